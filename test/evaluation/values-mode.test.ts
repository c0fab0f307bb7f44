import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import type { EvaluateOptions } from '../../src/evaluation/options';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { CellValue, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from './snapshot-of';

const VALUES: EvaluateOptions = { profile: parseProfile({}), write: 'values' };

const SHEET = `
  重点戦略 | 戦略方針 | 目標達成 | 改善↑ | - | 悪化↓ | 合計
  1 しごと |  |  |  |  |  |
   | 1 産業 |  |  |  |  |

  重点戦略 | 戦略方針 | 指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
  1 しごと | 1 産業 | 客数 | 人 | 10 | 12 | 20 |  |
  1 しごと | 1 産業 | 店数 | 店 | 10 | 15 | 20 |  |
  1 しごと | 1 産業 | 宿数 | 軒 | 10 | - | 20 |  |
`;

/** The workbook with other content in one cell. */
function edited(workbook: WorkbookSnapshot, row: number, column: number, value: CellValue): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet, index) =>
    index > 0 ? sheet : { ...sheet, values: sheet.values.map((cells, at) => (at === row ? cells.with(column, value) : cells)) },
  );
  return { ...workbook, sheets };
}

const warnings = (workbook: WorkbookSnapshot, options: EvaluateOptions) =>
  evaluateWorkbook(workbook, options)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code, row, column, details }) => ({ code, row, column, ...details }));

let run: WorkbookSnapshot;
let actual: readonly [number, number];
beforeAll(() => {
  const workbook = workbookOf(rowsOf(SHEET));
  run = applyPlan(workbook, evaluateWorkbook(workbook, VALUES).plan);
  const { indicator } = evaluateWorkbook(run, VALUES).results[0]!;
  actual = [indicator.row, indicator.columns.actual ?? 0];
});

test('a second run of values writes nothing and finds nothing', () => {
  const again = evaluateWorkbook(run, VALUES);
  expect(again.plan.sheets).toEqual([]);
  expect(warnings(run, VALUES)).toEqual([]);
});

test('results of before an actual was edited are one sentence with their number, and renewed together', () => {
  const later = edited(run, ...actual, 5);
  expect(warnings(later, VALUES)).toEqual([{ code: 'results-differ', row: actual[0], column: actual[1] + 2, cells: 2 }]);
  expect(evaluateWorkbook(later, VALUES).plan.sheets).toEqual([]);
  const renewed = applyPlan(later, evaluateWorkbook(later, { ...VALUES, applyRule: true }).plan);
  expect(warnings(renewed, VALUES)).toEqual([]);
  const { results, counts } = evaluateWorkbook(renewed, VALUES);
  expect(results[0]?.recorded).toMatchObject({ progressText: '-50.0%', status: '悪化↓' });
  expect(counts[0]?.rows[0]?.counts).toEqual({ 目標達成: 0, '改善↑': 1, '-': 1, '悪化↓': 1 });
  const cells = renewed.sheets[0]?.values[1];
  expect(cells?.slice(2, 7)).toEqual([0, 1, 1, 1, 3]);
});

test('counts of an earlier run belong to the same sentence', () => {
  const status = actual[1] + 3;
  const retyped = edited(edited(run, ...actual, 5), actual[0], status, '悪化↓');
  const [found, ...others] = warnings(retyped, VALUES);
  expect(others).toEqual([]);
  // The progress, and the direction's 改善↑ and 悪化↓; the strategy's only follow from these.
  expect(found).toMatchObject({ code: 'results-differ', cells: 3 });
  expect(warnings(applyPlan(retyped, evaluateWorkbook(retyped, { ...VALUES, applyRule: true }).plan), VALUES)).toEqual([]);
});

test('where formulas are written, typed results are what they were: one finding each', () => {
  const later = edited(run, ...actual, 5);
  const codes = warnings(later, { ...VALUES, write: 'formulas' }).map(({ code }) => code);
  expect(codes).toEqual(['progress-differs', 'status-differs']);
});

test('a sentence in place of a status is nobody’s earlier result', () => {
  const status = actual[1] + 3;
  const noted = edited(edited(run, ...actual, 5), actual[0], status, '担当課と協議のうえ来年度に判定する');
  // A column with sentences is one of statuses only where somebody says so.
  const options = { ...VALUES, columns: { status } };
  expect(warnings(noted, options).map(({ code }) => code)).toEqual(expect.arrayContaining(['status-differs', 'results-differ']));
  expect(warnings(noted, { ...options, applyRule: true }).map(({ code }) => code)).toContain('status-differs');
});
