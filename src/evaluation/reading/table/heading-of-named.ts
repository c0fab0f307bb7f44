import type { IndicatorColumns } from '../../evaluation';
import { splitNamedFigure } from '../../figures/named-figure';
import { readFigure } from '../../figures/read-figure';
import { isCountSheetTitle } from '../../vocabulary/headings/report-words';
import { isYearNumber } from '../../vocabulary/figures/year';
import type { SheetGrid } from '../sheet-grid';
import { type EvaluationHeading, evaluationHeadingAt, headingInRow } from './heading-block';

/**
 * The heading of a table that is found by the columns which a person named alone: the first rows that, with what the person said, name
 * an evaluation; else what stands above the first row with figures in two of the named columns.
 */
export function headingOfNamed(grid: SheetGrid, columns: Partial<IndicatorColumns>): EvaluationHeading | undefined {
  const figures = [columns.baseline, columns.actual, columns.target].filter((column) => column != null);
  // The product's own count sheet has figures in any column.
  if (figures.length === 0 || isCountSheetTitle(grid.text(0, 0))) return undefined;
  for (let row = 0; row < grid.rowCount; row++) {
    const heading = evaluationHeadingAt(grid, row, columns);
    if (heading !== undefined) return heading;
  }
  if (figures.length < 2) return undefined;
  for (let row = 0; row < grid.rowCount; row++) {
    const values = figures.map((column) => grid.value(row, column));
    if (values.filter(isFigure).length < 2 || values.every(isYearNumber)) continue;
    return row > 0 ? headingInRow(grid, row - 1) : { first: -1, last: -1, columns: [], beside: null };
  }
  return undefined;
}

/** Whether a cell holds a figure, or a name with its figure: 「R5目標」 has a digit, and is neither. */
function isFigure(value: unknown): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  return readFigure(value, 'General', null).kind === 'number' || splitNamedFigure(value) !== undefined;
}
