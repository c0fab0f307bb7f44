import type { CellRange } from './snapshot';

/** Bars of equal length, each divided by the shares of its parts; their figures stand in cells of the same sheet. */
export interface PlannedChart {
  /** By which it is found again; no other chart of the sheet has it. */
  readonly name: string;
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
  /** The cells with the bars' labels, in one column. */
  readonly categories: CellRange;
  /** The labels as they are now, from the top. */
  readonly labels: readonly string[];
  readonly series: readonly PlannedSeries[];
  /** The cells that it covers. */
  readonly place: CellRange;
}

/** One part of every bar. */
export interface PlannedSeries {
  /** The cell with its name. */
  readonly nameCell: { readonly row: number; readonly column: number };
  readonly name: string;
  /** The cells with its figures, as many as there are bars, in one column. */
  readonly range: CellRange;
  readonly values: readonly number[];
  readonly fill: SeriesFill;
}

/** How a part is drawn: colours as `RRGGBB`, and a pattern by which it is told apart where there is no colour. */
export interface SeriesFill {
  readonly colour: string;
  readonly line: string;
  readonly pattern: 'solid' | 'diagonal' | 'horizontal' | 'dots' | 'cross';
  /** Of the text on it. */
  readonly text: string;
}
