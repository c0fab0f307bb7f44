import type { MovedChart } from '../../evaluation/workbook/plan';
import type { PlannedChart } from '../../evaluation/workbook/planned-chart';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import type { RowMarks } from '../reading/row-marks';
import type { CellChange, CellContent } from './cells/cell-change';
import type { WidthBefore } from './sheets/widths-before';

/** What a commit wrote to one sheet. */
export interface SheetReceipt {
  /** Excel's id of the sheet. */
  readonly id: string;
  readonly name: string;
  /** Whether the commit made the sheet. */
  readonly created: boolean;
  /** Whether the sheet was protected. */
  readonly isProtected: boolean;
  readonly changes: readonly CellChange[];
  /** What the rows of the changes are known by, should rows be inserted or sorted; absent: a sheet that was made. */
  readonly rows?: RowMarks;
  /** Of which sheet this one was made as a copy, and what it holds, row by row from its first cell; absent: it is no copy. */
  readonly copied?: { readonly of: string; readonly contents: readonly (readonly CellContent[])[] };
  /** Charts that followed their tables, as far as they were there; absent: none. */
  readonly movedCharts?: readonly MovedChart[];
  /** How wide columns were that got another width; absent: none did. */
  readonly widthsBefore?: readonly WidthBefore[];
  /** Where the sheet was laid out anew: the area, what was merged before, and the charts that were there. */
  readonly laidOut?: { readonly area: CellRange; readonly merges: readonly CellRange[]; readonly charts: readonly PlannedChart[] };
}

/** What a commit wrote, with what it overwrote: enough to take it back. Plain data. */
export interface Receipt {
  readonly sheets: readonly SheetReceipt[];
  /** How many rows were left out because a filter hides them; absent: none. */
  readonly hiddenRows?: number;
  /** Cells that were left alone because they show the result of a formula elsewhere; absent: none. */
  readonly spilledCells?: readonly string[];
  /** Excel does not calculate by itself, so that only what was written has its values; absent: it does. */
  readonly onlyWrittenCalculated?: true;
  /** Sheets that were made and whose print set-up Excel did not take; absent: none. */
  readonly withoutPrintSetup?: readonly string[];
  /** Notes of the original may stand on a copy that was to have none of them; absent: none do. */
  readonly notesMayStand?: true;
}

/** How many cells a commit wrote. */
export function writtenCells({ sheets }: Receipt): number {
  return sheets.reduce((sum, { changes }) => sum + changes.length, 0);
}
