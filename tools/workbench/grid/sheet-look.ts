/** What a sheet shows beyond its cells: of no concern to Excel's object model here, but people know their sheet by it. */
export interface SheetLook {
  /** Points, by row; a row that is not in it is as high as its text wants. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in sight. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
}

/** A sheet that says nothing of itself. */
export const PLAIN_LOOK: SheetLook = { rowHeights: new Map(), frozenRows: 0, frozenColumns: 0, gridLines: true };
