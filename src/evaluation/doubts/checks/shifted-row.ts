import { cellAddress } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';
import { numberAt } from '../number-at';

/**
 * A row that was read one column to the right of the headings leaves a figure out where its first column of figures is:
 * its cells have not moved. Cells that moved leave nothing behind.
 */
export function shiftedRow({ grid, body: { table }, indicators }: ReadTable): Doubt | undefined {
  const { indicator, unit, baseline, actual } = table.columns;
  const first = baseline ?? actual;
  if (first === null) return undefined;
  const shifted = indicators.find(
    ({ row, columns }) =>
      columns.indicator === indicator + 1 &&
      columns.indicator !== first &&
      (unit === null || unit + 1 !== first) &&
      numberAt(grid, row, first) !== null,
  );
  if (shifted === undefined) return undefined;
  return {
    kind: 'shifted-row',
    row: shifted.row,
    column: first,
    about: [],
    details: { cell: cellAddress(shifted.row, first) },
  };
}
