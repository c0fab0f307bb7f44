import type { Figure } from '../../../figures/figure';
import { splitNamedFigure } from '../../../figures/named-figure';
import { readFigure } from '../../../figures/read-figure';
import { isDittoOfFigure, isDittoOfLeft } from '../../../vocabulary/figures/ditto-marks';
import { isBlank } from '../../../workbook/snapshot';
import type { SheetGrid } from '../../sheet-grid';
import type { TableColumns } from '../columns/table-columns';

const NO_CELL: Figure = { kind: 'missing', reason: 'blank', text: '', note: null };
/** A program that does not calculate wrote the file: what the cell will show, nobody knows. */
const UNCALCULATED: Figure = { kind: 'unreadable', why: 'uncalculated', text: '', note: null };

export interface NamedFigures {
  readonly name: string;
  readonly baseline: Figure;
  readonly actual: Figure;
  readonly target: Figure;
}

/**
 * An indicator's name and its three figures. Where a person said that name and figure stand in one cell, the cell is
 * taken apart.
 */
export function figuresOf(grid: SheetGrid, row: number, columns: TableColumns['columns']): NamedFigures {
  const { indicator, baseline, actual, target } = columns;
  if (baseline === indicator || actual === indicator || target === indicator) return splitFigures(grid, row, columns);
  return {
    name: grid.text(grid.dittoSource(row, indicator), indicator) || nameAbove(grid, row, indicator),
    baseline: figureIn(grid, row, baseline),
    actual: figureIn(grid, row, actual),
    target: figureIn(grid, row, target),
  };
}

/** The name of a row that goes on under the one above; empty where a level of its own begins the row. */
function nameAbove(grid: SheetGrid, row: number, column: number): string {
  if ((grid.mergeAt(row, column)?.top ?? row) === row && beginsAnew(grid, row, column)) return '';
  for (let above = row - 1; above >= 0; above--) if (!grid.isBlank(above, column)) return grid.text(above, column);
  return '';
}

function beginsAnew(grid: SheetGrid, row: number, column: number): boolean {
  for (let left = 0; left < column; left++) {
    const value = grid.value(row, left);
    if (typeof value === 'string' && value.trim() !== '') return true;
  }
  return false;
}

function splitFigures(grid: SheetGrid, row: number, { indicator, baseline, actual, target }: TableColumns['columns']): NamedFigures {
  const split = splitNamedFigure(String(grid.value(row, indicator) ?? ''));
  const own = readFigure(split?.figureText ?? '', 'General', null);
  return {
    name: split?.name ?? grid.text(row, indicator),
    baseline: baseline === indicator ? own : namedFigureIn(grid, row, baseline),
    actual: actual === indicator ? own : namedFigureIn(grid, row, actual),
    target: target === indicator ? own : namedFigureIn(grid, row, target),
  };
}

/** A figure beside a cell that holds name and figure: it may say the name again (出前講座の開催回数 46回). */
function namedFigureIn(grid: SheetGrid, row: number, column: number | null): Figure {
  const figure = figureIn(grid, row, column);
  if (figure.kind !== 'unreadable' || column === null) return figure;
  const split = splitNamedFigure(String(grid.value(row, column) ?? ''));
  return split === undefined ? figure : readFigure(split.figureText, 'General', null);
}

function figureIn(grid: SheetGrid, row: number, column: number | null): Figure {
  return column === null ? NO_CELL : figureAt(grid, row, column);
}

/** The cell that a ditto mark (〃, 同左) stands for. */
function sourceOf(grid: SheetGrid, row: number, column: number, value: string): { row: number; column: number } | undefined {
  if (isDittoOfFigure(value)) return { row: grid.dittoSource(row, column, isDittoOfFigure), column };
  if (!isDittoOfLeft(value)) return undefined;
  for (let left = column - 1; left >= 0; left--) {
    const there = grid.value(row, left);
    if (!isBlank(there) && !isDittoOfLeft(there)) return { row, column: left };
  }
  return undefined;
}

/** A figure as the mark that stands for it says it. */
function existingFor(figure: Figure, text: string): Figure {
  if (figure.kind !== 'number') return { ...figure, text };
  const { kind, value, percent, bound, note } = figure;
  return { kind, value, source: 'text', factor: 1, percent, bound, note, text };
}

/** The figure in a cell. */
export function figureAt(grid: SheetGrid, row: number, column: number): Figure {
  const value = grid.value(row, column);
  if (value === null) return grid.sheet.formulas[row]?.[column] == null ? NO_CELL : UNCALCULATED;
  if (typeof value === 'string') {
    const source = sourceOf(grid, row, column, value);
    if (source !== undefined) return existingFor(figureAt(grid, source.row, source.column), value.trim());
  }
  return readFigure(value, grid.style(row, column).numberFormat, grid.givenText(row, column), grid.date1904);
}
