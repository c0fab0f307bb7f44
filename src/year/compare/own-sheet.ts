import { sheetName } from '../../evaluation/plan/counts/count-sheet-name';
import type { CellWrite, PlannedFormat, SheetPlan, SheetSetup } from '../../evaluation/workbook/plan';
import { formulaInRow } from '../../evaluation/workbook/plan';
import { formulaAt, type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

/** A cell of a sheet that is made: without a formula its value is a constant. */
export interface OwnCell {
  readonly value: CellWrite['value'];
  readonly formula?: string;
  readonly format: PlannedFormat;
  readonly numberFormat?: string | null;
}

/**
 * Finds the sheet of an earlier run by its name and title; a sheet of that name that a person made is left alone, and a number
 * is added to the name.
 */
export function ownSheet(
  { sheets, otherSheets = [] }: WorkbookSnapshot,
  wanted: string,
): { readonly name: string; readonly existing: SheetSnapshot | null } {
  for (let number = 1; ; number++) {
    const name = sheetName(wanted, number);
    if (otherSheets.some((other) => other.toLowerCase() === name.toLowerCase())) continue;
    const existing = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (existing === undefined) return { name, existing: null };
    const title = valueAt(existing, 0, 0);
    if (typeof title === 'string' && title.startsWith(`${wanted}　`)) return { name: existing.name, existing };
  }
}

/** Plans a sheet: a new one whole, one of an earlier run where it differs, with what is left over emptied. */
export function planOwnSheet(
  name: string,
  existing: SheetSnapshot | null,
  rows: readonly (readonly (OwnCell | null)[])[],
  setup: SheetSetup,
): SheetPlan {
  const writes: CellWrite[] = [];
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null || (existing !== null && holds(existing, row, column, cell))) return;
      writes.push({
        row,
        column,
        value: cell.value === '' && cell.formula === undefined ? null : cell.value,
        formula: cell.formula ?? null,
        numberFormat: cell.numberFormat ?? null,
        format: cell.format,
      });
    }),
  );
  if (existing !== null) {
    existing.values.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if ((rows[row]?.[column] ?? null) !== null || (value === null && formulaAt(existing, row, column) === null)) return;
        writes.push({ row, column, value: null, formula: null, numberFormat: null, format: null });
      }),
    );
  }
  writes.sort((one, other) => one.row - other.row || one.column - other.column);
  return { name, create: existing === null ? setup : null, writes };
}

function holds(sheet: SheetSnapshot, row: number, column: number, { value, formula }: OwnCell): boolean {
  const own = formula === undefined ? null : formulaInRow(formula, row);
  if ((formulaAt(sheet, row, column) ?? null) !== own) return false;
  const now = valueAt(sheet, row, column);
  // A formula whose remembered value was taken away is still the formula.
  return own !== null ? now === null || now === value : now === value || (now === null && value === '');
}
