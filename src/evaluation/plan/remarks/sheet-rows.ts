/**
 * A table of a sheet that the product lays out: what its rows share. A sheet may have any number of them, one below the other, each as
 * wide as it needs.
 */
export interface Block {
  /** Its columns, from the sheet's first. What stands beyond them moves with the table's right edge. */
  readonly width: number;
  /**
   * What its columns are known by, from the first; a person's formula that reads one reads it wherever it comes to stand. Absent: columns
   * are known by their place, and new ones come before the last.
   */
  readonly columns?: readonly string[];
}

/** A row of the sheet of an earlier run. */
export interface RowBefore {
  /** By what the row is known again ({@link RowAfter.keys}); null: the product has nothing there, so that all of it is a person's. */
  readonly key: string | null;
  /** How many of its columns are the product's, from the first; what stands behind them is a person's. */
  readonly width: number;
  /** What it was about, for whatever stood beside it when it is no more. */
  readonly label?: string;
  /** The table that it belongs to, which may be wider than the row (a caption); absent: the row is by itself. */
  readonly block?: Block;
}

/** A row of the sheet as it will be. */
export interface RowAfter {
  /** All that it may have been known by on the sheet of an earlier run; none for a row between tables. */
  readonly keys: readonly string[];
  /** How many of its columns are the product's, from the first. */
  readonly width: number;
  /** Whether the product fills a cell of them; a remark goes to no such cell. */
  readonly fills: (column: number) => boolean;
  readonly block?: Block;
}
