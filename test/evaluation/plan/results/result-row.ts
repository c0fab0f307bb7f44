import type { Indicator, Judgement } from '../../../../src/evaluation/evaluation';
import { readFigure } from '../../../../src/evaluation/figures/read-figure';
import type { Finding } from '../../../../src/evaluation/findings/finding';
import { ResultCells } from '../../../../src/evaluation/plan/results/result-cells';
import type { Profile } from '../../../../src/evaluation/profile/profile';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { effectiveRules } from '../../../../src/evaluation/rules/effective-rule';
import { judge } from '../../../../src/evaluation/rules/judge';
import { type CellWrite, formulaInRow } from '../../../../src/evaluation/workbook/plan';
import type { CellStyle, CellValue, SheetSnapshot } from '../../../../src/evaluation/workbook/snapshot';

/** A cell of a row under test: its value; with a number format; with a formula. */
export type Cell = CellValue | { readonly value: CellValue; readonly format?: string; readonly formula?: string };

/** A row under test: 目標指標 in F, 現状 in G, 実績 in H, 目標 in I, 進捗率 in J, 状況 in K, in row 5; another year in L. */
export interface Row {
  readonly name?: string;
  readonly figures: readonly [Cell, Cell, Cell];
  readonly progress?: Cell;
  readonly status?: Cell;
  readonly otherYear?: Cell;
}

export interface Settings {
  readonly profile?: Profile;
  readonly write?: 'formulas' | 'values';
  readonly applyRule?: boolean;
  /** Columns that the sheet does not have. */
  readonly without?: readonly ('baseline' | 'progress' | 'status')[];
}

const ROW = 4;
const FIRST = 5;

const full = (cell: Cell | undefined) => (typeof cell === 'object' && cell !== null ? cell : { value: cell ?? null });

/** Reads, judges and plans one row as the engine does. */
export function runRow(
  row: Row,
  { profile = parseProfile({}), write = 'formulas', applyRule = false, without = [] }: Settings = {},
): {
  readonly judgement: Judgement;
  readonly result: {
    readonly recorded: { readonly progress: string; readonly status: string };
    readonly writes: readonly CellWrite[];
    readonly findings: readonly Finding[];
  };
  /** The written formulas in place, by column letter; a constant stands as itself. */
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly after: Row;
} {
  const cells = [row.name ?? '観光客数', ...row.figures, row.progress, row.status, row.otherYear].map(full);
  const formats = ['General', ...new Set(cells.map(({ format }) => format ?? 'General'))];
  const styles: CellStyle[] = formats.map((numberFormat) => ({ numberFormat, bold: false, indent: 0, locked: true }));
  const at = <T>(values: readonly T[], empty: T) => [...Array<T>(FIRST).fill(empty), ...values];
  const rows = <T>(values: T, empty: T) => [...Array<T>(ROW).fill(empty), values];
  const sheet: SheetSnapshot = {
    name: '評価',
    visible: true,
    values: rows(
      at(
        cells.map(({ value }) => value),
        null,
      ),
      [],
    ),
    formulas: rows(
      at(
        cells.map(({ formula }) => formula ?? null),
        null,
      ),
      [],
    ),
    styles: rows(
      at(
        cells.map(({ format }) => formats.indexOf(format ?? 'General')),
        0,
      ),
      [],
    ),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
  };
  const [, baseline, actual, target, , , other] = cells.map(({ value, format }) => readFigure(value, format ?? 'General', null));
  if (baseline === undefined || actual === undefined || target === undefined || other === undefined)
    throw new Error('a row has seven cells');
  const column = (name: 'baseline' | 'progress' | 'status', index: number) => (without.includes(name) ? null : FIRST + index);
  const indicator: Indicator = {
    sheet: sheet.name,
    row: ROW,
    columns: {
      indicator: FIRST,
      unit: null,
      baseline: column('baseline', 1),
      actual: FIRST + 2,
      target: FIRST + 3,
      progress: column('progress', 4),
      status: column('status', 5),
    },
    strategy: null,
    direction: null,
    measure: null,
    levels: [],
    name: row.name ?? '観光客数',
    unit: null,
    baseline,
    actual,
    target,
  };
  const ruleOf = effectiveRules({ columnValue: () => null, statedRule: null, statedMarks: [] }, profile);
  const otherFigure = other.kind === 'number' ? { column: FIRST + 6, figure: other } : null;
  const others = { firstAvailable: otherFigure, yearlyTarget: otherFigure };
  const judgement = judge(ruleOf(indicator).rule, indicator, others, profile);
  const planned = new ResultCells({ sheet, styles, profile, write, applyRule, date1904: false });
  const { progressText: progress, status } = planned.plan(indicator, judgement, others);
  const result = { recorded: { progress, status }, writes: planned.writes, findings: planned.findings };
  const written: Record<string, CellValue> = {};
  const existing = { progress: full(row.progress), status: full(row.status) };
  for (const cell of result.writes) {
    const formula = cell.formula === null ? null : formulaInRow(cell.formula, ROW);
    written[cell.column === FIRST + 4 ? 'J' : 'K'] = formula ?? cell.value;
    const key = cell.column === FIRST + 4 ? 'progress' : 'status';
    const format = cell.numberFormat ?? existing[key].format;
    existing[key] = { value: cell.value, ...(format === undefined ? {} : { format }), ...(formula === null ? {} : { formula }) };
  }
  return { judgement, result, cells: written, after: { ...row, ...existing } };
}
