import { formulaInRow, type CellWrite, type Plan } from '../../evaluation/workbook/plan';
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from '../../evaluation/workbook/snapshot';

const EMPTY: Omit<SheetSnapshot, 'name'> = {
  visible: true,
  values: [],
  formulas: [],
  styles: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  protected: false,
};

/** The workbook as it will be once a plan is carried out. Looks of sheets that the product lays out itself are left out. */
export function applyPlan(snapshot: WorkbookSnapshot, plan: Plan): WorkbookSnapshot {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const styles = [...snapshot.styles];
  for (const { name, copyOf, writes } of plan.sheets) {
    const base = copyOf === undefined ? sheets.get(name) : sheets.get(copyOf);
    sheets.set(name, written({ ...(base ?? EMPTY), name }, writes, styles));
  }
  return { ...snapshot, sheets: [...sheets.values()], styles };
}

function written(sheet: SheetSnapshot, writes: readonly CellWrite[], styles: CellStyle[]): SheetSnapshot {
  if (writes.length === 0) return sheet;
  const values = [...sheet.values];
  const formulas = [...sheet.formulas];
  const looks = [...sheet.styles];
  const texts = sheet.texts === undefined ? null : [...sheet.texts];
  const fresh = new Set<number>();
  for (const { row, column, formula, value, numberFormat } of writes) {
    if (!fresh.has(row)) {
      fresh.add(row);
      for (let above = values.length; above <= row; above++) {
        values[above] = [];
        formulas[above] ??= null;
        looks[above] ??= null;
      }
      values[row] = [...(values[row] ?? [])];
      if (texts !== null) texts[row] = [...(texts[row] ?? [])];
    }
    const cells = values[row] as (typeof value)[];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (formula !== null || (formulas[row]?.[column] ?? null) !== null) {
      const own = [...(formulas[row] ?? [])];
      while (own.length <= column) own.push(null);
      own[column] = formula === null ? null : formulaInRow(formula, row);
      formulas[row] = own;
    }
    if (texts !== null) (texts[row] as (string | null)[])[column] = null;
    if (numberFormat !== null) {
      const own = [...(looks[row] ?? [])];
      while (own.length <= column) own.push(0);
      const base = styles[own[column] ?? 0];
      const bold = base?.bold ?? false;
      own[column] = styles.push({ bold, indent: base?.indent ?? 0, locked: base?.locked ?? true, numberFormat }) - 1;
      looks[row] = own;
    }
  }
  return { ...sheet, values, formulas, styles: looks, ...(texts === null ? {} : { texts }) };
}
