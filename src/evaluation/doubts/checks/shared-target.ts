import { cellAddress } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';

/** A target merged downwards over the rows of several indicators: it may be each one's, or what they come to together. */
export function sharedTarget({ grid, body: { table }, indicators }: ReadTable): Doubt | undefined {
  const { target: column } = table.columns;
  if (column === null) return undefined;
  for (const [index, { row }] of indicators.entries()) {
    const below = indicators[index + 1];
    const merge = grid.mergeAt(row, column);
    if (below === undefined || merge === undefined || merge.bottom < below.row || below.target.kind !== 'missing') continue;
    const cell = cellAddress(merge.top, column);
    return { kind: 'shared-target', row: merge.top, column, about: [], details: { cell } };
  }
  return undefined;
}
