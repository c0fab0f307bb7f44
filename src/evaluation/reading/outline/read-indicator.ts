import type { Indicator } from '../../evaluation';
import type { Headings } from './flat-levels';
import { boundBeside } from '../table/bound-column';
import { figuresOf } from '../table/indicator-figures';
import { meantFigures } from '../table/meant-figures';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from '../table/table-columns';

/** The indicators of one table, from top to bottom. */
export interface TableIndicators {
  readonly table: TableColumns;
  readonly indicators: readonly Indicator[];
}

/**
 * Reads the indicator of a row.
 * @param offset how far to the right of their headings the row's cells stand
 */
export function indicatorAt(grid: SheetGrid, table: TableColumns, row: number, offset: number, headings: Headings): Indicator {
  const columns = offset === 0 ? table.columns : columnsMovedBy(table.columns, offset);
  const { name, ...typed } = figuresOf(grid, row, columns);
  const unit = columns.unit === null ? null : grid.mergedText(grid.dittoSource(row, columns.unit), columns.unit) || null;
  const bound = boundBeside(grid, row, table.bounds === null ? null : table.bounds + offset, unit) ?? table.targetBound;
  const { baseline, actual, target } = meantFigures(typed, { name, unit, bound, relativeTargets: table.relativeTargets });
  return {
    sheet: grid.name,
    row,
    columns,
    strategy: headings.strategy,
    direction: headings.direction,
    measure: headings.measure,
    levels: headings.levels,
    name,
    unit,
    baseline,
    actual,
    target,
  };
}

function columnsMovedBy(columns: TableColumns['columns'], offset: number): TableColumns['columns'] {
  const moved = (column: number | null): number | null => (column === null ? null : column + offset);
  return {
    indicator: columns.indicator + offset,
    unit: moved(columns.unit),
    baseline: moved(columns.baseline),
    actual: moved(columns.actual),
    target: moved(columns.target),
    progress: moved(columns.progress),
    status: moved(columns.status),
  };
}
