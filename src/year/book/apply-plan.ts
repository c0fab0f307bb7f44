import { renameSheets } from '../../evaluation/workbook/formula/rename-sheets';
import { formulaInRow, type CellWrite, type Plan, type SheetPlan } from '../../evaluation/workbook/plan';
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

const PLAIN: CellStyle = { numberFormat: 'General', bold: false, indent: 0, locked: true };

/**
 * The workbook as it will be once a plan is carried out, as far as a snapshot says it.
 * @throws Error for a plan that cannot be carried out: one that changes a sheet that is not there, or makes one that is
 */
export function applyPlan(snapshot: WorkbookSnapshot, plan: Plan): WorkbookSnapshot {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const styles = new Styles(snapshot.styles);
  for (const sheetPlan of plan.sheets) {
    const { name, create, writes, relayout } = sheetPlan;
    const base = baseOf(sheetPlan, sheets);
    const merges = relayout?.layout.merges ?? create?.layout?.merges ?? base.merges;
    sheets.set(name, written({ ...base, merges }, writes, styles));
  }
  return { ...snapshot, sheets: [...sheets.values()], styles: styles.all };
}

/** What a sheet's plan is written to: the sheet, a new one, or a copy. */
function baseOf({ name, create, copyOf }: SheetPlan, sheets: ReadonlyMap<string, SheetSnapshot>): SheetSnapshot {
  const existing = sheets.get(name);
  if ((create !== null || copyOf !== undefined) !== (existing === undefined))
    throw new Error(`The plan ${existing === undefined ? 'changes a missing' : 'makes an existing'} sheet ${name}`);
  if (existing !== undefined) return existing;
  const { hidden, hiddenColumns = [], protection } = create?.layout ?? {};
  if (copyOf === undefined) return { ...EMPTY, name, visible: hidden === undefined, hiddenColumns, protected: protection !== undefined };
  const original = sheets.get(copyOf);
  if (original === undefined) throw new Error(`The plan copies a missing sheet ${copyOf}`);
  const names = new Map([[copyOf, name]]);
  const renamed = (formula: string | null): string | null => (formula === null ? null : renameSheets(formula, names));
  return { ...original, name, formulas: original.formulas.map((row) => row?.map(renamed) ?? null) };
}

function written(sheet: SheetSnapshot, writes: readonly CellWrite[], styles: Styles): SheetSnapshot {
  if (writes.length === 0) return sheet;
  const values = [...sheet.values];
  const formulas = [...sheet.formulas];
  const looks = [...sheet.styles];
  const texts = sheet.texts === undefined ? null : [...sheet.texts];
  const fresh = new Set<number>();
  for (const { row, column, formula, value, numberFormat, format } of writes) {
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
    if (numberFormat === null && format === null) continue;
    const own = [...(looks[row] ?? [])];
    while (own.length <= column) own.push(0);
    own[column] = styles.changed(own[column] ?? 0, numberFormat, format);
    looks[row] = own;
  }
  return { ...sheet, values, formulas, styles: looks, ...(texts === null ? {} : { texts }) };
}

/** The workbook's styles, and those that a plan adds, each once. */
class Styles {
  readonly all: CellStyle[];
  private readonly known = new Map<string, number>();

  constructor(styles: readonly CellStyle[]) {
    this.all = [...styles];
  }

  /** The style that a cell has after a write. @param before the one that it had */
  changed(before: number, numberFormat: CellWrite['numberFormat'], format: CellWrite['format']): number {
    const base = this.all[before] ?? PLAIN;
    const style: CellStyle = {
      numberFormat: numberFormat ?? base.numberFormat,
      bold: format?.bold ?? base.bold,
      indent: format?.indent ?? base.indent,
      locked: format?.unlocked === true ? false : base.locked,
      ...(base.struck === true ? { struck: true } : {}),
    };
    const key = `${String(base.struck)} ${style.numberFormat} ${String(style.bold)} ${String(style.indent)} ${String(style.locked)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.all.push(style) - 1);
    return this.all.length - 1;
  }
}
