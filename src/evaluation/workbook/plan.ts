import type { PlannedChart } from './planned-chart';
import type { SheetLayout, SheetRelayout } from './sheet-layout';
import type { CellRange, CellValue } from './snapshot';

/**
 * The plan: what a host is to write. Plain data. A cell that already holds what it should is not in it, so an empty
 * plan means there is nothing to do.
 */
export interface Plan {
  readonly sheets: readonly SheetPlan[];
}

/** Whether there is nothing to write. */
export function isEmptyPlan({ sheets }: Plan): boolean {
  return sheets.every(changesNothing);
}

/** Whether a sheet's plan has nothing to make, write or lay out. */
export function changesNothing({ create, copyOf, writes, relayout }: SheetPlan): boolean {
  return create === null && copyOf === undefined && writes.length === 0 && relayout === undefined;
}

/** The writes to one sheet, in order of row, then column. */
export interface SheetPlan {
  readonly name: string;
  /** How the sheet is set up when it does not exist yet; null: the sheet exists and only cells change. */
  readonly create: SheetSetup | null;
  /** The sheet that this one is made a copy of before anything is written; `create` is null then. */
  readonly copyOf?: string;
  /** Of a copy: cells whose notes and comments stay with the original alone. */
  readonly withoutNotes?: readonly CellPlace[];
  readonly writes: readonly CellWrite[];
  /**
   * Ranges whose formulas show the right value already although cells that they read are written (a total that stays
   * the same). A host that does not calculate itself takes away the remembered values of other formulas that read what
   * is written; these it leaves.
   */
  readonly upToDate?: readonly CellRange[];
  /**
   * Formulas that the plan took its figures from. Where nobody can tell what one reads (OFFSET, INDIRECT), a host that does not
   * calculate leaves its remembered value: without it the next run would have no figure.
   */
  readonly figures?: readonly CellRange[];
  /** Merged cells, pages and charts of a sheet that exists and that the product laid out; absent: they stay as they are. */
  readonly relayout?: SheetRelayout;
  /** Widths of columns that are added to a sheet that exists; absent: all stay as they are. */
  readonly columnWidths?: readonly ColumnWidth[];
  /** Charts of an earlier run whose tables move on a sheet that exists; one that is no longer there is not made again. */
  readonly movedCharts?: readonly MovedChart[];
}

/** How wide a column is, from 0, in characters. */
export interface ColumnWidth {
  readonly column: number;
  readonly characters: number;
}

/** A chart that follows its table. It stays where it stands, unless its table would come to stand there. */
export interface MovedChart {
  readonly before: PlannedChart;
  readonly now: PlannedChart;
}

/**
 * Stands for the row number (from 1) of the cell that holds the formula. A row's formula is thereby one string for all
 * rows of the same shape; {@link formulaInRow} writes it out.
 */
export const OWN_ROW = '\u0001';

/** One cell to change. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** The formula with its leading `=`, {@link OWN_ROW} standing for the row's own number; null: a constant is written. */
  readonly formula: string | null;
  /** With a formula: the value that it has now. Without: the constant; null clears the cell. Text is written as text, whatever it begins with. */
  readonly value: CellValue;
  /** The number format to set; null leaves the cell's own. */
  readonly numberFormat: string | null;
  /** How the cell looks, on sheets that the product lays out itself; null leaves the cell's own format. */
  readonly format: PlannedFormat | null;
}

/** A cell's format on a sheet laid out by the product. Cells share the objects, so a host can build each style once. */
export interface PlannedFormat {
  readonly bold: boolean;
  /** `RRGGBB`, or null for none. */
  readonly fill: string | null;
  /** Thin lines on all four sides. */
  readonly border: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  readonly indent: number;
  /** Font size in points, null for the workbook's own. */
  readonly size: number | null;
  /** Font; absent: that of `like`, or else the workbook's own. */
  readonly font?: string;
  /** Of the letters, `RRGGBB`; absent: that of `like`, or else the workbook's own. */
  readonly colour?: string;
  /**
   * A cell that this one is to look like, as far as nothing else here says: in its font and, where this one has a fill and
   * that one too, in its fill with the colour of the letters on it.
   */
  readonly like?: SheetCell;
  /** Whether the cell can be filled in on a protected sheet; default: no. */
  readonly unlocked?: boolean;
  /** Default: centre. */
  readonly vertical?: 'top' | 'center';
}

/** A cell of a sheet that exists, from 0. */
export interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell of the sheet in question, from 0. */
export type CellPlace = Omit<SheetCell, 'sheet'>;

/** How a sheet made by the product is set up. */
export interface SheetSetup {
  /** Column widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Pages across; the height is free. */
  readonly fitToWidth: 1;
  /** What else is set up; absent: nothing. */
  readonly layout?: SheetLayout;
}

/**
 * Writes a row formula out for one row.
 * @param formula a formula that may hold {@link OWN_ROW}
 * @param row the row, from 0
 */
export function formulaInRow(formula: string, row: number): string {
  return formula.replaceAll(OWN_ROW, String(row + 1));
}
