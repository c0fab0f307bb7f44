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
    for (const list of Object.keys(this) as (keyof CellTable)[]) {
      const numbers: unknown = this[list];
      if (numbers instanceof Int32Array) Object.assign(this, { [list]: grown(numbers, new Int32Array(2 * numbers.length)) });
      else if (numbers instanceof Uint8Array) Object.assign(this, { [list]: grown(numbers, new Uint8Array(2 * numbers.length)) });
    }
  }
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
