import type { Indicator, IndicatorColumns } from '../../evaluation';

/** Where the cells of an indicator stand whose figures are in several rows. */
export interface SpreadCells {
  readonly columns: IndicatorColumns;
  readonly rows: NonNullable<Indicator['rows']>;
  /** The name, where its cell holds more than that. */
  readonly name?: string;
  /** The rows of the years' targets and actuals. */
  readonly targets: number;
  readonly actuals: number;
}

/** The name's own cell, where it stands in no column of the table. */
export interface NameCell {
  readonly row: number;
  readonly column: number;
}
