/** A set of cells that can be asked quickly whether a range meets it: one bit a cell, column by column. */
export class CellSet {
  private readonly columns = new Map<number, Map<number, Uint32Array>>();

  /** Whether it holds no cell. */
  get isEmpty(): boolean {
    return this.columns.size === 0;
  }

  /** Adds a cell. @param sheet any number that stands for its sheet */
  add(sheet: number, row: number, column: number): void {
    let ofSheet = this.columns.get(sheet);
    if (ofSheet === undefined) this.columns.set(sheet, (ofSheet = new Map<number, Uint32Array>()));
    const word = row >>> 5;
    let bits = ofSheet.get(column);
    if (bits === undefined || bits.length <= word) {
      const wider = new Uint32Array(Math.max(64, 2 * (word + 1)));
      if (bits !== undefined) wider.set(bits);
      ofSheet.set(column, (bits = wider));
    }
    bits[word]! |= 1 << (row & 31);
  }

  /** Whether it holds the cell. */
  has(sheet: number, row: number, column: number): boolean {
    const word = this.columns.get(sheet)?.get(column)?.[row >>> 5] ?? 0;
    return (word & (1 << (row & 31))) !== 0;
  }

  /** Whether it holds a cell of the range. */
  meets(sheet: number, top: number, left: number, bottom: number, right: number): boolean {
    const ofSheet = this.columns.get(sheet);
    if (ofSheet === undefined) return false;
    if (left === right) return anyBit(ofSheet.get(left), top, bottom);
    for (const [column, bits] of ofSheet) {
      if (column >= left && column <= right && anyBit(bits, top, bottom)) return true;
    }
    return false;
  }
}

/** Whether a bit is set from the one row to the other. */
function anyBit(bits: Uint32Array | undefined, top: number, bottom: number): boolean {
  if (bits === undefined) return false;
  const last = Math.min(bottom >>> 5, bits.length - 1);
  for (let word = top >>> 5; word <= last; word++) {
    let mask = 0xffffffff;
    if (word === top >>> 5) mask &= 0xffffffff << (top & 31);
    if (word === bottom >>> 5) mask &= 0xffffffff >>> (31 - (bottom & 31));
    if ((bits[word]! & mask) !== 0) return true;
  }
  return false;
}
