import type { EvaluationHeading } from './heading-block';
import { withoutOtherTables } from './rows/other-tables';
import { withoutNamedSums } from './rows/named-sums';
import { RowRecogniser, type RowReading } from './rows/row-kind';
import type { CellValue } from '../../workbook/snapshot';
import type { SheetGrid } from '../sheet-grid';
import { ROWS_A_STEP, type Steps } from '../../steps';
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
export function* bodyOf(
  grid: SheetGrid,
  heading: EvaluationHeading,
  table: TableColumns,
  end: number,
  prefaceFrom: number,
): Steps<TableBody> {
  const recogniser = new RowRecogniser(grid, table, false);
  const first = heading.last + 1;
  const headings = headingRows(grid, heading);
  const readings: RowReading[] = [];
  let lastFilled = heading.last;
  for (let row = first; row < end; row++) {
    const reading = repeatsHeading(grid, headings, row) ? REPEATED : recogniser.recognise(row);
    readings.push(reading);
    if (reading.kind !== 'blank') lastFilled = row;
    if (row % ROWS_A_STEP === 0) yield;
  }
  return {
    heading,
    table,
    end,
    first,
    readings: withoutOtherTables(grid, table, first, withoutNamedSums(grid, table, first, readings)),
    lastFilled,
    prefaceFrom,
  };
}

const REPEATED: RowReading = { kind: 'note', offset: 0 };

/** What stands in a row of a heading, from left to right. */
type HeadingRow = readonly { readonly column: number; readonly value: CellValue }[];

/** The rows of a heading that hold more than one text. */
function headingRows(grid: SheetGrid, { first, last }: EvaluationHeading): readonly HeadingRow[] {
  const rows: HeadingRow[] = [];
  for (let row = Math.max(0, first); row <= last; row++) {
    const cells = [];
    for (let column = 0; column < grid.width(row); column++) {
      if (!grid.isBlank(row, column)) cells.push({ column, value: grid.value(row, column) });
    }
    if (cells.length > 1) rows.push(cells);
  }
  return rows;
}

/** Whether a row says again what a row of the heading says, as at the top of every page. */
function repeatsHeading(grid: SheetGrid, headings: readonly HeadingRow[], row: number): boolean {
  for (const cells of headings) if (holdsAll(grid, cells, row)) return true;
  return false;
}

function holdsAll(grid: SheetGrid, cells: HeadingRow, row: number): boolean {
  // In plain loops: every row passes through here.
  for (const { column, value } of cells) if (grid.value(row, column) !== value) return false;
  return true;
}
