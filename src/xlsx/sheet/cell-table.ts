/** What a cell's `t` says. */
export type CellType = 'n' | 's' | 'b' | 'str' | 'inlineStr' | 'e' | 'd';

/**
 * The cells of one row as offsets into its bytes: one place in every array for each cell. Arrays of numbers instead of
 * objects, because a sheet may have millions of cells and each is looked at once.
 */
export class CellTable {
  /** How many cells there are. */
  count = 0;
  /** The column, from 0. */
  column = new Int32Array(64);
  /** Where the `c` element begins and ends. */
  start = new Int32Array(64);
  end = new Int32Array(64);
  style = new Int32Array(64);
  type: CellType[] = [];
  /** Where the `v` or `is` element begins (-1 when there is none), where its content begins and ends, and where it ends. */
  valueTag = new Int32Array(64);
  valueStart = new Int32Array(64);
  valueEnd = new Int32Array(64);
  valueTagEnd = new Int32Array(64);
  /** 1: the content stands in the file as it is meant. */
  valuePlain = new Uint8Array(64);
  /** The same of the `f` element. */
  formulaTag = new Int32Array(64);
  formulaStart = new Int32Array(64);
  formulaEnd = new Int32Array(64);
  formulaTagEnd = new Int32Array(64);
  formulaPlain = new Uint8Array(64);
  /** 1: `f` has attributes (shared, array, data table). */
  formulaSpecial = new Uint8Array(64);

  /** Makes room for one more cell. */
  mustHaveRoom(): void {
    if (this.count < this.column.length) return;
    const length = 2 * this.count;
    this.column = twice(this.column, new Int32Array(length));
    this.start = twice(this.start, new Int32Array(length));
    this.end = twice(this.end, new Int32Array(length));
    this.style = twice(this.style, new Int32Array(length));
    this.valueTag = twice(this.valueTag, new Int32Array(length));
    this.valueStart = twice(this.valueStart, new Int32Array(length));
    this.valueEnd = twice(this.valueEnd, new Int32Array(length));
    this.valueTagEnd = twice(this.valueTagEnd, new Int32Array(length));
    this.valuePlain = twice(this.valuePlain, new Uint8Array(length));
    this.formulaTag = twice(this.formulaTag, new Int32Array(length));
    this.formulaStart = twice(this.formulaStart, new Int32Array(length));
    this.formulaEnd = twice(this.formulaEnd, new Int32Array(length));
    this.formulaTagEnd = twice(this.formulaTagEnd, new Int32Array(length));
    this.formulaPlain = twice(this.formulaPlain, new Uint8Array(length));
    this.formulaSpecial = twice(this.formulaSpecial, new Uint8Array(length));
  }
}

function twice<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
