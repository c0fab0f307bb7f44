import type { CellRange } from '../../workbook/snapshot';
import type { Block, RowAfter, RowBefore } from './sheet-rows';

/** Where a row's cells go: to a row, and from the columns of one table to those of another. */
interface RowPlace {
  readonly row: number;
  readonly from: Block;
  readonly to: Block;
}

/** Where the rows and columns of a sheet stand once it is laid out anew. */
export class RowPlaces {
  private readonly rowOf = new Map<string, number>();
  /** The first row behind everything that was laid out. */
  private readonly end: number;

  constructor(
    private readonly before: readonly RowBefore[],
    private readonly after: readonly RowAfter[],
  ) {
    after.forEach(({ keys }, row) => {
      for (const key of keys) if (!this.rowOf.has(key)) this.rowOf.set(key, row);
    });
    this.end = before.findLastIndex(({ key }) => key !== null) + 1;
  }

  /** Where what a person has written in a row goes; null where it has no place any more. */
  remarkAfter(row: number, column: number): { readonly row: number; readonly column: number } | null {
    const place = this.placeOf(row);
    if (place === null) return null;
    const { from, to } = place;
    // Above, below and beside a row that is narrower than its table what stands over a column stays over it.
    return { row: place.row, column: column < from.width ? column : column - from.width + to.width };
  }

  /** Where the cells of a range stand; null: none of its rows, or of its columns, is there any more. */
  rangeAfter({ top, left, bottom, right }: CellRange): CellRange | null {
    let first: number | null = null;
    let last: number | null = null;
    let [least, most] = [Infinity, -Infinity];
    for (let row = top; row <= bottom; row++) {
      // Below everything all rows move alike.
      if (row > this.end && row < bottom) row = bottom;
      const place = this.placeOf(row);
      if (place === null) continue;
      const start = columnAmong(place, left, right, 1);
      const end = columnAmong(place, right, left, -1);
      if (start === null || end === null) continue;
      first = Math.min(first ?? Infinity, place.row);
      last = Math.max(last ?? 0, place.row);
      least = Math.min(least, start, end);
      most = Math.max(most, start, end);
    }
    return first === null || last === null ? null : { top: first, bottom: last, left: least, right: most };
  }

  private placeOf(row: number): RowPlace | null {
    if (row >= this.end) return { row: row - this.end + this.after.length, from: NOTHING, to: NOTHING };
    const own = this.before[row];
    if (own !== undefined && own.key !== null) return this.ownPlace(own, 0);
    // A row between stays with the row below it, or else with the one above.
    for (const step of [1, -1]) {
      let neighbour = row;
      while (this.before[neighbour]?.key === null) neighbour += step;
      const place = this.ownPlace(this.before[neighbour], row - neighbour);
      if (place !== null && this.after[place.row]?.keys.length === 0) return place;
    }
    return null;
  }

  /** @param below how far below the row */
  private ownPlace(before: RowBefore | undefined, below: number): RowPlace | null {
    const row = this.rowOf.get(before?.key ?? '');
    if (before === undefined || row === undefined) return null;
    return { row: row + below, from: before.block ?? before, to: this.after[row]?.block ?? this.after[row] ?? NOTHING };
  }
}

const NOTHING: Block = { width: 0 };

/** The first column, from one to the other, that is still there. */
function columnAmong({ from, to }: RowPlace, first: number, last: number, step: 1 | -1): number | null {
  for (let column = first; step * (last - column) >= 0; column += step) {
    const found = columnAfter(from, to, column);
    if (found !== null) return found;
  }
  return null;
}

function columnAfter(from: Block, to: Block, column: number): number | null {
  const name = from.columns?.[column];
  if (name !== undefined && to.columns !== undefined) {
    const found = to.columns.indexOf(name);
    return found === -1 ? null : found;
  }
  return column < from.width - 1 ? column : column - from.width + to.width;
}
