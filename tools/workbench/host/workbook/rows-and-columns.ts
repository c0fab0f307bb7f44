import { moveRowSet, type RowsMoved } from './moved-rows';

const DEFAULT_COLUMN_WIDTH = 54;

/** How the rows and columns of a sheet show: hidden by hand or by a filter, and how wide and high. */
export abstract class RowsAndColumns {
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly filteredRows = new Set<number>();

  get isFiltered(): boolean {
    return this.filteredRows.size > 0;
  }

  /** Lets a filter hide these rows; none: the filter is cleared. */
  filter(rows: readonly number[]): void {
    this.filteredRows.clear();
    for (const row of rows) this.filteredRows.add(row);
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  setRowsHidden(top: number, bottom: number, hidden: boolean): void {
    for (let row = top; row <= bottom; row++) {
      if (hidden) this.hiddenRows.add(row);
      else this.hiddenRows.delete(row);
    }
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  setColumnsHidden(left: number, right: number, hidden: boolean): void {
    for (let column = left; column <= right; column++) {
      if (hidden) this.hiddenColumns.add(column);
      else this.hiddenColumns.delete(column);
    }
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  rowHeight(row: number): number | null {
    return this.heights.get(row) ?? null;
  }

  setRowHeight(top: number, bottom: number, points: number): void {
    for (let row = top; row <= bottom; row++) this.heights.set(row, points);
  }

  setColumnWidth(left: number, right: number, points: number): void {
    for (let column = left; column <= right; column++) this.widths.set(column, points);
  }

  /** Lets another sheet show its rows and columns as this one does. */
  protected showAlike(copy: RowsAndColumns): void {
    for (const row of this.hiddenRows) copy.hiddenRows.add(row);
    for (const row of this.filteredRows) copy.filteredRows.add(row);
    for (const column of this.hiddenColumns) copy.hiddenColumns.add(column);
    for (const [column, width] of this.widths) copy.widths.set(column, width);
    for (const [row, height] of this.heights) copy.heights.set(row, height);
  }

  protected moveRowsShown(rows: RowsMoved): void {
    moveRowSet(this.hiddenRows, rows);
    moveRowSet(this.filteredRows, rows);
  }
}
