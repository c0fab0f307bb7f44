import { cellKey } from '../../workbook/address';
import { moveReferences } from '../../workbook/formula/move-references';
import type { CellWrite } from '../../workbook/plan';
import { type CellStyle, formulaAt, type SheetSnapshot, valueAt } from '../../workbook/snapshot';
import { RowPlaces } from './row-places';
import type { RowAfter, RowBefore } from './sheet-rows';

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

/** The sheet of an earlier run, and what its rows are; those beyond the list are a person's. */
export interface SheetBefore {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly RowBefore[];
}

/**
 * Where a person's cells go when a sheet is laid out anew: beside their row, between the rows that they stood between, or below. What stood
 * beside a row that is no more goes below everything, behind a word that says which row it was. Formulas read on what they read.
 * A sheet says what its rows are, before and after ({@link RowBefore}, {@link RowAfter}), and which of them share columns; it may have
 * several tables. {@link withRemarks} puts what comes of it among the writes.
 * @param styles those of the workbook: a number keeps its format
 */
export function placedRemarks(before: SheetBefore, rows: readonly RowAfter[], styles: readonly CellStyle[]): readonly PlacedRemark[] {
  const { sheet } = before;
  const remarks = remarksOn(before);
  if (remarks.length === 0) return [];
  const moves = new RowPlaces(before.rows, rows);
  const taken = new Set<number>();
  const places = remarks.map(({ row, column }): Place | null => {
    const wanted = moves.remarkAfter(row, column);
    const key = wanted === null ? 0 : cellKey(wanted.row, wanted.column);
    if (wanted === null || taken.has(key) || rows[wanted.row]?.fills(wanted.column) === true) return null;
    taken.add(key);
    return wanted;
  });
  const added = putBelow(before, remarks, places, rows.length);
  const placeOf = new Map(remarks.map(({ row, column }, index) => [cellKey(row, column), places[index]]));
  const moved = remarks.flatMap((from, index): PlacedRemark[] => {
    const { row, column } = from;
    const to = places[index] ?? from;
    const formula = formulaAt(sheet, row, column);
    const after =
      formula === null
        ? null
        : moveReferences(formula, sheet.name, (range) => {
            const cell = range.top === range.bottom && range.left === range.right ? placeOf.get(cellKey(range.top, range.left)) : undefined;
            return cell == null ? moves.rangeAfter(range) : { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
          });
    if (to.row === row && to.column === column && after === formula) return [];
    const code = styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? 'General';
    const value = valueAt(sheet, row, column);
    return [{ from, to: { ...to, value, formula: after, numberFormat: code === 'General' ? null : code, format: null } }];
  });
  return [...moved, ...added];
}

/** The writes to a sheet together with those of the remarks, in order: a cell that a remark leaves is emptied where nothing comes to stand there. */
export function withRemarks(writes: readonly CellWrite[], remarks: readonly PlacedRemark[]): readonly CellWrite[] {
  if (remarks.length === 0) return writes;
  const cells = new Map(writes.map((write) => [cellKey(write.row, write.column), write]));
  for (const { from } of remarks) {
    if (from !== null && !cells.has(cellKey(from.row, from.column)))
      cells.set(cellKey(from.row, from.column), { ...from, value: null, formula: null, numberFormat: null, format: null });
  }
  for (const { to } of remarks) cells.set(cellKey(to.row, to.column), to);
  return [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Finds places for what has none, what stood in one row in one row, and says which row that was. */
function putBelow({ rows }: SheetBefore, remarks: readonly Place[], places: (Place | null)[], end: number): readonly PlacedRemark[] {
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

function remarksOn({ sheet, rows }: SheetBefore): Place[] {
  return sheet.values.flatMap((_, row) => {
    const from = rows[row]?.width ?? 0;
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    return Array.from({ length: Math.max(0, width - from) }, (__, index) => ({ row, column: from + index })).filter(
      ({ column }) => (valueAt(sheet, row, column) ?? '') !== '' || formulaAt(sheet, row, column) !== null,
    );
  });
}
