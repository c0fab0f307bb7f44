import { sheetName } from '../../evaluation/plan/counts/sheet/count-sheet-name';
import { pageBreaks } from '../../evaluation/plan/pages/page-breaks';
import { pageHeights } from '../../evaluation/plan/pages/page-height';
import { LINE, rowPoints } from '../../evaluation/plan/pages/row-height';
import type { CellWrite, PlannedFormat, SheetPlan } from '../../evaluation/workbook/plan';
import { formulaInRow } from '../../evaluation/workbook/plan';
import { isSameFormula } from '../../evaluation/workbook/formula-meaning';
import { type CellStyle, formulaAt, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { placedRemarks, type SheetBefore, withRemarks } from '../../evaluation/plan/remarks/placed-remarks';
import type { RowAfter, RowBefore } from '../../evaluation/plan/remarks/sheet-rows';
import type { OwnCell, OwnRow, OwnRows } from './own-row';

/** Reads the sheet of an earlier run; undefined where it is none. */
export type ReadsRows = (sheet: SheetSnapshot) => readonly RowBefore[] | undefined;

/** Where a sheet is made, and what of an earlier run stands there. */
export interface OwnPlace {
  readonly name: string;
  readonly existing: SheetBefore | null;
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

/** What a cell looks like that an earlier run filled. */
const BARE: PlannedFormat = { bold: false, fill: null, border: false, horizontal: 'left', wrap: false, indent: 0, size: null };

/**
 * Plans a sheet that is printed across, each row as high as its texts take: a new one whole, one of an earlier run where it differs. What
 * a person has written beside, between and below what the product laid out stays, and goes with its row.
 */
export function planOwnSheet({ name, existing }: OwnPlace, own: OwnRows, styles: readonly CellStyle[]): SheetPlan {
  const { rows, columnWidths, heading, blocks = [] } = own;
  const heights = rows.map(({ cells }) => heightOf(cells, columnWidths));
  const room = Math.min(...pageHeights(columnWidths)) - (heights[heading] ?? 0);
  const rowHeights = heights.map((points, row) => ({ row, points }));
  const layout = { rowHeights, titleRows: [heading, heading], pageBreaks: pageBreaks(heights, blocks, room) } as const;
  const writes = rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell === null ? [] : [writeOf(cell, row, column)])));
  if (existing === null) {
    const create = {
      columnWidths,
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: 1,
      layout: { ...layout, pageNumbers: true },
    } as const;
    return { name, create, writes };
  }
  const due = writes.filter((write) => !holds(existing.sheet, write));
  const emptied = emptiedCells(existing.rows, rows);
  const remarks = placedRemarks(existing, rows.map(rowAfter), styles);
  if (emptied.length === 0 && remarks.length === 0 && due.every(({ formula }) => formula !== null))
    return { name, create: null, writes: due };
  const lastBefore = existing.rows.findLastIndex(({ key }) => key !== null);
  const area = { top: 0, left: 0, bottom: Math.max(rows.length - 1, lastBefore), right: columnWidths.length - 1 };
  // The cells may have been formatted for something else.
  const afresh = writes.map((write) => ({ ...write, numberFormat: write.numberFormat ?? 'General' }));
  return { name, create: null, writes: withRemarks(inOrder([...afresh, ...emptied]), remarks), relayout: { area, columnWidths, layout } };
}

/** Cells that an earlier run filled and this one does not. */
function emptiedCells(before: readonly RowBefore[], rows: readonly OwnRow[]): CellWrite[] {
  return before.flatMap(({ width }, row) =>
    Array.from({ length: width }, (_, column) => column)
      .filter((column) => !isFilled(rows[row], column))
      .map((column): CellWrite => ({ row, column, value: null, formula: null, numberFormat: 'General', format: BARE })),
  );
}

function rowAfter(row: OwnRow): RowAfter {
  return { keys: row.keys, width: row.cells.length, fills: (column) => isFilled(row, column) };
}

function isFilled(row: OwnRow | undefined, column: number): boolean {
  return (row?.cells[column] ?? null) !== null;
}

function inOrder(writes: readonly CellWrite[]): CellWrite[] {
  return [...writes].sort((one, other) => one.row - other.row || one.column - other.column);
}

function heightOf(cells: readonly (OwnCell | null)[], widths: readonly number[]): number {
  return cells.reduce((most, cell, column) => {
    if (cell === null) return most;
    return Math.max(most, rowPoints({ value: cell.value, format: cell.format, width: widths[column] ?? 0 }));
  }, LINE);
}

function writeOf({ value, formula, numberFormat, format }: OwnCell, row: number, column: number): CellWrite {
  const content = value === '' && formula === undefined ? null : value;
  return { row, column, value: content, formula: formula ?? null, numberFormat: numberFormat ?? null, format };
}

function holds(sheet: SheetSnapshot, { row, column, value, formula }: CellWrite): boolean {
  const own = formula === null ? null : formulaInRow(formula, row);
  // Other programs spell formulas otherwise.
  if (!isSameFormula(formulaAt(sheet, row, column) ?? null, own)) return false;
  const now = valueAt(sheet, row, column);
  // A formula whose remembered value was taken away is still the formula.
  return own !== null ? now === null || now === value : (now ?? '') === (value ?? '');
}
