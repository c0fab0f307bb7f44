import { longYear, shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { CellWrite, Plan, PlannedFormat, SheetPlan, SheetSetup } from '../../evaluation/workbook/plan';
import type { SheetLayout } from '../../evaluation/workbook/sheet-layout';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import { FORM_FORMATS } from '../request/form-formats';
import { Fingerprint } from './fingerprint';
import { dismissedLine, RECORD_FIRST_ROW, RECORD_MARK, recordLine, sameLine } from './record-line';
import { withNotes } from './list-notes';
import type { ListSize } from './list-rows';
import { STATES, type StatusBook, type StatusList } from './status-book';
import { DEPARTMENT_HEADING_ROW, DEPARTMENT_HEADINGS, isForPeople, STATUS_SHEETS } from './status-sheets';

/** Plans 提出状況.xlsx: the list of departments, what is to be checked, the list for the hearing, all answers, and the record. */
export function statusPlan(book: StatusBook): Plan {
  const lists = [
    departmentSheet(book),
    listSheet(STATUS_SHEETS.conflicts, book.conflicts, [14, 16, 30, 34, 14, 8, 16, 16, 60]),
    listSheet(STATUS_SHEETS.hearing, book.hearing, [16, 34, 10, 12, 12, 12, 40, 40]),
    listSheet(STATUS_SHEETS.answers, book.answers, [16, 6, 34, 8, 12, 9, 12, 12, 12, 40, 40, 24, 30]),
  ];
  const sizes: readonly ListSize[] = [
    { rows: book.departments.length, width: DEPARTMENT_HEADINGS.length },
    ...[book.conflicts, book.hearing, book.answers].map(({ headings, rows }) => ({ rows: rows.length, width: headings.length })),
  ];
  const noted = lists.map((list, index) => withNotes(list, sizes[index] ?? { rows: 0, width: 0 }, book.notes));
  return { sheets: [...noted, recordSheet(book, fingerprintOfPlan(lists), sizes)] };
}

function fingerprintOfPlan(lists: readonly SheetPlan[]): string {
  const fingerprint = new Fingerprint();
  for (const { name, writes } of lists)
    for (const { row, column, value } of writes) if (!isForPeople(name, row, column)) fingerprint.add(name, row, column, value);
  return fingerprint.text;
}

function departmentSheet({ plan, year, due, departments }: StatusBook): SheetPlan {
  const writes: CellWrite[] = [
    cell(0, 0, `${plan}　${longYear(year)}(${shortYear(year)})実績値照会　${STATUS_SHEETS.departments}`, FORM_FORMATS.title),
  ];
  if (due !== null) writes.push(cell(1, 0, `提出期限 ${due}`, FORM_FORMATS.instruction));
  DEPARTMENT_HEADINGS.forEach((heading, column) => writes.push(cell(DEPARTMENT_HEADING_ROW, column, heading, FORM_FORMATS.heading)));
  departments.forEach((one, index) => {
    const row = DEPARTMENT_HEADING_ROW + 1 + index;
    const values: readonly (readonly [CellValue, PlannedFormat])[] = [
      [index + 1, FORM_FORMATS.center],
      [one.name, FORM_FORMATS.text],
      [one.file, FORM_FORMATS.text],
      [one.indicators, FORM_FORMATS.figure],
      [one.answered, FORM_FORMATS.figure],
      [one.conflicts, FORM_FORMATS.figure],
      [one.state, FORM_FORMATS.inputCenter],
      [one.date, FORM_FORMATS.center],
      [one.person, FORM_FORMATS.text],
      [one.note, FORM_FORMATS.input],
    ];
    values.forEach(([value, format], column) => writes.push(cell(row, column, value, format)));
  });
  const last = DEPARTMENT_HEADING_ROW + departments.length;
  const state = DEPARTMENT_HEADINGS.indexOf('状況');
  const layout: SheetLayout = {
    frozen: { rows: DEPARTMENT_HEADING_ROW + 1, columns: 0 },
    filter: { top: DEPARTMENT_HEADING_ROW, left: 0, bottom: last, right: DEPARTMENT_HEADINGS.length - 1 },
    titleRows: [DEPARTMENT_HEADING_ROW, DEPARTMENT_HEADING_ROW],
    pageNumbers: true,
    validations:
      departments.length === 0
        ? []
        : [
            {
              ranges: [{ top: DEPARTMENT_HEADING_ROW + 1, left: state, bottom: last, right: state }],
              accepts: { kind: 'list', values: Object.values(STATES) },
              onError: 'stop',
              title: '状況',
              message: Object.values(STATES).join('、'),
              prompt: null,
            },
          ],
  };
  return { name: STATUS_SHEETS.departments, create: setup([5, 24, 40, 8, 8, 8, 12, 14, 16, 30], layout), writes };
}

function listSheet(name: string, { headings, rows }: StatusList, widths: readonly number[]): SheetPlan {
  const writes: CellWrite[] = headings.map((heading, column) => cell(0, column, heading, FORM_FORMATS.heading));
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      // No cell for nothing: answers are many, and most of their columns are empty.
      if (value !== null && value !== '')
        writes.push(cell(index + 1, column, value, typeof value === 'number' ? FORM_FORMATS.figure : FORM_FORMATS.text));
    });
  });
  const layout: SheetLayout = {
    frozen: { rows: 1, columns: 0 },
    titleRows: [0, 0],
    pageNumbers: true,
    ...(headings.length === 0 ? {} : { filter: { top: 0, left: 0, bottom: rows.length, right: headings.length - 1 } }),
  };
  return { name, create: setup(widths.slice(0, Math.max(1, headings.length)), layout), writes };
}

function recordSheet(
  { year, plan, due, contact, rows, dismissed = [], same = [] }: StatusBook,
  fingerprint: string,
  sizes: readonly ListSize[],
): SheetPlan {
  const reach = JSON.stringify(sizes.map(({ rows: below, width }) => [below, width]));
  const head = [RECORD_MARK, year, plan, due ?? '', contact ?? '', fingerprint, reach].map((value, column) =>
    cell(0, column, value, FORM_FORMATS.hidden),
  );
  const lines = [...rows.map(recordLine), ...dismissed.map(dismissedLine), ...same.map(sameLine)];
  const writes = lines.map((line, index) => cell(RECORD_FIRST_ROW + index, 0, line, FORM_FORMATS.hidden));
  return { name: STATUS_SHEETS.record, create: setup([16], { hidden: 'very-hidden' }), writes: [...head, ...writes] };
}

function setup(columnWidths: readonly number[], layout: SheetLayout): SheetSetup {
  return { columnWidths, paper: 'A4', orientation: 'landscape', fitToWidth: 1, layout };
}

function cell(row: number, column: number, value: CellValue, format: PlannedFormat): CellWrite {
  return { row, column, value, formula: null, numberFormat: null, format };
}
