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

/** A row of the sheet of an earlier run: what it was known by, and how many of its columns were the product's. */
export interface RowBefore {
  readonly key: string | null;
  readonly width: number;
  /** What it was about, for whatever stood beside it when it is no more. */
  readonly label?: string;
}
