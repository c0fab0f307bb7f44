import type { IndicatorGroup } from '../../counts/strategy-groups';
import { rowOf } from '../../indicator-cell';
import type { StatusCells } from './count-status-cells';

/** Rows of a status column that hold the statuses of just the indicators that are counted, and empty cells. From 0. */
export interface StatusRun {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The runs of status cells that a group's indicators make. A run goes over empty cells (heading rows), so that an
 * indicator that somebody inserts there is counted too, but over no cell that holds something else.
 * @returns undefined where an indicator has no status cell of its own
 */
export function statusRuns({ results }: IndicatorGroup, cells: StatusCells): readonly StatusRun[] | undefined {
  const runs: StatusRun[] = [];
  let sheet = '';
  let column = -1;
  let first = 0;
  let last = -1;
  for (const { indicator } of results) {
    const row = rowOf(indicator, 'status');
    const { status } = indicator.columns;
    if (status === null) return undefined;
    const follows = status === column && indicator.sheet === sheet && row > last;
    if (!follows || !isFreeBetween(cells, sheet, column, last, row)) {
      if (column >= 0) runs.push({ sheet, column, first, last });
      ({ sheet } = indicator);
      column = status;
      first = row;
    }
    last = row;
  }
  if (column >= 0) runs.push({ sheet, column, first, last });
  return runs;
}

/**
 * Runs as one list: by sheet and column in order of appearance, then by row; neighbours with nothing but empty cells
 * between them become one.
 * @returns undefined where two indicators share a status cell: a formula would see one
 */
export function joinedRuns(runs: readonly StatusRun[], cells: StatusCells): readonly StatusRun[] | undefined {
  const joined: StatusRun[] = [];
  for (const ofColumn of byColumn(runs)) {
    ofColumn.sort((one, other) => one.first - other.first);
    let before: StatusRun | undefined;
    for (const run of ofColumn) {
      if (before !== undefined && run.first <= before.last) return undefined;
      if (before !== undefined && isFreeBetween(cells, run.sheet, run.column, before.last, run.first))
        before = { ...before, last: run.last };
      else {
        if (before !== undefined) joined.push(before);
        before = run;
      }
    }
    if (before !== undefined) joined.push(before);
  }
  return joined;
}

function byColumn(runs: readonly StatusRun[]): Iterable<StatusRun[]> {
  const columns = new Map<string, StatusRun[]>();
  for (const run of runs) {
    const key = `${run.column} ${run.sheet}`;
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [run]);
    else known.push(run);
  }
  return columns.values();
}

function isFreeBetween(cells: StatusCells, sheet: string, column: number, before: number, after: number): boolean {
  for (let row = before + 1; row < after; row++) if (!cells.isFree(sheet, row, column)) return false;
  return true;
}
