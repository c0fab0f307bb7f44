import type { Indicator } from '../../evaluation';
import type { Figure } from '../../figures/figure';
import { rowOf } from '../../indicator-cell';
import { pairFigure } from '../pairs/pair-cells';
import type { SpreadCells } from '../pairs/spread-cells';
import type { Headings } from './flat-levels';
import { boundBeside } from '../table/columns/bound-column';
import { figureAt, figuresOf } from '../table/rows/indicator-figures';
import { meantFigures } from '../table/rows/meant-figures';
import type { RowFigures } from '../table/rows/row-units';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from '../table/columns/table-columns';

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
  const spread = table.cellsAt?.(row);
  if (spread !== undefined) return spreadIndicator(grid, table, row, spread, headings);
  const columns = withTargetInForce(grid, table, row, offset === 0 ? table.columns : columnsMovedBy(table.columns, offset));
  const own = figuresOf(grid, row, columns);
  const { name } = own;
  const unit = columns.unit === null ? null : grid.mergedText(grid.dittoSource(row, columns.unit), columns.unit) || null;
  const shared = sharedTarget(grid, row, columns.target, unit);
  // Every row passes through here: no object is made that few of them need.
  const inUnits = table.units.length < 2 ? own : inOwnUnits(grid, row, columns, table.units, { ...own, unit });
  const typed = shared === undefined ? inUnits : { ...inUnits, target: shared.target };
  const bound = boundBeside(grid, row, table.bounds === null ? null : table.bounds + offset, unit) ?? table.targetBound;
  const { baseline, actual, target } = meantFigures(typed, { name, unit, bound, relativeTargets: table.relativeTargets });
  const indicator: Indicator = {
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
  return shared === undefined ? indicator : { ...indicator, rows: { target: shared.row } };
}

/** The columns of a row with the target from before a revision where the revised one is blank. */
function withTargetInForce(
  grid: SheetGrid,
  { replacedTargets = [], columns: { target } }: TableColumns,
  row: number,
  columns: TableColumns['columns'],
): TableColumns['columns'] {
  const own = columns.target;
  if (replacedTargets.length === 0 || target === null || own === null || grid.mergeAt(row, own) !== undefined) return columns;
  const isOpen = (column: number): boolean => figureAt(grid, row, column).kind === 'missing';
  const before = isOpen(own) ? replacedTargets.find((column) => !isOpen(column + own - target)) : undefined;
  return before === undefined ? columns : { ...columns, target: before + own - target };
}

/** The figures of a row; one behind which another unit stands than the row's (1,200 千人 | 1.1 百万人) cannot be held against the others. */
function inOwnUnits(
  grid: SheetGrid,
  row: number,
  columns: TableColumns['columns'],
  units: readonly number[],
  own: RowFigures & { readonly unit: string | null },
): RowFigures {
  const inUnit = (role: 'baseline' | 'actual' | 'target'): Figure => {
    const behind = (columns[role] ?? NaN) + 1;
    const isOther = own.unit !== null && units.includes(behind) && !['', own.unit].includes(grid.mergedText(row, behind));
    return isOther && own[role].kind === 'number' ? { kind: 'unreadable', why: 'unit', text: own[role].text, note: null } : own[role];
  };
  return { baseline: inUnit('baseline'), actual: inUnit('actual'), target: inUnit('target') };
}

/** A percentage merged downwards is the target of every row that it covers; of amounts, it may be what the rows come to together. */
function sharedTarget(
  grid: SheetGrid,
  row: number,
  column: number | null,
  unit: string | null,
): { readonly target: Figure; readonly row: number } | undefined {
  const top = column === null ? undefined : grid.mergeAt(row, column)?.top;
  if (column === null || top === undefined || top === row) return undefined;
  const target = figureAt(grid, top, column);
  const isShare = target.kind === 'number' && (target.percent || /^[%％]$/.test(unit ?? ''));
  return isShare ? { target, row: top } : undefined;
}

/** The indicator of a pair: its cells stand in several rows. */
function spreadIndicator(
  grid: SheetGrid,
  table: TableColumns,
  row: number,
  { columns, rows, name: ownName }: SpreadCells,
  headings: Headings,
): Indicator {
  const place = { row, rows };
  const name = ownName ?? grid.text(rowOf(place, 'indicator'), columns.indicator);
  const unit = columns.unit === null ? null : grid.mergedText(rowOf(place, 'unit'), columns.unit) || null;
  const bound = boundBeside(grid, row, table.bounds, unit) ?? table.targetBound;
  const typed = {
    baseline: pairFigure(grid, rowOf(place, 'baseline'), columns.baseline),
    actual: pairFigure(grid, rowOf(place, 'actual'), columns.actual),
    target: pairFigure(grid, rowOf(place, 'target'), columns.target),
  };
  return {
    sheet: grid.name,
    row,
    columns,
    rows,
    strategy: headings.strategy,
    direction: headings.direction,
    measure: headings.measure,
    levels: headings.levels,
    name,
    unit,
    ...meantFigures(typed, { name, unit, bound, relativeTargets: table.relativeTargets }),
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
