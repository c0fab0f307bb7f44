import type { IndicatorGroup } from '../counts/strategy-groups';
import type { StatusCells } from './count-status-cells';

/** Rows of a status column that hold the statuses of just the indicators that are counted, and empty cells. From 0. */
export interface StatusRun {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Beyond so many runs no formula has room for them. */
const MOST_RUNS = 400;

/**
 * The runs of status cells that indicators make. A run goes over empty cells (heading rows), so that an indicator that
 * somebody inserts there is counted too, but over no cell that holds something else.
 * @returns undefined where an indicator has no status cell of its own, or the runs are too many for a formula
 */
export function statusRuns(groups: readonly IndicatorGroup[], cells: StatusCells): StatusRun[] | undefined {
  const columns = new Map<string, { sheet: string; column: number; rows: number[] }>();
  for (const group of groups) {
    for (const { indicator } of group.results) {
      const { sheet, row } = indicator;
      const column = indicator.columns.status;
      if (column === null) return undefined;
      const key = `${column} ${sheet}`;
      const known = columns.get(key);
      if (known === undefined) columns.set(key, { sheet, column, rows: [row] });
      else known.rows.push(row);
    }
  }
  const runs: StatusRun[] = [];
  for (const { sheet, column, rows } of columns.values()) {
    rows.sort((one, other) => one - other);
    let first: number | undefined;
    let last = 0;
    for (const row of rows) {
      // Two indicators in one status cell: a formula would see one.
      if (first !== undefined && row === last) return undefined;
      if (first !== undefined && !isFreeBetween(cells, sheet, column, last, row)) {
        runs.push({ sheet, column, first, last });
        if (runs.length > MOST_RUNS) return undefined;
        first = undefined;
      }
      first ??= row;
      last = row;
    }
    if (first !== undefined) runs.push({ sheet, column, first, last });
  }
  return runs;
}

function isFreeBetween(cells: StatusCells, sheet: string, column: number, before: number, after: number): boolean {
  for (let row = before + 1; row < after; row++) if (!cells.isFree(sheet, row, column)) return false;
  return true;
}
