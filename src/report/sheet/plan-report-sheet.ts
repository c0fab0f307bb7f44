import { statusColumns } from '../../evaluation/counts/status-columns';
import type { Evaluation } from '../../evaluation/evaluation';
import { EvaluationError } from '../../evaluation/evaluation-error';
import { CountFormulas } from '../../evaluation/plan/counts/count-formulas';
import { isSameFormula } from '../../evaluation/workbook/formula-meaning';
import { sheetName } from '../../evaluation/plan/counts/count-sheet-name';
import { StatusCells } from '../../evaluation/plan/counts/count-status-cells';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { cellAddress, cellKey } from '../../evaluation/workbook/address';
import type { CellWrite, SheetPlan } from '../../evaluation/workbook/plan';
import { type CellRange, formulaAt, isBlank, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { Report } from '../content/report';
import type { ReportWords } from '../content/report-words';
import { type KeptBoxes, NO_BOXES } from '../content/kept-boxes';
import { keptBoxes, type OwnReportSheet, readOwnReportSheet } from './own-report-sheet';
import { reportFormats } from './report-formats';
import { layoutReport, type ReportLayout } from './report-layout';
import { SourceCells } from './source-cells';

/** The sheet that the report is printed from. */
export const REPORT_SHEET = '報告書';

/** What the sheet is planned from. */
export interface ReportSheetInput {
  readonly snapshot: WorkbookSnapshot;
  readonly evaluation: Evaluation;
  readonly report: Report;
  readonly words: ReportWords;
  /** The words of every language, by which an earlier report is recognised. */
  readonly languages: readonly ReportWords[];
  /** Values: nothing in it refers to another sheet. */
  readonly write: 'formulas' | 'values';
}

/**
 * Plans the report's sheet: anew, or, where an earlier run made one, only what is different now. What people wrote into its boxes is
 * kept, and what they put beside it or below stays.
 * @returns a plan, which may have nothing to change
 * @throws EvaluationError `report-room` when the report has become longer or wider, and somebody's cells stand there
 */
export function planReportSheet(input: ReportSheetInput): SheetPlan {
  const place = placeOf(input);
  const layout = layoutFor(input, place.name, place.existing?.own ?? null);
  if (place.existing === null) return { name: place.name, create: layout.setup, writes: layout.writes };
  return renewed(place.existing.sheet, place.existing.own, layout, input.report);
}

/** The report's sheet alone, with values, for a workbook that holds nothing else. What people wrote into an earlier one is in it. */
export function planPublicReport(input: Omit<ReportSheetInput, 'write'>): SheetPlan {
  const { existing } = placeOf(input);
  const { setup, writes } = layoutFor({ ...input, write: 'values' }, REPORT_SHEET, existing?.own ?? null);
  return { name: REPORT_SHEET, create: setup, writes };
}

/** What people wrote into the boxes of the report's sheet, for whoever writes the report elsewhere. */
export function writtenBoxes(input: Omit<ReportSheetInput, 'write'>): KeptBoxes {
  return boxesFor(input.report, placeOf(input).existing?.own ?? null);
}

function boxesFor({ strategies }: Report, own: OwnReportSheet | null): KeptBoxes {
  return own === null
    ? NO_BOXES
    : keptBoxes(
        own,
        strategies.map(({ label }) => label),
      );
}

function layoutFor(
  { snapshot, evaluation, report, words, write }: ReportSheetInput,
  name: string,
  own: OwnReportSheet | null,
): ReportLayout {
  const { results, profile, plan } = evaluation;
  const { match } = statusColumns(results, profile);
  const statuses = new StatusCells(snapshot, results, match, 'formulas', new Map());
  return layoutReport({
    report,
    words,
    profile,
    sheet: name,
    cells: new SourceCells(snapshot, plan),
    formulas: write === 'values' ? null : new CountFormulas(statuses, match),
    boxes: boxesFor(report, own),
  });
}

interface ReportPlace {
  readonly name: string;
  /** The sheet of an earlier run; null: it is to be made. */
  readonly existing: { readonly sheet: SheetSnapshot; readonly own: OwnReportSheet } | null;
}

/** The sheet of an earlier run, or a name that is free: a sheet of that name that is anything else is a person's. */
function placeOf({ snapshot, evaluation, report, languages }: Omit<ReportSheetInput, 'write'>): ReportPlace {
  const { sheets, otherSheets = [] } = snapshot;
  const wanted = reportSheetName(snapshot, evaluation, report);
  const taken = new Set(otherSheets.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = sheetName(wanted, number);
    if (taken.has(name.toLowerCase())) continue;
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) return { name, existing: null };
    const own = readOwnReportSheet(sheet, languages);
    if (own !== undefined) return { name: sheet.name, existing: { sheet, own } };
  }
}

/** Where the workbook has sheets of several years, each year has a report of its own, unless the one without a year is this year's. */
function reportSheetName({ sheets }: WorkbookSnapshot, { otherYears = [], results }: Evaluation, { year }: Report): string {
  if (otherYears.length === 0 || year?.western == null) return REPORT_SHEET;
  const evaluated = new Set(results.map(({ indicator }) => indicator.sheet));
  const shown =
    sheets
      .find(({ name }) => name === REPORT_SHEET)
      ?.formulas.flatMap((row) => row ?? [])
      .join('\n') ?? '';
  const isShown = [...evaluated].some((name) => shown.includes(`${name}!`) || shown.includes(`'${name.replaceAll("'", "''")}'!`));
  return isShown ? REPORT_SHEET : `${REPORT_SHEET} ${shortYear(year.western)}`;
}

function renewed(sheet: SheetSnapshot, own: OwnReportSheet, layout: ReportLayout, report: Report): SheetPlan {
  const { writes, setup, columns, rows } = layout;
  const { merges = [], rowHeights = [], pageBreaks = [], printArea, charts = [] } = setup.layout;
  const { name } = sheet;
  if (own.columns === columns && isSameMerges(own.merges, merges)) {
    const upToDate = [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }];
    return { name, create: null, writes: writes.filter((write) => !holds(sheet, write)), upToDate };
  }
  const area = { top: 0, left: 0, bottom: Math.max(rows - 1, own.end), right: Math.max(columns, own.columns) - 1 };
  mustHaveRoom(sheet, own, layout);
  const written = new Set(writes.map(({ row, column }) => cellKey(row, column)));
  const { bare } = reportFormats(report.font);
  const cleared: CellWrite[] = [];
  for (let row = 0; row <= own.end; row++) {
    for (let column = 0; column < own.columns; column++) {
      if (!written.has(cellKey(row, column)))
        cleared.push({ row, column, formula: null, value: null, numberFormat: 'General', format: bare });
    }
  }
  // The cells may have been formatted for something else.
  const afresh = writes.map((write) => ({ ...write, numberFormat: write.numberFormat ?? 'General' }));
  const all = [...afresh, ...cleared].sort((one, other) => one.row - other.row || one.column - other.column);
  const relayout = { area, layout: { merges, rowHeights, pageBreaks, charts, ...(printArea === undefined ? {} : { printArea }) } };
  return { name, create: null, writes: all, relayout };
}

function isSameMerges(one: readonly CellRange[], other: readonly CellRange[]): boolean {
  const keys = new Set(one.map(keyOf));
  return one.length === other.length && other.every((range) => keys.has(keyOf(range)));
}

function keyOf({ top, left, bottom, right }: CellRange): string {
  return `${top} ${left} ${bottom} ${right}`;
}

function holds(sheet: SheetSnapshot, { row, column, formula, value }: CellWrite): boolean {
  const held = valueAt(sheet, row, column);
  return isSameFormula(formulaAt(sheet, row, column), formula) && (held === value || ((held ?? '') === '' && (value ?? '') === ''));
}

/** Where the report grows, nothing of anybody's may stand. */
function mustHaveRoom(sheet: SheetSnapshot, own: OwnReportSheet, { rows, columns }: ReportLayout): void {
  for (let row = 0; row < rows; row++) {
    for (let column = row <= own.end ? own.columns : 0; column < columns; column++) {
      if (isBlank(valueAt(sheet, row, column)) && formulaAt(sheet, row, column) === null) continue;
      throw new EvaluationError('report-room', { sheet: sheet.name, cell: cellAddress(row, column) });
    }
  }
}
