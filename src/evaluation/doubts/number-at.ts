import { figureAt } from '../reading/table/rows/indicator-figures';
import type { SheetGrid } from '../reading/sheet-grid';

/** The number in a cell; null where it says none. Of a percentage the number before the sign. */
export function numberAt(grid: SheetGrid, row: number, column: number): number | null {
  const figure = figureAt(grid, row, column);
  return figure.kind === 'number' ? figure.value : null;
}
