import { isCountSheetTitle, REPORT_WORDS } from '../../vocabulary/headings/report-words';
import { type CellValue, formulaAt, type SheetSnapshot, valueAt } from '../../workbook/snapshot';
import { isBar } from './count-bar';
import { readCountFormula } from './count-own-formula';
import { LABEL_COLUMNS, type LayoutRowKind } from './count-sheet-layout';

/** A sheet that an earlier run laid out. */
export interface OwnCountSheet {
  /** What its rows are, from the first. */
  readonly kinds: readonly LayoutRowKind[];
  /** Number of columns that its tables take, the bars of the overall table not counted. */
  readonly width: number;
  /** Whether this version laid it out; of another version's sheet every cell gets its looks anew. */
  readonly isCurrent: boolean;
}

/**
 * Recognises a count sheet that the product laid out in an earlier run, whatever strategies and statuses there were.
 * @returns undefined for a sheet that holds anything else, be it one note of a person's
 */
export function readOwnCountSheet(sheet: SheetSnapshot): OwnCountSheet | undefined {
  if (!isCountSheetTitle(valueAt(sheet, 0, 0)) || filledColumns(sheet, 0).length !== 1) return undefined;
  const kinds: LayoutRowKind[] = ['title'];
  while (isNote(sheet, kinds.length)) kinds.push('note');
  let isCurrent = kinds.length > 1;
  // Where no strategy has a table of its own, the overall table is the only one.
  const first = kinds.length + 1;
  const headingRow = valueAt(sheet, first, 0) === REPORT_WORDS.overall && filledColumns(sheet, first).length === 1 ? first + 1 : first;
  const last = filledColumns(sheet, headingRow).at(-1) ?? 0;
  const width = valueAt(sheet, headingRow, last) === REPORT_WORDS.bar ? last : last + 1;
  const table = { headingRow, width, firstCount: firstCountColumn(sheet, headingRow + 1) };
  if (width < table.firstCount + 2) return undefined;
  let inOverall = false;
  for (let row = kinds.length; row < sheet.values.length; row++) {
    const kind = kindOf(sheet, row, table, kinds[row - 1], inOverall);
    if (kind === undefined) return undefined;
    inOverall ||= kind === 'caption';
    if (kind === 'overall-heading') isCurrent &&= valueAt(sheet, row, width) === REPORT_WORDS.bar;
    kinds.push(kind);
  }
  // Rows that are empty but formatted are no part of what was laid out.
  while (kinds.at(-1) === 'blank') kinds.pop();
  return ['detail', 'strategy', 'total'].includes(kinds.at(-1) ?? '')
    ? { kinds, width, isCurrent: isCurrent && table.firstCount === LABEL_COLUMNS.now }
    : undefined;
}

/** Where the tables' columns are; all of a sheet have the same. */
interface OwnTables {
  readonly headingRow: number;
  readonly width: number;
  readonly firstCount: number;
}

/** The notes below the title: what the statuses mean, and whether 基本目標 is counted. */
function isNote(sheet: SheetSnapshot, row: number): boolean {
  const value = valueAt(sheet, row, 0);
  if (typeof value !== 'string' || filledColumns(sheet, row).length !== 1) return false;
  const isLegend = [REPORT_WORDS.legend, REPORT_WORDS.legendGoesOn].some((start) => value.startsWith(`${start}　`));
  return isLegend || value === REPORT_WORDS.goalsIn || value === REPORT_WORDS.goalsOut;
}

/** Behind the labels: earlier versions had a column of 施策 that is empty in every row. */
function firstCountColumn(sheet: SheetSnapshot, row: number): number {
  const isCount = valueAt(sheet, row, LABEL_COLUMNS.now) !== null || formulaAt(sheet, row, LABEL_COLUMNS.now) !== null;
  return isCount ? LABEL_COLUMNS.now : LABEL_COLUMNS.before;
}

function kindOf(
  sheet: SheetSnapshot,
  row: number,
  table: OwnTables,
  before: LayoutRowKind | undefined,
  inOverall: boolean,
): LayoutRowKind | undefined {
  const filled = filledColumns(sheet, row);
  if (filled.length === 0) return 'blank';
  if (before === 'blank' && filled.length === 1 && valueAt(sheet, row, 0) === REPORT_WORDS.overall && !inOverall) return 'caption';
  if ((filled.at(-1) ?? 0) >= table.width + (inOverall ? 1 : 0)) return undefined;
  if (before === (inOverall ? 'caption' : 'blank')) {
    return isHeading(sheet, row, table) ? (inOverall ? 'overall-heading' : 'heading') : undefined;
  }
  if (before === 'blank' || before === 'title' || before === 'note' || !isCountRow(sheet, row, table)) return undefined;
  if (!inOverall) return before === 'heading' ? 'strategy' : 'detail';
  if (before === 'total') return undefined;
  return valueAt(sheet, row, 0) === null && valueAt(sheet, row, 1) === REPORT_WORDS.total ? 'total' : 'line';
}

function isHeading(sheet: SheetSnapshot, row: number, { headingRow, width, firstCount }: OwnTables): boolean {
  for (let column = firstCount; column < width; column++) {
    if (!isText(valueAt(sheet, row, column)) || valueAt(sheet, row, column) !== valueAt(sheet, headingRow, column)) return false;
  }
  return isText(valueAt(sheet, row, 0)) && valueAt(sheet, row, width - 1) === REPORT_WORDS.total;
}

function isCountRow(sheet: SheetSnapshot, row: number, { width, firstCount }: OwnTables): boolean {
  if (!isText(valueAt(sheet, row, 1)) || (firstCount > 2 && valueAt(sheet, row, 2) !== null)) return false;
  if (!isBar(formulaAt(sheet, row, width), valueAt(sheet, row, width))) return false;
  for (let column = firstCount; column < width; column++) {
    const formula = formulaAt(sheet, row, column);
    const value = valueAt(sheet, row, column);
    if (formula === null ? typeof value !== 'number' : !isCountFormula(formula, sheet.name)) return false;
  }
  return true;
}

function isCountFormula(formula: string, sheet: string): boolean {
  return /^=[A-Z]{1,3}[1-9]\d*$/.test(formula) || readCountFormula(formula, sheet) !== undefined;
}

function isText(value: CellValue): boolean {
  return typeof value === 'string' && value !== '';
}

/** The columns of a row that hold anything, from left to right. */
function filledColumns(sheet: SheetSnapshot, row: number): number[] {
  const values = sheet.values[row] ?? [];
  const formulas = sheet.formulas[row] ?? [];
  const columns: number[] = [];
  for (let column = 0; column < Math.max(values.length, formulas.length); column++) {
    const value = values[column] ?? null;
    if ((value !== null && value !== '') || (formulas[column] ?? null) !== null) columns.push(column);
  }
  return columns;
}
