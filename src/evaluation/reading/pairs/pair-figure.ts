import type { Figure } from '../../figures/figure';
import { readFigure } from '../../figures/read-figure';
import type { SheetGrid } from '../sheet-grid';
import { figureAt } from '../table/rows/indicator-figures';

const BRACKETED = /^[\s　]*[(（]([^()（）]+)[)）][\s　]*$/;

/** A figure of a pair: in brackets, where the row says what it is, it is the figure and no remark. */
export function pairFigure(grid: SheetGrid, row: number, column: number | null): Figure {
  if (column === null) return { kind: 'missing', reason: 'blank', text: '', note: null };
  const value = grid.value(row, column);
  const inner = typeof value === 'string' ? BRACKETED.exec(value)?.[1] : undefined;
  if (inner === undefined) return figureAt(grid, row, column);
  return { ...readFigure(inner, 'General', null, grid.date1904), text: grid.text(row, column) };
}
