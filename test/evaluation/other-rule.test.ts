import { evaluateByShownRule, evaluateWorkbook } from '../../src/evaluation/evaluate';
import type { EvaluateOptions } from '../../src/evaluation/options';
import { findPreset } from '../../src/evaluation/profile/preset';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { CellValue, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../src/year/book/apply-plan';
import { readYearBook } from '../../src/year/book/year-book';
import { rowsOf, workbookOf } from './snapshot-of';

const MINE = parseProfile({});
const RATIO = parseProfile({ name: 'ours', progress: { rule: 'ratio' } });
const BANDS = parseProfile({
  name: 'ours',
  statuses: [
    { label: 'A', when: { progressAtLeast: 0.6 } },
    { label: 'B', when: 'otherwise' },
  ],
});

const SHEET = `
  施策 | 指標 | 単位 | 基準値 | R3実績 | 目標値 | 次期目標 | 進捗率 | 状況
  1 しごと | 客数 | 人 | 10 | 12 | 20 | 30 |  |
  1 しごと | 店数 | 店 | 10 | 18 | 20 | 40 |  |
  1 しごと | 宿数 | 軒 | 10 | 25 | 20 | 50 |  |
  1 しごと | 橋数 | 本 | 10 | 5 | 20 | 60 |  |
`;
const workbook = workbookOf(rowsOf(SHEET));
const columns = { target: 6 };

function after(book: WorkbookSnapshot, options: EvaluateOptions): WorkbookSnapshot {
  const { plan } = evaluateWorkbook(book, options);
  expect(plan.sheets.length).toBeGreaterThan(0);
  return applyPlan(book, plan);
}

function doubtsOf(book: WorkbookSnapshot, options: EvaluateOptions) {
  const { findings, plan } = evaluateWorkbook(book, options);
  return { doubts: findings.flatMap(({ doubts = [] }) => doubts), writes: plan.sheets.flatMap(({ writes }) => writes).length };
}

test.each<[string, EvaluateOptions, number, number]>([
  ['another rule', { profile: RATIO }, 4, 4],
  ['other statuses', { profile: BANDS }, 4, 4],
  ['other columns', { profile: MINE, columns }, 4, 4],
])('what was written by %s is left, and a person is asked', (_, earlier, formulas, results) => {
  const book = after(workbook, earlier);
  const { doubts, writes } = doubtsOf(book, { profile: MINE });
  expect(doubts).toContainEqual({ kind: 'other-rule', details: expect.objectContaining({ formulas, results }) as unknown });
  expect(writes).toBe(0);
  expect(() => readYearBook(book, { profile: MINE })).toThrow(expect.objectContaining({ code: 'other-rule' }) as Error);
  expect(() => readYearBook(book, earlier)).not.toThrow();
});

test.each<[string, Partial<EvaluateOptions>]>([
  ['confirmed the sheet', { confirmed: ['評価'] }],
  ['named the columns', { columns }],
  ['named other rules', { profile: BANDS }],
  ['asks for the results of the rule', { applyRule: true }],
])('who %s is not asked', (_, options) => {
  const { doubts } = doubtsOf(after(workbook, { profile: RATIO }), { profile: MINE, ...options });
  expect(doubts).not.toContainEqual(expect.objectContaining({ kind: 'other-rule' }));
});

test('values over the formulas of another rule are asked about, too', () => {
  const { doubts, writes } = doubtsOf(after(workbook, { profile: RATIO }), { profile: MINE, write: 'values' });
  expect(doubts).toMatchObject([{ kind: 'other-rule' }]);
  expect(writes).toBe(0);
});

/** The workbook with other content in the actuals. */
function withActuals(book: WorkbookSnapshot, actuals: readonly CellValue[]): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet, index) =>
    index > 0
      ? sheet
      : { ...sheet, values: sheet.values.map((cells, row) => (row === 0 ? cells : cells.with(4, actuals[row - 1] ?? null))) },
  );
  return { ...book, sheets };
}

test.each<[string, readonly CellValue[], readonly CellValue[]]>([
  ['new figures', [12, 18, 25, 5], [13, 14, 15, 16]],
  ['notes in all cells', [12, 18, 25, 5], ['13(速報)', '14(速報)', '15(速報)', '16(速報)']],
  ['notes that go', ['13(速報)', '14(速報)', '15(速報)', '16(速報)'], [1, 2, 3, 4]],
  ['other notes', ['13(速報)', '14(速報)', '15(速報)', '16(速報)'], ['1(R3)', '2(R3)', '3(R3)', '-']],
  ['figures where none were', [null, null, '-', '未集計'], [1, '2(速報)', '約3', 4]],
  ['words for figures', [12, 18, 25, 5], ['未集計', '調査なし', '-', null]],
])('the same rule is the same, whatever is typed: %s', (_, before, now) => {
  const book = withActuals(after(withActuals(workbook, before), { profile: MINE }), now);
  expect(doubtsOf(book, { profile: MINE }).doubts).toEqual([]);
});

test.each<[string, EvaluateOptions]>([
  ['another rule', { profile: RATIO }],
  ['other statuses', { profile: BANDS }],
  ['other columns', { profile: MINE, columns }],
])('a year without any actual, written by %s, is asked about before its first result', (_, earlier) => {
  const book = after(withActuals(workbook, [null, null, null, null]), earlier);
  const { doubts, writes } = doubtsOf(book, { profile: MINE });
  expect(doubts).toMatchObject([{ kind: 'other-rule', details: { formulas: 4, results: 0 } }]);
  expect(writes).toBe(0);
  expect(() => readYearBook(book, { profile: MINE })).toThrow(expect.objectContaining({ code: 'other-rule' }) as Error);
  expect(doubtsOf(book, earlier).doubts).toEqual([]);
});

test('a rule that the sheet showed is found again', () => {
  const book = after(workbook, { profile: findPreset('achievement-letters')! });
  expect(doubtsOf(book, { profile: MINE }).doubts).toHaveLength(1);
  expect(evaluateByShownRule(book, { profile: MINE }).profile.progress.rule).toBe('ratio');
});

describe('several tables on one sheet', () => {
  const HEADINGS = '施策 | 指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況';
  const tables = (mark: string): WorkbookSnapshot =>
    workbookOf(
      rowsOf(`
        1 くらし
        ${HEADINGS}
        1 交通 | 橋数${mark} | 本 | 10 | 5 | 20 |  |

        2 しごと
        ${HEADINGS}
        2 産業 | 客数 | 人 | 10 | 12 | 20 |  |
        2 産業 | 店数 | 店 | 10 | 18 | 20 |  |
        2 産業 | 宿数 | 軒 | 10 | 25 | 20 |  |

        ※印の進捗率は、b/cにより算出
      `),
    );

  test('are asked about once, with all that would change', () => {
    const { doubts, writes } = doubtsOf(after(tables(''), { profile: RATIO }), { profile: MINE });
    expect(doubts).toMatchObject([{ kind: 'other-rule', details: { formulas: 4, results: 4 } }]);
    expect(writes).toBe(0);
  });

  test('a mark that gives the only row of one another rule is no other rule of all', () => {
    const before = after(tables(''), { profile: MINE });
    const now = tables('※').sheets[0]!;
    const values = before.sheets[0]!.values.map((cells, row) =>
      cells.map((value, column) => (column === 1 ? (now.values[row]?.[column] ?? null) : value)),
    );
    const marked = { ...before, sheets: before.sheets.map((sheet, index) => (index === 0 ? { ...sheet, values } : sheet)) };
    const { doubts, writes } = doubtsOf(marked, { profile: MINE });
    expect(doubts).toEqual([]);
    expect(writes).toBeGreaterThan(0);
  });
});
