import type { SheetGrid } from '../../sheet-grid';

/** How a row begins that is part of the one above: うち0～2歳, ・男性, (内訳), or a name moved in. */
const PART = /^(?:[\s　]+|[(（]?(?:うち|内訳|再掲|内数)|[・･‐－-](?!\d))/;

/** Parts stand close below their whole. */
const FARTHEST = 30;

/** The name of the row whose part a row is (男性 below 受診率); empty for a row of its own. Source: rules.md, kind 12. */
export function parentName(grid: SheetGrid, row: number, column: number): string {
  if (!isPart(grid, row, column)) return '';
  for (let above = row - 1; above >= Math.max(0, row - FARTHEST); above--) {
    if (!grid.isBlank(above, column) && !isPart(grid, above, column)) return grid.text(above, column);
  }
  return '';
}

function isPart(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return typeof value === 'string' && (PART.test(value) || grid.style(row, column).indent > 0);
}
