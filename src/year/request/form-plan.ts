import { longYear, shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { columnLetters } from '../../evaluation/workbook/address';
import type { CellWrite, Plan, PlannedFormat } from '../../evaluation/workbook/plan';
import type { CellValidation, Highlight, RowHeight } from '../../evaluation/workbook/sheet-layout';
import type { CellRange, CellValue } from '../../evaluation/workbook/snapshot';
import type { YearBook, YearIndicator } from '../book/year-book';
import type { AskedDepartment } from './ask';
import { type FormColumn, FORM_MARK, FORM_SHEET, HEAD, INPUTS, KINDS, READING_PREFIX, REASON_OWED, ROLES } from './form-columns';
import { asAsked, formFigure, inputFormat } from './form-figures';
import { reasonFormula, statusFormulaFor } from './form-formulas';
import { type FormLayout, formLayout, PAPER_WIDTH, rowPoints } from './form-layout';
import { FORM_FORMATS } from './form-formats';
import type { FormWords } from './form-words';

/** What all forms of one request have in common. */
export interface FormContext {
  readonly book: YearBook;
  /** The year that is asked for, western. */
  readonly year: number;
  /** What the plan is called, in titles. */
  readonly plan: string;
  /** The plan of each sheet where a workbook has several; else empty. */
  readonly plans: ReadonlyMap<string, string>;
  readonly due: string | null;
  readonly contact: string | null;
  readonly words: FormWords;
}

/** Rows of the form's head, and of its heading. */
const TITLE = 0;
const FIRST_HEAD = 1;
const HEAD_ROWS = 5;
const FIRST_INSTRUCTION = FIRST_HEAD + HEAD_ROWS;
const INSTRUCTIONS = 7;
const HEADING = FIRST_INSTRUCTION + INSTRUCTIONS + 1;

/** Plans the workbook that one department fills in. */
export function formPlan(context: FormContext, department: AskedDepartment): Plan {
  const layout = formLayout([...department.answers, ...department.reads], context.year, context.plans);
  const form = new Form(context, department, layout);
  return { sheets: [form.sheet()] };
}

class Form {
  private readonly writes: CellWrite[] = [];
  private readonly merges: CellRange[] = [];
  private readonly heights: RowHeight[] = [];
  private readonly width: number;

  constructor(
    private readonly context: FormContext,
    private readonly department: AskedDepartment,
    private readonly layout: FormLayout,
  ) {
    this.width = layout.columns.findIndex(({ hidden }) => hidden);
  }

  sheet(): Plan['sheets'][number] {
    const { layout, department } = this;
    this.head();
    this.instructions();
    layout.columns.forEach(({ heading }, column) => this.put(HEADING, column, heading, FORM_FORMATS.heading));
    let row = HEADING + 1;
    const firstRow = row;
    department.answers.forEach((indicator, index) => this.row(row++, indicator, String(index + 1), true));
    const lastAnswer = row - 1;
    if (department.reads.length > 0) {
      this.spanned(row, 0, this.width - 1, this.context.words.reading, FORM_FORMATS.band);
      row++;
      department.reads.forEach((indicator, index) => this.row(row++, indicator, `${READING_PREFIX}${String(index + 1)}`, false));
    }
    const last = Math.max(row - 1, HEADING);
    const widths = layout.columns.map(({ width }) => width);
    return {
      name: FORM_SHEET,
      create: {
        columnWidths: widths,
        paper: widths.slice(0, this.width).reduce((sum, width) => sum + width, 0) > PAPER_WIDTH.A4 ? 'A3' : 'A4',
        orientation: 'landscape',
        fitToWidth: 1,
        layout: {
          merges: this.merges,
          rowHeights: [{ row: TITLE, points: 24 }, { row: HEADING, points: 30 }, ...this.heights],
          hiddenColumns: layout.columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])),
          frozen: { rows: HEADING + 1, columns: 0 },
          filter: { top: HEADING, left: 0, bottom: last, right: this.width - 1 },
          titleRows: [HEADING, HEADING],
          pageNumbers: true,
          protection: { formatRows: true, formatColumns: true, filter: true },
          validations: lastAnswer < firstRow ? [] : this.validations(firstRow, lastAnswer),
          highlights: lastAnswer < firstRow ? [] : this.highlights(firstRow, lastAnswer),
        },
      },
      writes: this.writes.sort((one, other) => one.row - other.row || one.column - other.column),
    };
  }

  private head(): void {
    const { year, plan, due, contact, words } = this.context;
    this.spanned(TITLE, 0, this.width - 1, words.title(plan, longYear(year), shortYear(year)), FORM_FORMATS.title);
    const input = this.department.answers.length === 0 ? FORM_FORMATS.text : FORM_FORMATS.headInput;
    const lines: readonly (readonly [label: string, value: string | null, label: string, value: string | null])[] = [
      [HEAD.plan, plan, HEAD.year, `${longYear(year)}(${shortYear(year)})`],
      [HEAD.due, this.department.answers.length === 0 ? '' : (due ?? ''), HEAD.department, this.department.name],
      [HEAD.person, null, HEAD.phone, null],
      [HEAD.date, null, HEAD.confirmed, null],
      [HEAD.contact, contact ?? '', '', ''],
    ];
    const middle = Math.max(4, Math.floor(this.width / 2));
    lines.forEach(([left, leftValue, right, rightValue], index) => {
      const row = FIRST_HEAD + index;
      this.spanned(row, 0, 1, left, FORM_FORMATS.label);
      this.spanned(row, 2, middle - 1, leftValue, leftValue === null ? input : FORM_FORMATS.text);
      if (right === '') return;
      this.spanned(row, middle, middle + 1, right, FORM_FORMATS.label);
      this.spanned(row, middle + 2, this.width - 1, rightValue, rightValue === null ? input : FORM_FORMATS.text);
    });
    const id = this.layout.place('id');
    [FORM_MARK, String(year), this.department.name, plan].forEach((value, index) => this.put(index, id, value, FORM_FORMATS.hidden));
  }

  private instructions(): void {
    const { words, due } = this.context;
    const heading = (column: FormColumn): string => this.layout.columns[this.layout.place(column)]?.heading ?? '';
    const lines =
      this.department.answers.length === 0 ? words.onlyReading : words.instructions(heading('actual'), heading('lastFinal'), due);
    lines
      .slice(0, INSTRUCTIONS)
      .forEach((line, index) => this.spanned(FIRST_INSTRUCTION + index, 0, this.width - 1, line, FORM_FORMATS.instruction));
  }

  /** A row for an indicator. @param answers whether it is filled in; else it is there to be read */
  private row(row: number, one: YearIndicator, number: string, answers: boolean): void {
    const { book } = this.context;
    const { layout } = this;
    const { profile } = book.options;
    const { indicator, table, actual } = one;
    const put = (
      column: FormColumn,
      value: CellValue,
      format: PlannedFormat,
      numberFormat: string | null = null,
      formula: string | null = null,
    ): void => {
      this.writes.push({ row, column: layout.place(column), value, format, numberFormat, formula });
    };
    const texts: readonly (readonly [string, FormColumn])[] = [
      ...indicator.levels.map(({ name }) => [name, 'level'] as const),
      [indicator.name, 'name'],
      [indicator.unit ?? '', 'unit'],
    ];
    this.heights.push({ row, points: rowPoints(texts) });
    put('number', number, FORM_FORMATS.center);
    if (layout.plan !== null) this.put(row, layout.plan, this.context.plans.get(indicator.sheet) ?? null, FORM_FORMATS.text);
    if (layout.sheet !== null) this.put(row, layout.sheet, one.toldBySheet ? indicator.sheet : null, FORM_FORMATS.text);
    layout.levels.forEach((column, depth) => this.put(row, column, indicator.levels[depth]?.name ?? null, FORM_FORMATS.text));
    put('name', indicator.name, FORM_FORMATS.text);
    put('unit', indicator.unit, FORM_FORMATS.center);
    const baseline = formFigure(table.cell(indicator, 'baseline'), indicator.baseline);
    const target = formFigure(table.cell(indicator, 'target'), indicator.target);
    const last = formFigure(one.last);
    put('baseline', baseline.value, FORM_FORMATS.figure, baseline.numberFormat);
    put('last', last.value, FORM_FORMATS.figure, last.numberFormat);
    put('target', target.value, FORM_FORMATS.figure, target.numberFormat);
    for (const column of INPUTS) {
      const isFigure = column === 'actual' || column === 'lastFinal';
      const format = !answers
        ? FORM_FORMATS.text
        : isFigure
          ? FORM_FORMATS.inputFigure
          : column === 'kind'
            ? FORM_FORMATS.inputCenter
            : FORM_FORMATS.input;
      put(column, null, format, isFigure ? inputFormat(column === 'actual' ? actual : (one.last ?? actual)) : null);
    }
    const formulaColumns = {
      baseline: layout.place('baseline'),
      target: layout.place('target'),
      actual: layout.place('actual'),
      status: layout.place('status'),
    };
    const status = answers ? statusFormulaFor(one, row, formulaColumns, { baseline, target }, profile) : undefined;
    put('status', status === undefined ? null : profile.notMeasured.label, FORM_FORMATS.center, null, status ?? null);
    put(
      'needed',
      answers ? '' : null,
      FORM_FORMATS.center,
      null,
      answers ? reasonFormula(one, last.figure, formulaColumns, profile) : null,
    );
    put('id', one.id, FORM_FORMATS.hidden);
    put('askedActual', asAsked(actual?.value ?? null), FORM_FORMATS.hidden);
    put('askedLast', asAsked(one.last?.value ?? null), FORM_FORMATS.hidden);
    put('askedBaseline', asAsked(baseline.value), FORM_FORMATS.hidden);
    put('askedTarget', asAsked(target.value), FORM_FORMATS.hidden);
    put('role', answers ? ROLES.answers : ROLES.reads, FORM_FORMATS.hidden);
  }

  private validations(first: number, last: number): CellValidation[] {
    const { words } = this.context;
    const down = (column: FormColumn): CellRange => {
      const at = this.layout.place(column);
      return { top: first, left: at, bottom: last, right: at };
    };
    const figures = (['actual', 'lastFinal'] as const).map((column): CellValidation => {
      const cell = `${columnLetters(this.layout.place(column))}${String(first + 1)}`;
      const accepts = { kind: 'formula', formula: `OR(ISNUMBER(${cell}),${cell}="-",${cell}="－")` } as const;
      return { ranges: [down(column)], accepts, onError: 'warning', ...words.figure, prompt: null };
    });
    return [
      ...figures,
      { ranges: [down('kind')], accepts: { kind: 'list', values: Object.values(KINDS) }, onError: 'stop', ...words.kind },
    ];
  }

  /** A reason that is owed and not given yet stands out. */
  private highlights(first: number, last: number): Highlight[] {
    const [needed, cause] = [this.layout.place('needed'), this.layout.place('cause')];
    const cell = (column: number): string => `$${columnLetters(column)}${String(first + 1)}`;
    return [
      {
        range: { top: first, left: needed, bottom: last, right: cause },
        formula: `AND(${cell(needed)}="${REASON_OWED}",LEN(${cell(cause)})=0)`,
        fill: 'FFC7CE',
      },
    ];
  }

  private put(row: number, column: number, value: CellValue, format: PlannedFormat): void {
    this.writes.push({ row, column, value, format, numberFormat: null, formula: null });
  }

  /** A cell merged over columns; all of them carry the format, so that its border is whole. */
  private spanned(row: number, left: number, right: number, value: CellValue, format: PlannedFormat): void {
    for (let column = left; column <= right; column++) this.put(row, column, column === left ? value : null, format);
    if (right > left) this.merges.push({ top: row, left, bottom: row, right });
  }
}
