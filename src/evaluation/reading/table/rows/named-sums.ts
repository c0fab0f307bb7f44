import { sumsLevel } from '../../../vocabulary/headings/total-words';
import type { SheetGrid } from '../../sheet-grid';
import type { TableColumns } from '../columns/table-columns';
import type { RowReading } from './row-kind';

/** A sum of more rows is further from its parts than people look. */
const MOST_PARTS = 60;

/**
 * The rows of a table, those left out as sums whose name ends like one (保育計) and whose figures are what the rows above come to.
 * @param first the row of the first reading
 */
export function withoutNamedSums(
  grid: SheetGrid,
  { columns }: TableColumns,
  first: number,
  readings: readonly RowReading[],
): readonly RowReading[] {
  const figures = [columns.baseline, columns.actual, columns.target].filter((column) => column !== null);
  const numberIn = (row: number, column: number): number | null => {
    const value = grid.value(row, column);
    return typeof value === 'number' ? value : null;
  };
  const sums = (index: number): boolean => {
    const row = first + index;
    const wanted = figures.flatMap((column) => {
      const value = numberIn(row, column);
      return value === null ? [] : [{ column, value, sum: 0 }];
    });
    if (wanted.length < 2) return false;
    for (let above = index - 1; above >= Math.max(0, index - MOST_PARTS) && readings[above]?.kind === 'indicator'; above--) {
      for (const one of wanted) one.sum += numberIn(first + above, one.column) ?? 0;
      if (above < index - 1 && wanted.every(({ value, sum }) => Math.abs(value - sum) <= 1e-9 * Math.max(1, Math.abs(value)))) return true;
    }
    return false;
  };
  return readings.map((reading, index) =>
    reading.kind === 'indicator' && reading.offset === 0 && sumsLevel(grid.text(first + index, columns.indicator)) && sums(index)
      ? { kind: 'subtotal', offset: 0 }
      : reading,
  );
}
