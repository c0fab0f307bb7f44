import { REPORT_WORDS } from '../../vocabulary/headings/report-words';
import { type CellValue, formulaAt, type SheetSnapshot, valueAt } from '../../workbook/snapshot';
import { readCountFormula } from './count-own-formula';
import { LABEL_COLUMNS, type LayoutRowKind } from './count-sheet-layout';

/** A sheet that an earlier run laid out. */
export interface OwnCountSheet {
  /** What its rows are, from the first. */
  readonly kinds: readonly LayoutRowKind[];
  /** Number of columns that its tables take. */
  readonly width: number;
}

/**
 * Recognises a count sheet that the product laid out in an earlier run, whatever strategies and statuses there were.
 * @returns undefined for a sheet that holds anything else, be it one note of a person's
 */
export function readOwnCountSheet(sheet: SheetSnapshot): OwnCountSheet | undefined {
  if (valueAt(sheet, 0, 0) !== REPORT_WORDS.title || filledColumns(sheet, 0).length !== 1) return undefined;
  const kinds: LayoutRowKind[] = ['title'];
  // Where no strategy has a table of its own, the overall table is the only one.
  const headingRow = valueAt(sheet, 2, 0) === REPORT_WORDS.overall && filledColumns(sheet, 2).length === 1 ? 3 : 2;
  const width = (filledColumns(sheet, headingRow).at(-1) ?? 0) + 1;
  const table = { headingRow, width, firstCount: firstCountColumn(sheet, headingRow + 1) };
  if (width < table.firstCount + 2) return undefined;
  let inOverall = false;
  for (let row = 1; row < sheet.values.length; row++) {
    const kind = kindOf(sheet, row, table, kinds[row - 1], inOverall);
    if (kind === undefined) return undefined;
    inOverall ||= kind === 'caption';
    kinds.push(kind);
  }
  // Rows that are empty but formatted are no part of what was laid out.
  while (kinds.at(-1) === 'blank') kinds.pop();
  return ['detail', 'strategy', 'total'].includes(kinds.at(-1) ?? '') ? { kinds, width } : undefined;
}

/** Where the tables' columns are; all of a sheet have the same. */
interface OwnTables {
  readonly headingRow: number;
  readonly width: number;
  readonly firstCount: number;
}

/** Behind the labels: a column of 施策 is empty in every row. */
function firstCountColumn(sheet: SheetSnapshot, row: number): number {
  const isCount = valueAt(sheet, row, LABEL_COLUMNS.fewest) !== null || formulaAt(sheet, row, LABEL_COLUMNS.fewest) !== null;
  return isCount ? LABEL_COLUMNS.fewest : LABEL_COLUMNS.most;
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
  if ((filled.at(-1) ?? 0) >= table.width) return undefined;
  if (before === (inOverall ? 'caption' : 'blank')) return isHeading(sheet, row, table) ? 'heading' : undefined;
  if (before === 'blank' || before === 'title' || !isCountRow(sheet, row, table)) return undefined;
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
