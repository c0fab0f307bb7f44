import { isCode } from '../../vocabulary/headings/heading-text';
import type { EvaluationHeading } from './heading-block';
import { RowRecogniser, type RowReading } from './rows/row-kind';
import type { SheetGrid } from '../sheet-grid';
import type { TableColumns } from './columns/table-columns';

/** An evaluation table: its heading, its columns and its rows below the heading. */
export interface TableBody {
  readonly heading: EvaluationHeading;
  readonly table: TableColumns;
  readonly end: number;
  /** The first row below the heading. */
  readonly first: number;
  /** What each row from {@link first} is, blank ones too. */
  readonly readings: readonly RowReading[];
  /** The last row that holds anything; the heading's last where none does. */
  readonly lastFilled: number;
  /** The first row behind whatever stands above: where a title may begin. */
  readonly prefaceFrom: number;
}

/** The rows of a table, each recognised for what it is. */
export function bodyOf(grid: SheetGrid, heading: EvaluationHeading, table: TableColumns, end: number, prefaceFrom: number): TableBody {
  const recogniser = new RowRecogniser(grid, table, false);
  const first = heading.last + 1;
  const readings: RowReading[] = [];
  let lastFilled = heading.last;
  for (let row = first; row < end; row++) {
    const reading = repeatsHeading(grid, heading, row) ? REPEATED : recogniser.recognise(row);
    readings.push(reading);
    if (reading.kind !== 'blank') lastFilled = row;
  }
  return { heading, table, end, first, readings, lastFilled, prefaceFrom };
}

const REPEATED: RowReading = { kind: 'note', offset: 0 };

/** Whether a row says again what a row of the heading says, as at the top of every page. */
function repeatsHeading(grid: SheetGrid, { first, last }: EvaluationHeading, row: number): boolean {
  for (let above = Math.max(0, first); above <= last; above++) if (saysTheSame(grid, above, row)) return true;
  return false;
}

function saysTheSame(grid: SheetGrid, heading: number, row: number): boolean {
  let same = 0;
  for (let column = 0; column < grid.width(heading); column++) {
    if (grid.isBlank(heading, column)) continue;
    if (grid.value(heading, column) !== grid.value(row, column)) return false;
    same++;
  }
  return same > 1;
}

/** Whether the levels stand on the indicators' own rows rather than on rows of their own. */
export function isFlat(grid: SheetGrid, blocks: readonly TableBody[]): boolean {
  let own = 0;
  let carried = 0;
  for (const { table, first, readings } of blocks) {
    for (let index = 0; index < readings.length; index++) {
      const reading = readings[index];
      if (reading?.kind === 'heading') own++;
      else if (reading?.kind === 'indicator' && hasLevelText(grid, first + index, table, reading.offset)) carried++;
    }
  }
  return carried > own;
}

function hasLevelText(grid: SheetGrid, row: number, { columns, mayHoldLevel }: TableColumns, offset: number): boolean {
  for (let column = 0; column < columns.indicator + offset; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' && /\p{L}/u.test(value) && !isCode(value) && mayHoldLevel(column)) return true;
  }
  return false;
}
