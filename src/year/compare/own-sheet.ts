import { sheetName } from '../../evaluation/plan/counts/count-sheet-name';
import { cellKey } from '../../evaluation/workbook/address';
import type { CellWrite, SheetPlan, SheetSetup } from '../../evaluation/workbook/plan';
import { formulaInRow } from '../../evaluation/workbook/plan';
import { type CellStyle, formulaAt, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { OwnCell, OwnRow, RowBefore } from './own-row';
import { placedRemarks } from './remarks';

/** Reads the sheet of an earlier run; undefined where it is none. */
export type ReadsRows = (sheet: SheetSnapshot) => readonly RowBefore[] | undefined;

/** Where a sheet is made, and what of an earlier run stands there. */
export interface OwnPlace {
  readonly name: string;
  readonly existing: { readonly sheet: SheetSnapshot; readonly rows: readonly RowBefore[] } | null;
}

/**
 * Finds the sheet of an earlier run by its name and title, or by its title alone where somebody renamed it; a sheet of that name that a
 * person made is left alone, and a number is added to the name.
 */
export function ownSheet({ sheets, otherSheets = [] }: WorkbookSnapshot, wanted: string, reads: ReadsRows): OwnPlace {
  const own = (sheet: SheetSnapshot): OwnPlace | undefined => {
    const title = valueAt(sheet, 0, 0);
    const rows = typeof title === 'string' && title.startsWith(`${wanted}　`) ? reads(sheet) : undefined;
    return rows === undefined ? undefined : { name: sheet.name, existing: { sheet, rows } };
  };
  for (let number = 1; ; number++) {
    const name = sheetName(wanted, number);
    if (otherSheets.some((other) => other.toLowerCase() === name.toLowerCase())) continue;
    const existing = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const found = existing === undefined ? undefined : own(existing);
    if (found !== undefined) return found;
    if (existing !== undefined) continue;
    const renamed = sheets.map(own).find((place) => place !== undefined);
    return renamed ?? { name, existing: null };
  }
}

/**
 * Plans a sheet: a new one whole, one of an earlier run where it differs. What a person has written beside, between and below what the
 * product laid out stays, and goes with its row.
 */
export function planOwnSheet(
  { name, existing }: OwnPlace,
  rows: readonly OwnRow[],
  setup: SheetSetup,
  styles: readonly CellStyle[],
): SheetPlan {
  const writes = new Map<number, CellWrite>();
  const write = (cell: CellWrite): void => void writes.set(cellKey(cell.row, cell.column), cell);
  rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell === null || (existing !== null && holds(existing.sheet, row, column, cell))) return;
      write({
        row,
        column,
        value: cell.value === '' && cell.formula === undefined ? null : cell.value,
        formula: cell.formula ?? null,
        numberFormat: cell.numberFormat ?? null,
        format: cell.format,
      });
    }),
  );
  if (existing !== null) {
    const { sheet } = existing;
    const isTaken = (row: number, column: number): boolean => (rows[row]?.cells[column] ?? null) !== null;
    const clear = (row: number, column: number): void => {
      if (isTaken(row, column) || (valueAt(sheet, row, column) === null && formulaAt(sheet, row, column) === null)) return;
      write({ row, column, value: null, formula: null, numberFormat: null, format: null });
    };
    existing.rows.forEach(({ width }, row) => {
      for (let column = 0; column < width; column++) clear(row, column);
    });
    const remarks = placedRemarks(existing, rows, styles);
    for (const { from } of remarks) if (from !== null) clear(from.row, from.column);
    for (const { to } of remarks) write(to);
  }
  const inOrder = [...writes.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  return { name, create: existing === null ? setup : null, writes: inOrder };
}

function holds(sheet: SheetSnapshot, row: number, column: number, { value, formula }: OwnCell): boolean {
  const own = formula === undefined ? null : formulaInRow(formula, row);
  if ((formulaAt(sheet, row, column) ?? null) !== own) return false;
  const now = valueAt(sheet, row, column);
  // A formula whose remembered value was taken away is still the formula.
  return own !== null ? now === null || now === value : now === value || (now === null && value === '');
}
