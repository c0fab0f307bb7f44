import type { Indicator } from '../evaluation';
import { cellOf } from '../indicator-cell';
import type { SheetGrid } from '../reading/sheet-grid';
import { cellAddress } from '../workbook/address';
import type { CellRange } from '../workbook/snapshot';
import type { Doubt } from './doubt';

/**
 * Result cells that are merged over the rows of several indicators, or over both results of one: what is written into a covered cell
 * nobody sees, and the first cell would show one indicator's result as that of all. No reading makes room for them: a person unmerges.
 */
export function sharedResults(grid: SheetGrid, indicators: readonly Indicator[]): Doubt | undefined {
  if (grid.sheet.merges.length === 0) return undefined;
  const taken = new Set<CellRange>();
  for (const indicator of indicators) {
    for (const part of ['progress', 'status'] as const) {
      const cell = cellOf(indicator, part);
      const merge = cell === null ? undefined : grid.mergeAt(cell.row, cell.column);
      if (cell === null || merge === undefined) continue;
      const { top, left, bottom, right } = merge;
      // Of an indicator whose cells stand in several rows, the reading has found the row to write to.
      const isCovered = cell.column !== left || (cell.row !== top && indicator.rows?.[part] === undefined);
      if (isCovered || taken.has(merge)) {
        const area = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
        return { kind: 'shared-result', row: top, column: left, about: [], details: { cell: area } };
      }
      taken.add(merge);
    }
  }
  return undefined;
}
