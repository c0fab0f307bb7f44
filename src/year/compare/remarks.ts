import { cellKey } from '../../evaluation/workbook/address';
import { moveReferences } from '../../evaluation/workbook/formula/move-references';
import type { CellWrite } from '../../evaluation/workbook/plan';
import { type CellStyle, formulaAt, type SheetSnapshot, valueAt } from '../../evaluation/workbook/snapshot';
import type { OwnRow, RowBefore } from './own-row';

/** What a person has written somewhere on a sheet of the product's, and where it goes; only what moves. */
export interface PlacedRemark {
  /** The cell that is left; null for a word that is added. */
  readonly from: Place | null;
  readonly to: CellWrite;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Existing {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly RowBefore[];
}

/**
 * Where remarks go when the sheet is laid out anew: beside their row, between the rows that they stood between, or below. What stood
 * beside a row that is no more goes below everything, behind a word that says which row it was.
 */
export function placedRemarks(existing: Existing, rows: readonly OwnRow[], styles: readonly CellStyle[]): readonly PlacedRemark[] {
  const { sheet } = existing;
  const remarks = remarksOn(existing);
  if (remarks.length === 0) return [];
  const layout = new Layouts(existing.rows, rows);
  const taken = new Set<number>();
  const places = remarks.map(({ row, column }): Place | null => {
    const to = layout.rowAfter(row);
    const wanted = to === null ? null : { row: to, column: layout.columnAfter(row, to, column) };
    const key = wanted === null ? 0 : cellKey(wanted.row, wanted.column);
    if (wanted === null || taken.has(key) || (rows[wanted.row]?.cells[wanted.column] ?? null) !== null) return null;
    taken.add(key);
    return wanted;
  });
  const added = putBelow(existing, remarks, places, rows.length);
  const rowOf = new Map<number, number>();
  remarks.forEach(({ row }, index) => rowOf.set(row, places[index]?.row ?? row));
  existing.rows.forEach((_, row) => {
    const to = layout.ownRowAfter(row);
    if (to !== undefined) rowOf.set(row, to);
  });
  const moves = remarks.flatMap(({ row, column }, index): PlacedRemark[] => {
    const to = places[index] ?? { row, column };
    const formula = formulaAt(sheet, row, column);
    const moved =
      formula === null
        ? null
        : moveReferences(formula, (ofRow, ofColumn) => {
            const after = rowOf.get(ofRow) ?? ofRow;
            return { row: after, column: layout.columnAfter(ofRow, after, ofColumn) };
          });
    if (to.row === row && to.column === column && moved === formula) return [];
    const code = styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
    const value = valueAt(sheet, row, column);
    const write = { ...to, value, formula: moved, numberFormat: code === 'General' ? null : code, format: null };
    return [{ from: { row, column }, to: write }];
  });
  return [...moves, ...added];
}

/** Finds places for what has none, what stood in one row in one row, and says which row that was. */
function putBelow({ rows }: Existing, remarks: readonly Place[], places: (Place | null)[], end: number): readonly PlacedRemark[] {
  const added: PlacedRemark[] = [];
  let below = places.reduce((last, place) => Math.max(last, place?.row ?? 0), end);
  let previous = -1;
  let first = 0;
  remarks.forEach(({ row, column }, index) => {
    if (places[index] != null) return;
    if (row !== previous) {
      below++;
      previous = row;
      const label = rows[row]?.label;
      first = label === undefined ? 0 : 1;
      if (label !== undefined)
        added.push({ from: null, to: { row: below, column: 0, value: label, formula: null, numberFormat: null, format: null } });
    }
    places[index] = { row: below, column: Math.max(first, column) };
  });
  return added;
}

function remarksOn({ sheet, rows }: Existing): Place[] {
  return sheet.values.flatMap((_, row) => {
    const from = rows[row]?.width ?? 0;
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    return Array.from({ length: Math.max(0, width - from) }, (__, index) => ({ row, column: from + index })).filter(
      ({ column }) => (valueAt(sheet, row, column) ?? '') !== '' || formulaAt(sheet, row, column) !== null,
    );
  });
}

/** The rows of a sheet before and after. */
class Layouts {
  private readonly rowOf = new Map<string, number>();
  /** The first row behind everything that was laid out. */
  private readonly end: number;

  constructor(
    private readonly before: readonly RowBefore[],
    private readonly after: readonly OwnRow[],
  ) {
    after.forEach(({ keys }, row) => {
      for (const key of keys) if (!this.rowOf.has(key)) this.rowOf.set(key, row);
    });
    this.end = before.findLastIndex(({ key }) => key !== null) + 1;
  }

  /** Where a row of the product's stands now; undefined: it is no more, or was none. */
  ownRowAfter(row: number): number | undefined {
    const key = this.before[row]?.key ?? null;
    return key === null ? undefined : this.rowOf.get(key);
  }

  /** Where the remarks of a row go; null where it has no place any more. */
  rowAfter(row: number): number | null {
    if (row >= this.end) return row - this.end + this.after.length;
    if ((this.before[row]?.key ?? null) !== null) return this.ownRowAfter(row) ?? null;
    for (const step of [-1, 1]) {
      let neighbour = row;
      while (this.before[neighbour] !== undefined && this.before[neighbour]?.key === null) neighbour += step;
      const to = this.ownRowAfter(neighbour);
      if (to === undefined) continue;
      const place = to + row - neighbour;
      const isBetween = this.after[place]?.keys.length === 0;
      if (isBetween) return place;
    }
    return null;
  }

  /** What stands beside the product's cells stays as far from them. */
  columnAfter(row: number, to: number, column: number): number {
    const before = this.before[row];
    // New columns come before the last one.
    if (before === undefined || before.key === null || column < before.width - 1) return column;
    return column - before.width + (this.after[to]?.cells.length ?? before.width);
  }
}
