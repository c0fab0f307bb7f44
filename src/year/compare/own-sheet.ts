import { sheetName } from '../../evaluation/plan/counts/count-sheet-name';
import { type PageBlock, pageBreaks } from '../../evaluation/plan/pages/page-breaks';
import { pageHeights } from '../../evaluation/plan/pages/page-height';
import { LINE, rowPoints } from '../../evaluation/plan/pages/row-height';
import type { CellWrite, PlannedFormat, SheetPlan } from '../../evaluation/workbook/plan';
import { formulaInRow } from '../../evaluation/workbook/plan';
import { formulaAt, isBlank, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

/** A cell of a sheet that is made: without a formula its value is a constant. */
export interface OwnCell {
  readonly value: CellWrite['value'];
  readonly formula?: string;
  readonly format: PlannedFormat;
  readonly numberFormat?: string | null;
}

/**
 * Finds the sheet of an earlier run by its name and title; a sheet of that name that a person made is left alone, and a number
 * is added to the name.
 */
export function ownSheet(
  { sheets, otherSheets = [] }: WorkbookSnapshot,
  wanted: string,
): { readonly name: string; readonly existing: SheetSnapshot | null } {
  for (let number = 1; ; number++) {
    const name = sheetName(wanted, number);
    if (otherSheets.some((other) => other.toLowerCase() === name.toLowerCase())) continue;
    const existing = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (existing === undefined) return { name, existing: null };
    const title = valueAt(existing, 0, 0);
    if (typeof title === 'string' && title.startsWith(`${wanted}　`)) return { name: existing.name, existing };
  }
}

/** Rows of a sheet that is made, and how they are printed. */
export interface OwnRows {
  readonly rows: readonly (readonly (OwnCell | null)[])[];
  /** In characters, from column A. */
  readonly columnWidths: readonly number[];
  /** The row of the list's headings, which each page of the list repeats. */
  readonly heading: number;
  /** Rows that stay on one page. */
  readonly blocks?: readonly PageBlock[];
}

/** What a cell looks like that an earlier run filled. */
const BARE: PlannedFormat = { bold: false, fill: null, border: false, horizontal: 'left', wrap: false, indent: 0, size: null };

/**
 * Plans a sheet that is printed across, each row as high as its texts take: a new one whole, one of an earlier run where it differs.
 * What is left over of its list is emptied; what a person wrote beside or below it stays.
 */
export function planOwnSheet(name: string, existing: SheetSnapshot | null, own: OwnRows): SheetPlan {
  const { rows, columnWidths, heading, blocks = [] } = own;
  const heights = rows.map((cells) => heightOf(cells, columnWidths));
  const room = Math.min(...pageHeights(columnWidths)) - (heights[heading] ?? 0);
  const rowHeights = heights.map((points, row) => ({ row, points }));
  const layout = { rowHeights, titleRows: [heading, heading], pageBreaks: pageBreaks(heights, blocks, room) } as const;
  const writes = rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === null ? [] : [writeOf(cell, row, column)])));
  if (existing === null) {
    const create = { columnWidths, paper: 'A4', orientation: 'landscape', fitToWidth: 1, layout: { ...layout, pageNumbers: true } } as const;
    return { name, create, writes };
  }
  const left = leftOver(existing, own);
  const due = writes.filter((write) => !holds(existing, write));
  if (left.length === 0 && due.every(({ formula }) => formula !== null)) return { name, create: null, writes: due };
  const bottom = Math.max(rows.length - 1, ...left.map(({ row }) => row));
  const area = { top: 0, left: 0, bottom, right: columnWidths.length - 1 };
  // The cells may have been formatted for something else.
  const afresh = writes.map((write) => ({ ...write, numberFormat: write.numberFormat ?? 'General' }));
  const all = [...afresh, ...left].sort((one, other) => one.row - other.row || one.column - other.column);
  return { name, create: null, writes: all, relayout: { area, columnWidths, layout } };
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

/** Cells that an earlier run filled and the new one does not: those above its list and in it. */
function leftOver(sheet: SheetSnapshot, { rows, columnWidths, heading }: OwnRows): CellWrite[] {
  const titles = new Set(rows[heading]?.map((cell) => cell?.value ?? null));
  const filled = (row: number): number => columnWidths.filter((_, column) => !isEmptyAt(sheet, row, column)).length;
  // The headings of the list may have stood in another row.
  let last = sheet.values.findIndex((cells) => cells.filter((value) => !isBlank(value) && titles.has(value)).length > 2);
  // Above a list that stays where it is nothing has changed its place.
  const first = last === heading ? heading : 0;
  // A line that a person wrote below the list has not as many cells.
  while (last >= 0 && filled(last + 1) > 2) last++;
  return Array.from({ length: Math.max(0, last + 1 - first) }, (_, index) => first + index).flatMap((row) =>
    columnWidths.flatMap((_, column): CellWrite[] => {
      if ((rows[row]?.[column] ?? null) !== null || isEmptyAt(sheet, row, column)) return [];
      return [{ row, column, value: null, formula: null, numberFormat: 'General', format: BARE }];
    }),
  );
}

function isEmptyAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  return isBlank(valueAt(sheet, row, column)) && formulaAt(sheet, row, column) === null;
}

function holds(sheet: SheetSnapshot, { row, column, value, formula }: CellWrite): boolean {
  const own = formula === null ? null : formulaInRow(formula, row);
  if ((formulaAt(sheet, row, column) ?? null) !== own) return false;
  const now = valueAt(sheet, row, column);
  // A formula whose remembered value was taken away is still the formula.
  return own !== null ? now === null || now === value : (now ?? '') === (value ?? '');
}
