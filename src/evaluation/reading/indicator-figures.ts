import type { Figure } from '../figures/figure';
import { splitNamedFigure } from '../figures/named-figure';
import { readFigure } from '../figures/read-figure';
import type { SheetGrid } from './sheet-grid';
import type { TableColumns } from './table-columns';

const NO_CELL: Figure = { kind: 'missing', reason: 'blank', text: '', note: null };

/**
 * An indicator's name and its three figures. Where a person said that name and figure stand in one cell, the cell is
 * taken apart.
 */
export function figuresOf(
  grid: SheetGrid,
  row: number,
  columns: TableColumns['columns'],
): { readonly name: string; readonly baseline: Figure; readonly actual: Figure; readonly target: Figure } {
  const { indicator, baseline, actual, target } = columns;
  const shared = baseline === indicator || actual === indicator || target === indicator;
  const split = shared ? splitNamedFigure(String(grid.value(row, indicator) ?? '')) : undefined;
  const figure = (column: number | null): Figure => {
    if (column === null) return NO_CELL;
    if (column === indicator) return readFigure(split?.figureText ?? '', 'General', null);
    return figureAt(grid, row, column);
  };
  return { name: split?.name ?? grid.text(row, indicator), baseline: figure(baseline), actual: figure(actual), target: figure(target) };
}

/** The figure in a cell. */
export function figureAt(grid: SheetGrid, row: number, column: number): Figure {
  const value = grid.value(row, column);
  if (value === null) return NO_CELL;
  return readFigure(value, grid.style(row, column).numberFormat, grid.givenText(row, column), grid.date1904);
}
