import type { SheetGrid } from '../sheet-grid';
import type { PairColumns } from './pair-columns';
import { type PairGroup, rowsOfGroup } from './pair-group';
import type { NameCell, SpreadCells } from './spread-cells';

/** Where the cells of a pair stand. */
export function cellsOfPair(
  grid: SheetGrid,
  group: PairGroup,
  { columns, hasFinalTarget, rateColumn, statusRowColumn }: PairColumns,
  name: NameCell | null,
): SpreadCells {
  const { rows } = group;
  const beside = (column: number | null, ...before: readonly number[]): number => rowBeside(grid, group, column, before);
  return {
    columns: {
      ...columns,
      indicator: name?.column ?? columns.indicator,
      progress: rateColumn !== null && rows.progress === undefined ? null : columns.progress,
      status: statusRowColumn !== null && rows.status === undefined ? null : columns.status,
    },
    rows: {
      indicator: name?.row ?? rowOfName(grid, group, columns.indicator),
      unit: beside(columns.unit),
      baseline: beside(columns.baseline, rows.actual, rows.target),
      actual: rows.actual,
      target: hasFinalTarget ? beside(columns.target, rows.target) : rows.target,
      progress: rateColumn === null ? beside(columns.progress) : (rows.progress ?? group.first),
      status: statusRowColumn === null ? beside(columns.status) : (rows.status ?? group.first),
    },
    ...(group.name === undefined ? {} : { name: group.name }),
    targets: rows.target,
    actuals: rows.actual,
  };
}

/** The row of a column that belongs to the pair as a whole: where something stands, else where the merged cell begins. */
function rowBeside(grid: SheetGrid, group: PairGroup, column: number | null, before: readonly number[]): number {
  if (column === null) return group.first;
  const filled = [...before, ...rowsOfGroup(group)].find((row) => !grid.isBlank(row, column));
  return filled ?? grid.mergeAt(group.first, column)?.top ?? group.first;
}

/** The name's row: a name written once holds for the pairs below it, too. */
function rowOfName(grid: SheetGrid, group: PairGroup, column: number): number {
  const own = rowsOfGroup(group).find((row) => !grid.isBlank(row, column));
  if (own !== undefined) return own;
  const top = grid.mergeAt(group.first, column)?.top;
  if (top !== undefined) return top;
  for (let row = group.first - 1; row >= 0; row--) if (!grid.isBlank(row, column)) return row;
  return group.first;
}
