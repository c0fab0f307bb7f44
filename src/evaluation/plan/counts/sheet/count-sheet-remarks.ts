import { cellKey } from '../../../workbook/address';
import type { CellWrite } from '../../../workbook/plan';
import { type CellValue, type SheetSnapshot, valueAt } from '../../../workbook/snapshot';
import type { LayoutRow, LayoutRowKind } from './count-sheet-layout';
import { type OwnCountSheet, type Remark } from './count-sheet-own';

/**
 * Lets what a person has written beside the tables follow them: a remark stays beside its row, above its table, or below all. What stood
 * beside a row that is no more goes below the tables.
 * @param rows the sheet as it will be
 * @param writes what is written to it without regard to remarks
 * @returns the writes with those of the remarks, in order
 */
export function moveRemarks(
  sheet: SheetSnapshot,
  own: OwnCountSheet,
  rows: readonly LayoutRow[],
  writes: readonly CellWrite[],
): readonly CellWrite[] {
  if (own.remarks.length === 0) return writes;
  const places = placesOf(sheet, own, rows);
  const byCell = new Map(writes.map((write) => [cellKey(write.row, write.column), write]));
  const moved = own.remarks.filter((remark, index) => remark.row !== places[index]?.row || remark.column !== places[index].column);
  for (const { row, column } of moved) {
    const key = cellKey(row, column);
    if (!byCell.has(key)) byCell.set(key, constant(row, column, null));
  }
  for (const [index, { value }] of own.remarks.entries()) {
    const { row, column } = places[index] ?? { row: 0, column: 0 };
    const key = cellKey(row, column);
    if (byCell.has(key) || valueAt(sheet, row, column) !== value) byCell.set(key, constant(row, column, value));
  }
  return [...byCell.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

function constant(row: number, column: number, value: CellValue): CellWrite {
  return { row, column, formula: null, value, numberFormat: null, format: null };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function placesOf(sheet: SheetSnapshot, own: OwnCountSheet, rows: readonly LayoutRow[]): Place[] {
  const before = keysOf(own.kinds, (row, column) => valueAt(sheet, row, column));
  const rowOf = new Map(
    keysOf(
      rows.map(({ kind }) => kind),
      (row, column) => rows[row]?.cells[column]?.value ?? null,
    ).map((key, row) => [key, row]),
  );
  const wider = widthOf(rows) - own.width;
  const taken = new Set<number>();
  const wanted = own.remarks.map((remark): Place | null => {
    const row = rowAfter(remark, own, before, rowOf, rows);
    const column = remark.column < own.width ? remark.column : remark.column + wider;
    if (row === null || column < (rows[row]?.cells.length ?? 0) || taken.has(cellKey(row, column))) return null;
    taken.add(cellKey(row, column));
    return { row, column };
  });
  let below = wanted.reduce((last, place) => Math.max(last, place?.row ?? 0), rows.length) + 1;
  let previous = -1;
  return wanted.map((place, index) => {
    if (place !== null) return place;
    const { row, column } = own.remarks[index] ?? { row: 0, column: 0 };
    // What stood in one row goes into one row.
    if (previous !== -1 && row !== previous) below++;
    previous = row;
    return { row: below, column };
  });
}

/** The row to which a remark goes; null where its row is no more. */
function rowAfter(
  { row }: Remark,
  { kinds }: OwnCountSheet,
  before: readonly string[],
  rowOf: ReadonlyMap<string, number>,
  rows: readonly LayoutRow[],
): number | null {
  if (row >= kinds.length) return row - kinds.length + rows.length;
  if (kinds[row] !== 'blank') return rowOf.get(before[row] ?? '') ?? null;
  const next = kinds.findIndex((kind, at) => at > row && kind !== 'blank');
  const previous = kinds.findLastIndex((kind, at) => at < row && kind !== 'blank');
  for (const neighbour of [next, previous]) {
    const after = (rowOf.get(before[neighbour] ?? '') ?? NaN) + row - neighbour;
    if (rows[after]?.kind === 'blank') return after;
  }
  return null;
}

/** By what a row is known again: what it is, and the names that it and its table bear, as often as they have come before. */
function keysOf(kinds: readonly LayoutRowKind[], value: (row: number, column: number) => CellValue): string[] {
  const times = new Map<string, number>();
  let table = '';
  return kinds.map((kind, row) => {
    if (kind === 'heading') table = String(value(row + 1, 1));
    const isNamed = kind === 'strategy' || kind === 'detail' || kind === 'line';
    const key = [kind, kind === 'heading' || kind === 'detail' ? table : '', isNamed ? String(value(row, 1)) : ''].join('\n');
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key}\n${String(time)}`;
  });
}

/** The columns of the tables, the bars not counted. */
function widthOf(rows: readonly LayoutRow[]): number {
  const row = rows.find(({ kind }) => kind === 'strategy') ?? rows.find(({ kind }) => kind === 'line');
  return (row?.cells.length ?? 0) - (row?.kind === 'line' ? 1 : 0);
}
