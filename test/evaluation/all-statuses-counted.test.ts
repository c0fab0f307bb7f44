import { summarise } from '../../src/evaluation/counts/summary';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { cellAddress } from '../../src/evaluation/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from './snapshot-of';

const SHEET = `
  重点戦略 | 戦略方針 | 指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
  1 しごと | 1 産業 | 待機児童数※ | 人 | 8 | 0 | 0 |  |
  1 しごと | 1 産業 | 観光客数 | 人 | 10 | 12 | 20 |  |
  1 しごと | 2 雇用 | 就職率 | % | 10 | 12 | 20 |  | 保留
  2 くらし | 1 交通 | 利用者数 | 人 | 10 | 25 | 20 |  |
  2 くらし | 1 交通 | 事故件数 | 件 | 10 | 12 | 20 |  | 保 留
`;
const HEADING = ['重点戦略', '戦略方針', '目標達成', '改善↑', '-', '悪化↓', '要確認', '保留', '合計'];
const profile = parseProfile({});

function cellsOf({ sheets }: WorkbookSnapshot, name: string): CellValue[][] {
  return (sheets.find((sheet) => sheet.name === name)?.values ?? []).map((row) => [...row]);
}

test('the columns of all count tables add up to the indicators, in the evaluation and on the sheet', () => {
  const workbook = workbookOf(rowsOf(SHEET));
  const evaluation = evaluateWorkbook(workbook, { profile });
  expect(evaluation.statusColumns).toEqual(['目標達成', '改善↑', '-', '悪化↓', '要確認', '保留']);
  expect(summarise(evaluation).counts).toEqual({ 目標達成: 1, '改善↑': 1, '-': 0, '悪化↓': 0, 要確認: 1, 保留: 2 });
  expect(evaluation.counts.map(({ rows: [strategy] }) => [Object.values(strategy?.counts ?? {}), strategy?.total])).toEqual([
    [[0, 1, 0, 0, 1, 1], 3],
    [[1, 0, 0, 0, 0, 1], 2],
  ]);
  const made = cellsOf(applyPlan(workbook, evaluation.plan), '集計表');
  expect(made.find(([first]) => first === '重点戦略')).toEqual(HEADING);
  expect(made.at(-1)?.slice(0, 9)).toEqual([null, '合計', 1, 1, 0, 0, 1, 2, 5]);
});

test('the extra columns are formulas where COUNTIF can count them, go when nothing is in them, and resolve', () => {
  const workbook = workbookOf(rowsOf(SHEET));
  const first = evaluateWorkbook(workbook, { profile });
  const formulas = new Map(
    first.plan.sheets.flatMap(({ name, writes }) =>
      writes.map(({ row, column, formula }) => [`${name}!${cellAddress(row, column)}`, formula]),
    ),
  );
  expect([...formulas.values()]).toContain(`=COUNTIF('評価'!I2:I3,"要確認")`);
  const written = applyPlan(workbook, first.plan);
  expect(evaluateWorkbook(written, { profile }).plan.sheets.flatMap(({ writes }) => writes)).toEqual([]);

  const ruled = evaluateWorkbook(written, { profile, applyRule: true });
  const sheet = cellsOf(applyPlan(written, ruled.plan), '集計表');
  expect(sheet.find(([first]) => first === '重点戦略')?.slice(0, 8)).toEqual(HEADING.filter((label) => label !== '保留'));
  expect(sheet.find(([, label]) => label === '合計')?.slice(0, 9)).toEqual([null, '合計', 1, 3, 0, 0, 1, 5, '■■■■▨▨▨▨▨▨▨▨▨▨▨▨▦▦▦▦']);
});

test('where the profile gives what was not measured no column, it is said how many that leaves out', () => {
  const own = parseProfile({
    statuses: [{ label: 'A', when: 'otherwise' }],
    columnOrder: ['A'],
    notMeasured: { label: '未集計', inTotal: false },
  });
  const measured = evaluateWorkbook(workbookOf(rowsOf(SHEET)), { profile: own });
  expect(measured.findings.map(({ code }) => code)).not.toContain('left-out-of-counts');

  const some = workbookOf(rowsOf(SHEET.replace('| 10 | 12 | 20 |', '| 10 | 集計中 | 20 |').replace('| 10 | 25 |', '| 10 |  |')));
  const { findings } = evaluateWorkbook(some, { profile: own });
  expect(findings.filter(({ code }) => code === 'left-out-of-counts')).toMatchObject([
    { severity: 'info', row: 2, column: 8, recorded: '未集計', computed: '3/5' },
  ]);
});
