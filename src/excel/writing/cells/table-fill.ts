import { formulaAt, valueAt, type SheetSnapshot } from '../../../evaluation/workbook/snapshot';
import { holds, type CellChange } from './cell-change';

/**
 * Excel tables "fill formulas to create calculated columns", for what add-ins write too, and no member of Office.js turns
 * that off (OfficeDev/office-js #2093, #5909): a formula may come to stand in rows that it was not written to, or in place
 * of another. So columns of a sheet with tables are read back in the sync that wrote them, and put right.
 */
export interface ColumnsWritten {
  readonly snapshot: SheetSnapshot;
  readonly changes: readonly CellChange[];
  /** Whole columns of the sheet, by column from 0, `formulas` loaded. */
  readonly ranges: ReadonlyMap<number, Excel.Range>;
}

/** Asks what the columns hold into which formulas were written. To be read after the sync. */
export function requestColumns(sheet: Excel.Worksheet, snapshot: SheetSnapshot, changes: readonly CellChange[]): ColumnsWritten {
  const ranges = new Map<number, Excel.Range>();
  const lastWritten = changes.reduce((last, { row }) => Math.max(last, row), 0);
  const rows = Math.max(snapshot.values.length, lastWritten + 1);
  for (const { column, isFormulaAfter } of changes) {
    if (!isFormulaAfter || ranges.has(column)) continue;
    const range = sheet.getRangeByIndexes(0, column, rows, 1);
    range.untrack();
    range.load('formulas');
    ranges.set(column, range);
  }
  return { snapshot, changes, ranges };
}

/**
 * The cells that the table filled by itself: what they hold as `before`, what they should hold as `after`.
 * Cells in which a person typed something meanwhile are not among them: a table fills in formulas only.
 */
export function filledByTable({ snapshot, changes, ranges }: ColumnsWritten): CellChange[] {
  const planned = new Map(changes.map((change) => [`${String(change.row)} ${String(change.column)}`, change]));
  return [...ranges].flatMap(([column, range]) =>
    range.formulas.flatMap((line: unknown[], row): CellChange[] => {
      const found = line[0];
      if (typeof found !== 'string' || !found.startsWith('=')) return [];
      const plan = planned.get(`${String(row)} ${String(column)}`);
      const formula = formulaAt(snapshot, row, column);
      const wanted = plan?.after ?? formula ?? valueAt(snapshot, row, column) ?? '';
      const isFormula = plan?.isFormulaAfter ?? formula !== null;
      if (holds(found, wanted, isFormula)) return [];
      return [
        {
          row,
          column,
          before: found,
          after: wanted,
          isFormulaBefore: true,
          isFormulaAfter: isFormula,
          rowFormula: null,
          formatBefore: 'General',
          formatAfter: null,
          format: null,
        },
      ];
    }),
  );
}

/**
 * What puts the columns right, in two rounds: first a constant into every cell that has or gets a formula, because a
 * column that holds constants is not filled; then the formulas once more.
 */
export function repairs(written: ColumnsWritten, filled: readonly CellChange[]): [CellChange[], CellChange[]] {
  const columns = new Set(filled.map(({ column }) => column));
  const formulas = written.changes.filter(({ column, isFormulaAfter }) => isFormulaAfter && columns.has(column));
  const places = new Set(formulas.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const others = filled.filter(({ row, column }) => !places.has(`${String(row)} ${String(column)}`));
  const constants = [
    ...formulas.map((change) => ({
      ...change,
      before: change.after,
      after: 0,
      isFormulaAfter: false,
      rowFormula: null,
      formatAfter: null,
      format: null,
    })),
    ...others.filter(({ isFormulaAfter }) => !isFormulaAfter),
  ];
  const again = [
    ...formulas.map((change) => ({ ...change, before: 0, isFormulaBefore: false, rowFormula: null, formatAfter: null, format: null })),
    ...others.filter(({ isFormulaAfter }) => isFormulaAfter),
  ];
  return [constants, again];
}
