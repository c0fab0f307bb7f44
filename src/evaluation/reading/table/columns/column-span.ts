import type { SheetGrid } from '../../sheet-grid';

/** First and last column of something, from 0. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/** The columns that hold something in some rows, merged areas in full. */
export function columnRange(grid: SheetGrid, first: number, last: number): ColumnSpan {
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  for (let row = first; row <= last; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      if (grid.isBlank(row, column)) continue;
      left = Math.min(left, column);
      right = Math.max(right, grid.mergeAt(row, column)?.right ?? column);
    }
  }
  return { left: right < 0 ? 0 : left, right };
}
