import type { CellData, GridRange, WorksheetData } from '@univerjs/presets';
import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import { PLAIN_FORMAT, type HostSheet } from '../host/host-workbook';
import { gridCell } from './grid-cell';
import type { SheetLook } from './sheet-look';

/** Pixels in a point. */
export const PIXELS = 4 / 3;
/** Rows and columns that the grid offers beyond what is used. */
const SPARE_ROWS = 100;
const LEAST_COLUMNS = 26;
/** Formulas cannot name rows that the grid does not have, and a sheet that is added gets its cells later. */
const LEAST_ROWS = 10_000;
/** Pixels that the row numbers take. */
const ROW_HEADER = 46;
const LEAST_ZOOM = 0.7;

/** A range in the grid's words. */
export function gridRange({ top, left, bottom, right }: CellRange): GridRange {
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

/** A range of the grid in ours. */
export function cellRange({ startRow, endRow, startColumn, endColumn }: GridRange): CellRange {
  return { top: startRow, bottom: endRow, left: startColumn, right: endColumn };
}

/** The cells of a range in the grid's words, by row, then column. */
export function gridCells(sheet: HostSheet, range: CellRange): Record<number, Record<number, CellData>> {
  const rows: Record<number, Record<number, CellData>> = {};
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: Record<number, CellData> = {};
    for (let column = range.left; column <= range.right; column++) cells[column] = gridCell(sheet, row, column);
    rows[row] = cells;
  }
  return rows;
}

/** The cells of a sheet that are not plain and empty, in the grid's words, by row, then column. */
function filledCells(sheet: HostSheet, range: CellRange): Record<number, Record<number, CellData>> {
  const rows: Record<number, Record<number, CellData>> = {};
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (sheet.input(row, column) === '' && sheet.format(row, column) === PLAIN_FORMAT) continue;
      (rows[row] ??= {})[column] = gridCell(sheet, row, column);
    }
  }
  return rows;
}

/** Column widths in pixels and what is hidden, in the grid's words. */
export function gridColumns(sheet: HostSheet, columns: number): Record<number, { w: number; hd: number }> {
  return Object.fromEntries(
    Array.from({ length: columns }, (_, column) => [
      column,
      { w: Math.round(sheet.columnWidth(column) * PIXELS), hd: sheet.isColumnHidden(column) ? 1 : 0 },
    ]),
  );
}

/** A whole sheet in the grid's words. @param room the grid's width in pixels; a sheet that is wider is made smaller, within reason */
export function gridSheet(sheet: HostSheet, look: SheetLook, room: number): WorksheetData {
  const used = sheet.usedRange(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const columnCount = Math.max(LEAST_COLUMNS, used.right + 4);
  const cellData = filledCells(sheet, used);
  const rowData: Record<number, { h: number; ia: number; hd: number }> = {};
  for (let row = 0; row <= used.bottom; row++) {
    if (cellData[row] === undefined && !look.rowHeights.has(row) && !sheet.isRowHidden(row)) continue;
    const points = look.rowHeights.get(row) ?? heightOf(sheet, row, used);
    rowData[row] = { h: points * PIXELS, ia: 0, hd: sheet.isRowHidden(row) ? 1 : 0 };
  }
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? 0 : 1,
    rowCount: Math.max(LEAST_ROWS, used.bottom + 1 + SPARE_ROWS),
    columnCount,
    rowHeader: { width: ROW_HEADER },
    columnHeader: { height: 20 },
    zoomRatio: zoomFor(sheet, used, room),
    scrollTop: 0,
    scrollLeft: 0,
    rightToLeft: 0,
    tabColor: '',
    defaultRowHeight: 20,
    defaultColumnWidth: 72,
    showGridlines: look.gridLines ? 1 : 0,
    freeze: {
      xSplit: look.frozenColumns,
      ySplit: look.frozenRows,
      startRow: look.frozenRows || -1,
      startColumn: look.frozenColumns || -1,
    },
    mergeData: sheet.merges.map(gridRange),
    cellData,
    rowData,
    columnData: gridColumns(sheet, columnCount),
  };
}

/** Points that a row wants for its largest type, on one line. */
function heightOf(sheet: HostSheet, row: number, { left, right }: CellRange): number {
  let size = 11;
  for (let column = left; column <= right; column++) size = Math.max(size, sheet.format(row, column).fontSize);
  return size * 1.6;
}

function zoomFor(sheet: HostSheet, { right }: CellRange, room: number): number {
  let width = ROW_HEADER + 20;
  for (let column = 0; column <= right; column++) if (!sheet.isColumnHidden(column)) width += sheet.columnWidth(column) * PIXELS;
  return Math.min(1, Math.max(LEAST_ZOOM, Math.floor((room / width) * 100) / 100));
}
