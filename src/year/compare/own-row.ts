import type { PageBlock } from '../../evaluation/plan/pages/page-breaks';
import type { CellWrite, PlannedFormat } from '../../evaluation/workbook/plan';

/** A cell of a sheet that is made: without a formula its value is a constant. */
export interface OwnCell {
  readonly value: CellWrite['value'];
  readonly formula?: string;
  readonly format: PlannedFormat;
  readonly numberFormat?: string | null;
}

/** A row of a sheet that is made, with all that it may have been known by on the sheet of an earlier run; none for a row between. */
export interface OwnRow {
  readonly keys: readonly string[];
  readonly cells: readonly (OwnCell | null)[];
}

/** Rows of a sheet that is made, and how they are printed. */
export interface OwnRows {
  readonly rows: readonly OwnRow[];
  /** In characters, from column A. */
  readonly columnWidths: readonly number[];
  /** The row of the list's headings, which each page of the list repeats. */
  readonly heading: number;
  /** Rows that stay on one page. */
  readonly blocks?: readonly PageBlock[];
}
