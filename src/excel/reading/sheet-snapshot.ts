import type { CellRange, CellStyle, CellValue, SheetSnapshot } from '../../evaluation/workbook/snapshot';
import { ROWS_A_STEP, type Steps } from '../../evaluation/steps';
import type { PartRead, SheetRead } from './sheet-read';

/** The cell styles of a workbook, each once. */
export class StyleTable {
  readonly styles: CellStyle[] = [{ numberFormat: 'General', bold: false, indent: 0, locked: true }];
  private readonly byKey = new Map<string, number>([['General false 0 true', 0]]);
  private readonly plain = new Map<string, number>();

  /** The style's number, the same for the same style. */
  index(numberFormat: string, bold: boolean, indent: number, locked: boolean): number {
    // By far the most cells differ in nothing but their number format.
    const isPlain = !bold && indent === 0 && locked;
    const same = isPlain ? this.plain.get(numberFormat) : undefined;
    if (same !== undefined) return same;
    const found = this.find(numberFormat, bold, indent, locked);
    if (isPlain) this.plain.set(numberFormat, found);
    return found;
  }

  private find(numberFormat: string, bold: boolean, indent: number, locked: boolean): number {
    const key = `${numberFormat} ${String(bold)} ${String(indent)} ${String(locked)}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.styles.push({ numberFormat, bold, indent, locked });
    this.byKey.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

/** Whether a cell is locked, for sheets on which that matters. */
export type IsLocked = (row: number, column: number) => boolean;

/** Columns (from 0) of a protected sheet whose cells are locked here and unlocked there. */
export function mixedColumns(read: SheetRead): number[] {
  if (read.used.isNullObject || !read.sheet.protection.protected) return [];
  const left = read.used.columnIndex;
  return read.columns.value.flatMap(({ format }, index) => (typeof format?.protection?.locked === 'boolean' ? [] : [left + index]));
}

/** Puts what was read of a sheet into the engine's form. */
export function* sheetSnapshot(
  read: SheetRead,
  styles: StyleTable,
  mixed: ReadonlyMap<number, readonly boolean[]>,
  merges: readonly CellRange[],
): Steps<SheetSnapshot> {
  const frame = {
    name: read.sheet.name,
    visible: read.sheet.visibility === 'Visible',
    protected: read.sheet.protection.protected,
  };
  if (read.used.isNullObject) return { ...frame, values: [], formulas: [], styles: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  const formatOf = cornerFormats(read);
  const isLocked = lockedCells(read, mixed);
  const values: CellValue[][] = [];
  const formulas: ((string | null)[] | null)[] = [];
  const styleRows: (number[] | null)[] = [];
  const hiddenRows: number[] = [];
  for (const part of read.parts) {
    const { rowIndex: top, columnIndex: left } = part.range;
    const cells = partCells(part);
    yield;
    for (const [r, line] of cells.values.entries()) {
      if (r % ROWS_A_STEP === 0) yield;
      const row = top + r;
      while (values.length < row) {
        values.push([]);
        formulas.push(null);
        styleRows.push(null);
      }
      const inputs = cells.formulas[r] ?? [];
      const formats = cells.formats[r] ?? [];
      const { rowValues, rowFormulas } = contentRow(left, line, inputs);
      values.push(rowValues);
      formulas.push(rowFormulas);
      styleRows.push(
        styleRow(left, line.length, (column) => {
          const { bold, indent } = formatOf(row, column);
          return styles.index(formats[column - left] ?? 'General', bold, indent, isLocked(row, column));
        }),
      );
      if (part.rows.value[r]?.rowHidden === true) hiddenRows.push(row);
    }
  }
  const firstColumn = read.used.columnIndex;
  return {
    ...frame,
    values,
    formulas,
    styles: styleRows,
    merges,
    hiddenRows,
    hiddenColumns: read.columns.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [firstColumn + index] : [])),
  };
}

function partCells({ range }: PartRead): { values: CellValue[][]; formulas: CellValue[][]; formats: string[][] } {
  return { values: range.values as CellValue[][], formulas: range.formulas as CellValue[][], formats: range.numberFormat as string[][] };
}

/** A row from column A on. Excel says '' for an empty cell; a formula that gives '' keeps it. */
function contentRow(
  left: number,
  line: readonly CellValue[],
  inputs: readonly CellValue[],
): { rowValues: CellValue[]; rowFormulas: (string | null)[] | null } {
  const rowValues: CellValue[] = Array.from({ length: left }, () => null);
  let rowFormulas: (string | null)[] | null = null;
  for (const [index, value] of line.entries()) {
    const input = inputs[index];
    // Text marked by an apostrophe may begin with = too; then the value is the same text.
    const isFormula = typeof input === 'string' && input.startsWith('=') && input !== value;
    rowValues.push(value === '' && !isFormula ? null : value);
    if (isFormula) {
      rowFormulas ??= Array.from({ length: left + line.length }, () => null);
      rowFormulas[left + index] = input;
    }
  }
  return { rowValues, rowFormulas };
}

function styleRow(left: number, length: number, styleOf: (column: number) => number): number[] | null {
  const row: number[] = Array.from({ length: left }, () => 0);
  let isPlain = true;
  for (let index = 0; index < length; index++) {
    const style = styleOf(left + index);
    if (style !== 0) isPlain = false;
    row.push(style);
  }
  return isPlain ? null : row;
}

const PLAIN = { bold: false, indent: 0 };

/** Bold type and indentation in the corner that was looked at; plain elsewhere. */
function cornerFormats({ corner, formats }: SheetRead): (row: number, column: number) => { bold: boolean; indent: number } {
  if (corner.isNullObject) return () => PLAIN;
  const { rowIndex, columnIndex } = corner;
  const cells = formats.value.map((line) =>
    line.map(({ format }) => ({ bold: format?.font?.bold === true, indent: format?.indentLevel ?? 0 })),
  );
  return (row, column) => cells[row - rowIndex]?.[column - columnIndex] ?? PLAIN;
}

function lockedCells(read: SheetRead, mixed: ReadonlyMap<number, readonly boolean[]>): IsLocked {
  if (!read.sheet.protection.protected) return () => true;
  const { rowIndex: top, columnIndex: left } = read.used;
  const columns = read.columns.value.map(({ format }) => format?.protection?.locked);
  return (row, column) => mixed.get(column)?.[row - top] ?? columns[column - left] ?? true;
}

export function mergedRanges(merges: Excel.RangeAreas): CellRange[] {
  if (merges.isNullObject) return [];
  return merges.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}
