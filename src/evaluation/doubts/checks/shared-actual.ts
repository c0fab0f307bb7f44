import { cellAddress } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';

/** An actual merged downwards over the rows of several indicators: it may be each one's, or what they come to together. */
export function sharedActual({ grid, body: { table }, indicators }: ReadTable): Doubt | undefined {
  const { actual: column } = table.columns;
  if (column === null) return undefined;
  for (const [index, { row }] of indicators.entries()) {
    const below = indicators[index + 1];
    const merge = grid.mergeAt(row, column);
    if (below === undefined || merge === undefined || merge.bottom < below.row) continue;
    // Nothing measured yet, merged or not, is nothing measured.
    if (below.actual.kind !== 'missing' || grid.isBlank(merge.top, merge.left)) continue;
    return { kind: 'shared-actual', row: merge.top, column, about: [], details: { cell: cellAddress(merge.top, column) } };
  }
  return undefined;
}
