import { tallier } from '../../../../src/evaluation/counts/count';
import { statusColumns } from '../../../../src/evaluation/counts/status-columns';
import { groupByStrategy } from '../../../../src/evaluation/counts/strategy-groups';
import type { ExistingCountRow, ExistingCountTable } from '../../../../src/evaluation/counts/existing-count-table';
import type { IndicatorResult } from '../../../../src/evaluation/evaluation';
import { type CountTablesInput, planCountTables } from '../../../../src/evaluation/plan/counts/count-tables';
import type { CellWrite } from '../../../../src/evaluation/workbook/plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { cellAddress, columnNumber } from '../../../../src/evaluation/workbook/address';
import { profileOf } from '../../counts/result-of';

/** Cells by address; a text that begins with `=` is a formula, its value behind ` -> `. */
export type Cells = Readonly<Record<string, CellValue>>;

/** A sheet out of its cells. */
export function sheetOf(name: string, cells: Cells, parts: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (const [address, held] of Object.entries(cells)) {
    const [row, column] = placeOf(address);
    while (values.length <= row) {
      values.push([]);
      formulas.push([]);
    }
    const [formula, value] = typeof held === 'string' && held.startsWith('=') ? formulaAndValue(held) : [null, held];
    put(values[row], column, value);
    put(formulas[row], column, formula);
  }
  return {
    name,
    visible: true,
    values,
    formulas,
    styles: values.map(() => null),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    ...parts,
  };
}

function formulaAndValue(held: string): [string, CellValue] {
  const [formula = '', value] = held.split(' -> ');
  return [formula, value === undefined ? null : Number(value)];
}

function put<Item>(cells: (Item | null)[] | undefined, column: number, item: Item): void {
  while (cells !== undefined && cells.length <= column) cells.push(null);
  if (cells !== undefined) cells[column] = item;
}

/** Row and column of an address. */
export function placeOf(address: string): [number, number] {
  const digits = address.search(/\d/);
  return [Number(address.slice(digits)) - 1, columnNumber(address.slice(0, digits)) ?? 0];
}

/** A workbook of sheets. */
export function bookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return {
    name: 'test.xlsx',
    sheets,
    styles: [
      { numberFormat: 'General', bold: false, indent: 0, locked: true },
      { numberFormat: '@', bold: false, indent: 0, locked: true },
    ],
    structureProtected: false,
    date1904: false,
  };
}

/**
 * An existing table with the columns 目標達成 改善↑ - 悪化↓ 合計 from D on.
 * @param rows sheet row from 1, kind and label: of a direction `strategy > direction`
 */
export function existingTable(rows: readonly (readonly [number, ExistingCountRow['kind'], string])[], sheet = '評価'): ExistingCountTable {
  return {
    sheet,
    headingRow: 2,
    statusColumns: ['目標達成', '改善↑', '-', '悪化↓'].map((label, index) => ({ label, column: 3 + index })),
    otherColumns: [],
    totalColumn: 7,
    rows: rows.map(([row, kind, path]) => {
      const [strategy = '', direction = null] = path.split(' > ');
      const label = kind === 'direction' ? (direction ?? '') : kind === 'strategy' ? strategy : kind === 'total' ? '合計' : '基本目標';
      return { row: row - 1, kind, label, labelColumn: 1, strategy: kind === 'total' ? null : strategy, direction };
    }),
  };
}

/** Plans with defaults: Mine's profile, formulas, typed counts kept, no count sheet. */
export function plan(
  snapshot: WorkbookSnapshot,
  results: readonly IndicatorResult[],
  parts: Partial<CountTablesInput> = {},
): ReturnType<typeof planCountTables> {
  const { profile = profileOf() } = parts;
  const columns = statusColumns(results, profile);
  return planCountTables({
    snapshot,
    results,
    strategies: groupByStrategy(results),
    columns,
    tally: tallier(columns),
    existing: [],
    profile,
    write: 'formulas',
    applyRule: false,
    countSheet: null,
    counting: parts.strategies ?? groupByStrategy(results),
    levelTitles: { strategy: '重点戦略', direction: '戦略方針', measure: '施策' },
    year: null,
    models: null,
    ...parts,
  });
}

/** What is written, by address: a formula with its value behind ` -> `, or the constant. */
export function written(planned: ReturnType<typeof planCountTables>, sheet = '評価'): Cells {
  return Object.fromEntries(
    planned.sheets
      .filter(({ name }) => name === sheet)
      .flatMap(({ writes }) => writes.map((write) => [cellAddress(write.row, write.column), shown(write)])),
  );
}

function shown({ formula, value }: CellWrite): CellValue {
  return formula === null ? value : `${formula} -> ${String(value)}`;
}
