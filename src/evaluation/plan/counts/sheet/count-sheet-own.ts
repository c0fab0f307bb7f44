import { isCountSheetTitle, REPORT_WORDS } from '../../../vocabulary/headings/report-words';
import { type CellValue, formulaAt, type SheetSnapshot, valueAt } from '../../../workbook/snapshot';
import { isBar } from './count-bar';
import { readCountFormula } from '../count-own-formula';
import { LABEL_COLUMNS, type LayoutRowKind } from './count-sheet-layout';

/** A sheet that an earlier run laid out. */
export interface OwnCountSheet {
  /** What its rows are, from the first. */
  readonly kinds: readonly LayoutRowKind[];
  /** Number of columns that its tables take, the bars of the overall table not counted. */
  readonly width: number;
  /** The first column of counts: earlier versions had one more before it. */
  readonly firstCount: number;
  /** Whether the overall table has bars: earlier versions made none. */
  readonly hasBars: boolean;
  /** Whether this version laid it out; of another version's sheet every cell gets its looks anew. */
  readonly isCurrent: boolean;
}

/**
 * Recognises a count sheet that the product laid out in an earlier run, whatever strategies and statuses there were, and whatever a person
 * has written beside its tables.
 * @returns undefined for a sheet with anything else within the tables
 */
export function readOwnCountSheet(sheet: SheetSnapshot): OwnCountSheet | undefined {
  if (!isCountSheetTitle(valueAt(sheet, 0, 0))) return undefined;
  const kinds: LayoutRowKind[] = ['title'];
  while (isNote(sheet, kinds.length)) kinds.push('note');
  const hasNotes = kinds.length > 1;
  const table = firstTable(sheet, kinds.length);
  if (table === undefined) return undefined;
  let inOverall = false;
  let hasBars = true;
  let end = 0;
  for (let row = kinds.length; row < sheet.values.length; row++) {
    const kind = kindOf(sheet, row, table, kinds[row - 1], inOverall);
    if (kind === undefined) return undefined;
    inOverall ||= kind === 'caption';
    if (kind === 'overall-heading') hasBars = valueAt(sheet, row, table.width) === REPORT_WORDS.bar;
    kinds.push(kind);
    if (kind !== 'blank') end = kinds.length;
  }
  // Rows that are empty but formatted are no part of what was laid out.
  kinds.length = end;
  if (!['detail', 'strategy', 'total'].includes(kinds.at(-1) ?? '')) return undefined;
  const { width, firstCount } = table;
  return { kinds, width, firstCount, hasBars, isCurrent: hasNotes && hasBars && firstCount === LABEL_COLUMNS.now };
}

/** The columns that a row of the kind takes on a sheet. */
export function columnsOf(kind: LayoutRowKind, { width, hasBars }: Pick<OwnCountSheet, 'width' | 'hasBars'>): number {
  if (kind === 'blank') return 0;
  if (kind === 'title' || kind === 'note' || kind === 'caption') return 1;
  return hasBars && isOverall(kind) ? width + 1 : width;
}

function isOverall(kind: LayoutRowKind): boolean {
  return kind === 'overall-heading' || kind === 'line' || kind === 'total';
}

/** Where the tables' columns are; all of a sheet have the same. */
interface OwnTables {
  readonly headingRow: number;
  readonly width: number;
  readonly firstCount: number;
}

/** How far below the notes the first table's heading may stand, whatever a person has written between. */
const FARTHEST_HEADING = 2;

/** The first table below the notes: where no strategy has a table of its own, that is the overall one, below its caption. */
function firstTable(sheet: SheetSnapshot, notesEnd: number): OwnTables | undefined {
  for (let headingRow = notesEnd + 1; headingRow <= notesEnd + FARTHEST_HEADING; headingRow++) {
    const total = filledColumns(sheet, headingRow).find(
      (column) => column > 0 && valueAt(sheet, headingRow, column) === REPORT_WORDS.total,
    );
    if (total === undefined) continue;
    const table = { headingRow, width: total + 1, firstCount: firstCountColumn(sheet, headingRow + 1) };
    return table.width < table.firstCount + 2 ? undefined : table;
  }
  return undefined;
}

/** The notes below the title: what the statuses mean, and whether 基本目標 is counted. */
function isNote(sheet: SheetSnapshot, row: number): boolean {
  const value = valueAt(sheet, row, 0);
  if (typeof value !== 'string') return false;
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
  if ((before === 'blank' || before === 'caption') && isHeading(sheet, row, table)) return inOverall ? 'overall-heading' : 'heading';
  if (before === 'blank' && !inOverall && valueAt(sheet, row, 0) === REPORT_WORDS.overall) return 'caption';
  const isCount = isCountRow(sheet, row, table, inOverall);
  if (isCount && (before === 'heading' || before === 'strategy' || before === 'detail'))
    return before === 'heading' ? 'strategy' : 'detail';
  if (isCount && (before === 'overall-heading' || before === 'line')) {
    return valueAt(sheet, row, 0) === null && valueAt(sheet, row, 1) === REPORT_WORDS.total ? 'total' : 'line';
  }
  // A row between or below the tables is a person's; one that might be part of a table is not known again.
  const mayBelong = before === 'heading' || before === 'overall-heading' || before === 'caption' || before === 'line';
  return isCount || mayBelong || (isCounted(before) && mayCount(sheet, row, table)) ? undefined : 'blank';
}

/** What counts and may be followed by another row that does. */
function isCounted(kind: LayoutRowKind | undefined): boolean {
  return kind === 'strategy' || kind === 'detail';
}

function isHeading(sheet: SheetSnapshot, row: number, { headingRow, width, firstCount }: OwnTables): boolean {
  for (let column = firstCount; column < width; column++) {
    if (!isText(valueAt(sheet, row, column)) || valueAt(sheet, row, column) !== valueAt(sheet, headingRow, column)) return false;
  }
  return isText(valueAt(sheet, row, 0)) && valueAt(sheet, row, width - 1) === REPORT_WORDS.total;
}

/** Whether a row that is none of the product's has a number where counts are, or a label and anything there. */
function mayCount(sheet: SheetSnapshot, row: number, { width, firstCount }: OwnTables): boolean {
  const counts = filledColumns(sheet, row).filter((column) => column >= firstCount && column < width);
  const isLabelled = valueAt(sheet, row, 1) !== null;
  return counts.some((column) => isLabelled || typeof valueAt(sheet, row, column) === 'number');
}

function isCountRow(sheet: SheetSnapshot, row: number, { width, firstCount }: OwnTables, inOverall: boolean): boolean {
  if (!isText(valueAt(sheet, row, 1)) || (firstCount > 2 && valueAt(sheet, row, 2) !== null)) return false;
  if (inOverall && !isBar(formulaAt(sheet, row, width), valueAt(sheet, row, width))) return false;
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
