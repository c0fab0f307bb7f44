import { cellAddress } from '../../workbook/address';
import type { Doubt, ReadTable } from '../doubt';

/** A target merged downwards over the rows of several indicators: it may be each one's, or what they come to together. */
export function sharedTarget(table: ReadTable): Doubt | undefined {
  return sharedFigure(table, 'target');
}

/** An actual likewise; nothing measured yet, merged or not, is nothing measured. */
export function sharedActual(table: ReadTable): Doubt | undefined {
  return sharedFigure(table, 'actual');
}

function sharedFigure({ grid, body: { table }, indicators }: ReadTable, part: 'actual' | 'target'): Doubt | undefined {
  const column = table.columns[part];
  if (column === null || grid.sheet.merges.length === 0) return undefined;
  for (const [index, { row }] of indicators.entries()) {
    const below = indicators[index + 1];
    const merge = grid.mergeAt(row, column);
    if (below === undefined || merge === undefined || merge.bottom < below.row || below[part].kind !== 'missing') continue;
    if (part === 'actual' && grid.isBlank(merge.top, merge.left)) continue;
    const cell = cellAddress(merge.top, column);
    return { kind: `shared-${part}`, row: merge.top, column, about: [], details: { cell } };
  }
  return undefined;
}
