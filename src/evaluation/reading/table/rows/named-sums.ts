import { sumsLevel } from '../../../vocabulary/headings/total-words';
import type { SheetGrid } from '../../sheet-grid';
import type { TableColumns } from '../columns/table-columns';
import { figureAt } from './indicator-figures';
import type { RowReading } from './row-kind';

/** A sum of more rows is further from its parts than people look. */
const MOST_PARTS = 60;

const SUBTOTAL: RowReading = { kind: 'subtotal', offset: 0 };

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
    const figure = figureAt(grid, row, column);
    return figure.kind === 'number' ? figure.value : null;
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
  let found: RowReading[] | undefined;
  // In a plain loop, and no list made anew before there is a sum: every row passes through here.
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index];
    if (reading?.kind !== 'indicator' || reading.offset !== 0) continue;
    const value = grid.value(first + index, columns.indicator);
    if (!sumsLevel(typeof value === 'string' ? value : grid.text(first + index, columns.indicator)) || !sums(index)) continue;
    found ??= [...readings];
    found[index] = SUBTOTAL;
  }
  return found ?? readings;
}
