import { placedRemarks, type SheetBefore } from '../../evaluation/plan/remarks/placed-remarks';
import { cellKey } from '../../evaluation/workbook/address';
import type { CellWrite, SheetPlan } from '../../evaluation/workbook/plan';
import { type CellStyle, type CellValue, formulaAt, isBlank, type SheetSnapshot, valueAt } from '../../evaluation/workbook/snapshot';
import { type ListSize, listRows, ownWidth, rowsOfNewList } from './list-rows';
import { LIST_SHEETS } from './status-sheets';

/** What people wrote beside and below the lists. Of a list, which may be long, only that and what its rows are known by is held. */
export interface ListNotes {
  readonly sheets: readonly SheetBefore[];
  readonly styles: readonly CellStyle[];
}

/** The notes on the lists; undefined where there are none. @param sizes of the lists, in the order of {@link LIST_SHEETS} */
export function listNotesIn(
  sheets: readonly SheetSnapshot[],
  styles: readonly CellStyle[],
  sizes: readonly ListSize[],
): ListNotes | undefined {
  const noted = LIST_SHEETS.flatMap((name, index): SheetBefore[] => {
    const [sheet, size] = [sheets.find((one) => one.name === name), sizes[index]];
    const notes = sheet === undefined || size === undefined ? null : notesOn(sheet, size);
    return sheet === undefined || size === undefined || notes === null ? [] : [{ sheet: notes, rows: listRows(name, sheet.values, size) }];
  });
  return noted.length === 0 ? undefined : { sheets: noted, styles };
}

/** The sheet with nothing on it but what people wrote outside of the list; null where that is nothing. */
function notesOn(sheet: SheetSnapshot, size: ListSize): SheetSnapshot | null {
  let has = false;
  const isNote = (row: number, column: number): boolean => column >= ownWidth(sheet.name, row, size);
  const values = sheet.values.map((cells, row): readonly CellValue[] => {
    const own = cells.map((value, column) => (isNote(row, column) && !isBlank(value) ? value : null));
    if (own.every((value) => value === null)) return [];
    has = true;
    return own;
  });
  const formulas = sheet.formulas.map((cells, row) => {
    const own = cells?.map((formula, column) => (isNote(row, column) ? formula : null)) ?? [];
    if (own.every((formula) => formula === null)) return null;
    has = true;
    return own;
  });
  if (!has) return null;
  const isEmpty = (row: number): boolean => (values[row]?.length ?? 0) === 0 && (formulas[row] ?? null) === null;
  const { name, visible } = sheet;
  const styles = sheet.styles.map((own, row) => (isEmpty(row) ? null : own));
  return { name, visible, values, formulas, styles, merges: [], hiddenRows: [], hiddenColumns: [], protected: false };
}

/** A list as it is made anew, with the notes beside the rows that they stood beside, or below. */
export function withNotes(plan: SheetPlan, size: ListSize, notes: ListNotes | undefined): SheetPlan {
  const before = notes?.sheets.find(({ sheet }) => sheet.name === plan.name);
  if (notes === undefined || before === undefined) return plan;
  const { sheet } = before;
  const placed = placedRemarks(before, rowsOfNewList(plan.name, valuesOf(plan.writes), size), notes.styles);
  const moved = new Set(placed.flatMap(({ from }) => (from === null ? [] : [cellKey(from.row, from.column)])));
  const staying = sheet.values.flatMap((cells, row) => {
    const width = Math.max(cells.length, sheet.formulas[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column): CellWrite => {
      const numberFormat = notes.styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? null;
      return { row, column, value: valueAt(sheet, row, column), formula: formulaAt(sheet, row, column), numberFormat, format: null };
    }).filter(({ value, formula, column }) => (value !== null || formula !== null) && !moved.has(cellKey(row, column)));
  });
  const writes = [...plan.writes, ...staying, ...placed.map(({ to }) => to)];
  return { ...plan, writes: writes.sort((one, other) => one.row - other.row || one.column - other.column) };
}

function valuesOf(writes: readonly CellWrite[]): CellValue[][] {
  const values: CellValue[][] = [];
  for (const { row, column, value } of writes) (values[row] ??= [])[column] = value;
  return values;
}
