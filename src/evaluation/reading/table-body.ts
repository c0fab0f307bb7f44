import type { EvaluationHeading } from './heading-block';
import { isCode } from './outline-fragments';
import { RowRecogniser, type RowReading } from './row-kind';
import type { SheetGrid } from './sheet-grid';
import type { TableColumns } from './table-columns';

/** An evaluation table: its heading, its columns and the rows below that hold something. */
export interface TableBody {
  readonly heading: EvaluationHeading;
  readonly table: TableColumns;
  readonly end: number;
  readonly rows: readonly BodyRow[];
  /** The first row behind whatever stands above: where a title may begin. */
  readonly prefaceFrom: number;
}

/** A row that is not blank. */
export interface BodyRow extends RowReading {
  readonly row: number;
}

/** The rows of a table, each recognised for what it is. */
export function bodyOf(grid: SheetGrid, heading: EvaluationHeading, table: TableColumns, end: number, prefaceFrom: number): TableBody {
  const recogniser = new RowRecogniser(grid, table, false);
  const rows: BodyRow[] = [];
  for (let row = heading.last + 1; row < end; row++) {
    const reading = recogniser.recognise(row);
    if (reading.kind !== 'blank') rows.push({ row, kind: reading.kind, drift: reading.drift });
  }
  return { heading, table, end, rows, prefaceFrom };
}

/** Whether the levels stand on the indicators' own rows rather than on rows of their own. */
export function isFlat(grid: SheetGrid, blocks: readonly TableBody[]): boolean {
  let own = 0;
  let carried = 0;
  for (const { table, rows } of blocks) {
    for (const { row, kind, drift } of rows) {
      if (kind === 'heading') own++;
      else if (kind === 'indicator' && hasLevelText(grid, row, table, drift)) carried++;
    }
  }
  return carried > own;
}

function hasLevelText(grid: SheetGrid, row: number, { columns, mayHoldLevel }: TableColumns, drift: number): boolean {
  for (let column = 0; column < columns.indicator + drift; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /\p{L}/u.test(value) && !isCode(value) && mayHoldLevel(column)) return true;
  }
  return false;
}
