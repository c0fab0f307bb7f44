import { formulaInRow, type CellWrite, type Plan } from '../../src/evaluation/workbook/plan';
import type { CellStyle, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';

/** Carries a plan out on a snapshot, as a room does on a workbook: what a second run then sees. */
export function applyPlan(snapshot: WorkbookSnapshot, plan: Plan): WorkbookSnapshot {
  const styles = [...snapshot.styles];
  const sheets = [...snapshot.sheets];
  for (const { name, create, writes, relayout } of plan.sheets) {
    const at = sheets.findIndex((sheet) => sheet.name === name);
    if (at < 0 !== (create !== null))
      throw new Error(`The plan ${create === null ? 'changes a missing' : 'creates an existing'} sheet ${name}`);
    const before = sheets[at] ?? { ...EMPTY_SHEET, name };
    const merges = relayout?.layout.merges ?? create?.layout?.merges ?? before.merges;
    sheets[at < 0 ? sheets.length : at] = { ...withWrites(before, writes, styles), merges };
  }
  return { ...snapshot, sheets, styles };
}

const EMPTY_SHEET: SheetSnapshot = {
  name: '',
  visible: true,
  values: [],
  formulas: [],
  styles: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  protected: false,
};

function withWrites(sheet: SheetSnapshot, writes: readonly CellWrite[], styles: CellStyle[]): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  const formulas = sheet.formulas.map((row) => (row === null ? null : [...row]));
  const styleRows = sheet.styles.map((row) => (row === null ? null : [...row]));
  for (const { row, column, formula, value, numberFormat, format } of writes) {
    set<CellValue>(values, row, column, value, null);
    if (formula !== null || (formulas[row]?.[column] ?? null) !== null) {
      set(formulas, row, column, formula === null ? null : formulaInRow(formula, row), null);
    }
    const old = styles[styleRows[row]?.[column] ?? 0] ?? { numberFormat: 'General', bold: false, indent: 0, locked: true };
    if (numberFormat === null && format === null) continue;
    styles.push({
      ...old,
      numberFormat: numberFormat ?? old.numberFormat,
      bold: format?.bold ?? old.bold,
      indent: format?.indent ?? old.indent,
    });
    set(styleRows, row, column, styles.length - 1, 0);
  }
  return { ...sheet, values, formulas, styles: styleRows };
}

function set<Item>(rows: (Item[] | null)[], row: number, column: number, item: Item, nothing: Item): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  rows[row] = cells;
  while (cells.length <= column) cells.push(nothing);
  cells[column] = item;
}
