import type { ColumnHeading } from '../reading/table/heading-block';
import type { ReadTable } from './doubt';

/** The columns of a table that can be seen and that nothing was read from. */
export function freeColumns({ grid, body: { heading, table } }: ReadTable): ColumnHeading[] {
  const taken = new Set(Object.values(table.columns));
  const hidden = new Set(grid.sheet.hiddenColumns);
  const { levels } = table;
  return heading.columns.filter(
    ({ column }) =>
      column > table.columns.indicator &&
      !taken.has(column) &&
      !hidden.has(column) &&
      !levels.some(({ left, right }) => left <= column && column <= right),
  );
}
