import type { CellSet } from './cell-set';

/** Numbers that say one range: its sheet and its four edges. */
const SIZE = 5;

/** Ranges on the sheets of a workbook, in one array of numbers: there may be millions. */
export class RangeList {
  /** How many ranges there are. */
  count = 0;
  private numbers = new Int32Array(64 * SIZE);

  /** Adds a range. */
  add(sheet: number, top: number, left: number, bottom: number, right: number): void {
    let at = this.count * SIZE;
    if (at === this.numbers.length) {
      const wider = new Int32Array(2 * at);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[at++] = sheet;
    this.numbers[at++] = top;
    this.numbers[at++] = left;
    this.numbers[at++] = bottom;
    this.numbers[at] = right;
    this.count++;
  }

  /** Whether a cell of the set lies in one of the ranges from one index up to another. */
  anyMeets(from: number, to: number, cells: CellSet): boolean {
    const { numbers } = this;
    for (let at = from * SIZE; at < to * SIZE; at += SIZE) {
      if (cells.meets(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!, numbers[at + 3]!, numbers[at + 4]!)) return true;
    }
    return false;
  }
}
