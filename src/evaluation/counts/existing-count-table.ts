/** A count table that already stands on a sheet, as it was found there. Rows and columns from 0. */
export interface ExistingCountTable {
  readonly sheet: string;
  readonly headingRow: number;
  /** The status columns, from left to right, with their labels as on the sheet. */
  readonly statusColumns: readonly { readonly label: string; readonly column: number }[];
  /** Columns beside them with other words, which may be of statuses outside the profile. */
  readonly otherColumns: readonly { readonly label: string; readonly column: number }[];
  /** The column of row totals (合計), or null. */
  readonly totalColumn: number | null;
  readonly rows: readonly ExistingCountRow[];
}

export interface ExistingCountRow {
  readonly row: number;
  /** `total` is a sum over several strategies (合計, 全体), which some bodies print below. */
  readonly kind: 'strategy' | 'overall-goal' | 'direction' | 'total';
  /** Label as on the sheet, `NUMBER NAME` with one space; markup and outer space removed. */
  readonly label: string;
  readonly labelColumn: number;
  /** The label of the strategy of the outline that the row belongs to; null when none matches. */
  readonly strategy: string | null;
  /** For a direction row: the label of the direction of the outline that it counts; null when none matches. */
  readonly direction: string | null;
}
