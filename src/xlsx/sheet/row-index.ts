/** Where each row of a sheet stands in its part, in the order of the file; compact, for a million rows. */
export class RowIndex {
  /** Row numbers, from 0. */
  private numbers = new Int32Array(256);
  private starts = new Uint32Array(256);
  private ends = new Uint32Array(256);
  private plain = new Uint8Array(256);
  /** How many rows there are. */
  count = 0;
  /** Whether every row comes after the one before it. */
  ordered = true;

  /** @param start where the row's element begins in the part, in bytes @param end where it ends @param plain see `RowScanner.plain` */
  add(row: number, start: number, end: number, plain: boolean): void {
    if (this.count === this.numbers.length) {
      this.numbers = grown(this.numbers, new Int32Array(2 * this.count));
      this.starts = grown(this.starts, new Uint32Array(2 * this.count));
      this.ends = grown(this.ends, new Uint32Array(2 * this.count));
      this.plain = grown(this.plain, new Uint8Array(2 * this.count));
    }
    if (this.count > 0 && row <= this.numbers[this.count - 1]!) this.ordered = false;
    this.numbers[this.count] = row;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.plain[this.count] = plain ? 1 : 0;
    this.count++;
  }

  /** The number of the nth row. */
  rowAt(index: number): number {
    return this.numbers[index] ?? -1;
  }

  startAt(index: number): number {
    return this.starts[index] ?? -1;
  }

  endAt(index: number): number {
    return this.ends[index] ?? -1;
  }

  /** Whether the nth row is one that a `RowScanner` can read from any column on. */
  isPlain(index: number): boolean {
    return this.plain[index] === 1;
  }
}

function grown<T extends Int32Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
