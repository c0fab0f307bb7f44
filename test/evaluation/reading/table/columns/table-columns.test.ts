import { wholeEngine } from '../../../../../src/evaluation/whole-engine';
import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { statusMatcher } from '../../../../../src/evaluation/vocabulary/statuses/status-label';
import { readSheet } from '../../../../../src/evaluation/reading/read-sheet';
import { SheetGrid } from '../../../../../src/evaluation/reading/sheet-grid';
import type { CellRange } from '../../../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../../../snapshot-of';
import { allSteps } from '../../../../../src/evaluation/steps';

/** The first indicator as `name: baseline, actual, target`. */
function firstRead(text: string, merges: readonly CellRange[] = []): string {
  const workbook = workbookOf(rowsOf(text), { merges });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const choice = { columns: {}, year: null, levels: {}, headingRow: null };
  const indicators = allSteps(
    readSheet(new SheetGrid(sheet, workbook), statusMatcher(['目標達成', '-']), choice, wholeEngine.layouts),
  ).byTable.flatMap((table) => table.indicators);
  return indicators.map(({ name, baseline, actual, target }) => `${name}: ${baseline.text}, ${actual.text}, ${target.text}`)[0] ?? 'none';
}

const across = (row: number, left: number, right: number): CellRange => ({ top: row, bottom: row, left, right });

test.each([
  ['R2', 'R3', 'R4', 'R5', 'R8'],
  ['2020(R2)', '2021(R3)', '2022(R4)', '2023(R5)', '2026(R8)'],
  ['R2', '1年目(R3)', '2年目(R4)', '3年目(R5)', '5年後(R8)'],
  ['R2.3末', 'R4.3末', 'R5.3末', 'R6.3末', 'R9.3末'],
  ['R1～R2平均', 'R3', 'R4', 'R5（速報）', 'R8（最終年度）'],
  ['R2', 'R3', 'R4', 'R5', 'R4～R8'],
  ['R2', 'R3（初年度）', 'R4', 'R5', 'R8まで'],
  ['R2実績', 'R3実績', 'R4実績', 'R5実績', 'R8目標'],
  ['a', 'b1', 'b2', 'b3', 'c'],
])('years below a merged heading: %s, %s, %s, %s, %s', (...years) => {
  const heading = '指標 | 単位 | 基準値 | 実績値 | | | 目標値 | 進捗率 | 状況';
  expect(firstRead(`${heading}\n | | ${years.join(' | ')}\n相談件数 | 件 | 10 | 11 | 12 | 15 | 20`, [across(0, 3, 5)])).toBe(
    '相談件数: 10, 15, 20',
  );
});

test.each(['基準値', '従前値', '当初値', '初期値', '策定時', '計画時', '開始時', 'スタート値', 'ベースライン', '従前値（H30年度末時点）'])(
  'beside the baseline %s, 現状値 is the actual',
  (baseline) => {
    expect(firstRead(`指標 | 単位 | ${baseline} | 現状値 | 目標値\n相談件数 | 件 | 10 | 15 | 20`)).toBe('相談件数: 10, 15, 20');
  },
);

test.each([
  [
    'numbers under the names’ heading',
    '指標 | | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n1 | 相談件数 | - | 10 | 15 | 20\n2 | 人数 | 人 | 1 | 2 | 3',
    [],
  ],
  ['the same, merged', '指標 | | 単位 | 基準値 | 実績値 | 目標値\n① | 相談件数 | 件 | 10 | 15 | 20', [across(0, 0, 1)]],
  ['codes and a class', 'KPI | | | 単位 | 基準値 | 実績値 | 目標値\n1 | A-1 | 相談件数 | 件 | 10 | 15 | 20', [across(0, 0, 2)]],
  ['項目 before 指標', '項目 | 成果指標名 | 単位 | 基準値 | 実績値 | 目標値\n福祉 | 相談件数 | 件 | 10 | 15 | 20', []],
  ['what the indicators are about', '施策 | 指標の内容 | 単位 | 基準値 | 実績値 | 目標値\n福祉 | 相談件数 | 件 | 10 | 15 | 20', []],
  ['the same in one word', '施策 | 内容 | （単位） | 基準値 | 実績値 | 目標値\n福祉 | 相談件数 | 件 | 10 | 15 | 20', []],
  ['an explanation behind the names', '指標 | 指標の説明 | 単位 | 基準値 | 実績値 | 目標値\n相談件数 | 窓口の件数 | 件 | 10 | 15 | 20', []],
  ['項目 alone', '項目 | 単位 | 基準値 | 実績値 | 目標値\n相談件数 | 件 | 10 | 15 | 20', []],
  [
    'a date beside each figure',
    '指標 | 単位 | 基準日 | 基準値 | 実績日 | 実績値 | 目標値\n相談件数 | 件 | 2020/3/31 | 10 | 2023/3/31 | 15 | 20',
    [],
  ],
  [
    'year and figure under one heading',
    '指標 | 基準値 | | 実績値 | | 目標値 |\n相談件数 | R2 | 10 | R5 | 15 | R8 | 20',
    [across(0, 1, 2), across(0, 3, 4), across(0, 5, 6)],
  ],
  ['what a project cost', '指標 | 単位 | 基準値 | 実績値 | 目標値 | 事業費実績(千円)\n相談件数 | 件 | 10 | 15 | 20 | 1000', []],
  ['what was paid', '指標 | 単位 | 基準値 | R1実績 | 目標値 | R1実績額\n相談件数 | 件 | 10 | 15 | 20 | 1000', []],
  ['what others reached', '指標 | 単位 | 基準値 | 実績値 | 県平均実績 | 全国実績 | 目標値\n相談件数 | 件 | 10 | 15 | 7 | 8 | 20', []],
  ['why the target', '指標 | 単位 | 基準値 | 実績値 | 目標値 | 目標値の根拠\n相談件数 | 件 | 10 | 15 | 20 | 第2次総合計画', []],
  ['what is left', '指標 | 単位 | 基準値 | 実績値 | 目標値 | 目標値との差\n相談件数 | 件 | 10 | 15 | 20 | -5', []],
  ['what was done', '指標 | 単位 | 基準値 | 実績値 | 目標値 | R1取組実績\n相談件数 | 件 | 10 | 15 | 20 | 説明会を3回実施', []],
  ['two years and no baseline', '指標 | 単位 | H27実績 | R1実績 | R6目標\n相談件数 | 件 | 10 | 15 | 20', []],
  ['years alone', '指標 | 単位 | H27 | R1 | R6目標\n相談件数 | 件 | 10 | 15 | 20', []],
  ['KPI of the target', '目標指標 | 単位 | 基準値 | 実績値 | KPI目標値（R6）\n相談件数 | 件 | 10 | 15 | 20', []],
  ['KPI in a year', '目標指標 | 単位 | 基準値 | 実績値 | KPI（R6目標）\n相談件数 | 件 | 10 | 15 | 20', []],
  ['pictures of the plan’s end', '指標 | 単位 | 策定時 | 中間評価値 | めざす姿\n相談件数 | 件 | 10 | 15 | 20', []],
  ['what monitoring found', '指標 | 単位 | 従前値 | モニタリング値 | 目標とする値\n相談件数 | 件 | 10 | 15 | 20', []],
  ['the sum of quarters', '指標 | 単位 | 基準値 | 目標 | 第1四半期 | 第4四半期 | 計\n相談件数 | 件 | 10 | 20 | 4 | 5 | 15', []],
  ['in English', 'Indicator | Unit | Baseline | Result | Target | Achievement rate\n相談件数 | 件 | 10 | 15 | 20', []],
  ['names over their units', '施策 | 指標 | 基準値 | 実績値 | 目標値\n | (単位) | R1 | R5 | R8\n福祉 | 相談件数 | 10 | 15 | 20', []],
  [
    'the baseline behind where the plan began',
    '指標 | 単位 | 当初値(H27) | 基準値(R2) | R5 | 目標(R7)\n相談件数 | 件 | 8 | 10 | 15 | 20',
    [],
  ],
  ['the middle of the plan', '指標 | 単位 | 基準値 | 中間評価値 | 目標値\n相談件数 | 件 | 10 | 15 | 20', []],
])('%s', (_, text, merges) => {
  expect(firstRead(text, merges)).toBe('相談件数: 10, 15, 20');
});

test('an amount is the figure where there is no other', () => {
  expect(firstRead('指標 | 単位 | 基準額 | 実績額 | 目標額\n寄附 | 円 | 10 | 15 | 20')).toBe('寄附: 10, 15, 20');
});

test('a column that a person says holds the target is no column of results', () => {
  const workbook = workbookOf(rowsOf('指標 | 単位 | 基準値 | 実績値 | 目標値 | 達成率 | 状況\n寄附 | 円 | 10 | 15 | 20 | 30'));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const choice = { columns: { target: 5 }, year: null, levels: {}, headingRow: null };
  const [table] = allSteps(readSheet(new SheetGrid(sheet, workbook), statusMatcher(['目標達成', '-']), choice, wholeEngine.layouts)).tables;
  expect(table?.columns).toMatchObject({ target: 5, progress: null, status: 6 });
});

// Headings of one baseline, one actual and one target (10, 15, 20 under them) or of two, in any order.
test.each([
  ['指標 | 計画 | 実績', 'target actual'],
  ['指標 | H25プラン | H25決算', 'target actual'],
  ['区分 | 確定数値 | 計画値', 'actual target'],
  ['経営指標 | 計画 | 決算', 'target actual'],
  ['指標 | 見込み | 実績', 'target actual'],
  ['活動指標 | 予定 | 実績', 'target actual'],
  ['取組 | 目標値 | 結果', 'target actual'],
  ['事業名 | 実績 | 計画', 'actual target'],
  ['成果目標 | 当初値 | 目標値 | 結果', 'baseline target actual'],
  ['KPI | 策定時点 | 到達値 | 目標', 'baseline actual target'],
  ['指標 | 策定時の値 | 中間評価時の値 | 目標値', 'baseline actual target'],
  ['主な指標 | スタート時 | R5 | ゴール(R6)', 'baseline actual target'],
  ['指標 | めざそう値 | 実績値 | 現状値', 'target actual baseline'],
  ['数値目標 | 基準年 | 実績 | 最終年', 'baseline actual target'],
  ['指標 | 計画策定時 | 現状 | 目標値', 'baseline actual target'],
  ['目標(指標)名 | 現状 | 平成31年度目標 | 実績', 'baseline target actual'],
  ['指標 | 前回調査 | 今回調査 | 目標値', 'baseline actual target'],
  ['指標 | 計画時 | 評価時 | 目標', 'baseline actual target'],
  ['指標 | 第1期末 | R5末 | 第2期目標', 'baseline actual target'],
  ['指標 | 現在値 | 実績 | 目指す値', 'baseline actual target'],
  ['成果指標 | 基準年度値 | 目標年度値 | 評価年度値', 'baseline target actual'],
  ['評価指標 | 着手前 | 実施後 | 目標', 'baseline actual target'],
  ['数値目標 | 当初値 | 目標値 | 最終値', 'baseline target actual'],
  ['指標 | 改定時 | 現況値 | 目標水準', 'baseline actual target'],
  ['指標 | 事業開始前 | 実績値 | 期待値', 'baseline actual target'],
  ['指標 | ベースライン値\n(H24) | 最終評価値\n(R4) | 目標値\n(R4)', 'baseline actual target'],
])('%s: %s', (headings, roles) => {
  const figures = { baseline: '', actual: '', target: '' };
  const row = roles.split(' ').map((role, index) => {
    figures[role as keyof typeof figures] = String(10 + 5 * index);
    return String(10 + 5 * index);
  });
  const lines = headings.replaceAll('\n', '').split('\n');
  expect(firstRead(`${lines.join('\n')}\n相談件数 | ${row.join(' | ')}`)).toBe(
    `相談件数: ${figures.baseline}, ${figures.actual}, ${figures.target}`,
  );
});

test.each([
  ['a forecast of another year is no target', '指標 | R4実績 | R5見込', 'none'],
  ['what a project cost is no actual', '指標 | 目標値 | 決算額', 'none'],
  ['the time before is another beside a baseline', '指標 | 策定時 | 前回調査 | 今回調査 | 目標値', '相談件数: 10, 20, 25'],
  ['a plan is no target beside one', '指標 | 基準値 | 計画 | 実績 | 目標値', '相談件数: 10, 20, 25'],
])('%s: %s', (_, headings, wanted) => {
  expect(firstRead(`${headings}\n相談件数 | 10 | 15 | 20 | 25`)).toBe(wanted);
});

test('a heading over four rows', () => {
  const heading = `
    指標 | 単位 | 数値 | 数値 | 数値
    指標 | 単位 | 基準値 | 実績値 | 目標値
    指標 | 単位 | 年度 | 年度 | 年度
    指標 | 単位 | R1 | R5 | R8`;
  expect(firstRead(`${heading}\n相談件数 | 件 | 10 | 15 | 20`)).toBe('相談件数: 10, 15, 20');
});

test('year and figure side by side, with letters below', () => {
  const heading = `
    指標 | 単位 | 現況 | | 実績 | | 目標
     | | 年度 | 値 | 年度 | 値 | R7
     | | (a) | | (b) | | (c)`;
  const merges = [across(0, 2, 3), across(0, 4, 5)];
  expect(firstRead(`${heading}\n相談件数 | 件 | R1 | 10 | R5 | 15 | 20`, merges)).toBe('相談件数: 10, 15, 20');
});

/** Of each row what is taken for its status, and whether it has a rate. */
function results(heading: string, ...cells: readonly string[]): string[] {
  const rows = cells.map((cell, index) => `指標${index} | 10 | 15 | 20 | ${cell}`);
  const workbook = workbookOf(rowsOf([`指標 | 基準値 | 実績値 | 目標値 | ${heading}`, ...rows].join('\n')));
  const { results: read, findings } = evaluateWorkbook(workbook, { profile: parseProfile({}) });
  const { progress, status } = read[0]?.indicator.columns ?? {};
  return [
    `${progress ?? '-'} ${status ?? '-'}`,
    ...new Set(findings.flatMap(({ code, severity }) => (severity === 'warning' ? [code] : []))),
  ];
}

test.each([
  ['words under 達成度', results('達成度', 'ほぼ順調', 'やや遅れ', '順調'), ['- 4']],
  ['words under 達成率', results('達成率', '順調', '順調', '遅延'), ['- 4']],
  ['rates under 達成度', results('達成度', '50%', '50.0%', '0.5'), ['4 -']],
  ['a word among rates', results('達成率', '50%', '順調', '50%'), ['4 -', 'progress-differs']],
  ['dashes', results('達成率', '-', '-', '-'), ['4 -', 'progress-differs']],
  ['what this program shows', results('達成率', '要確認', '要確認', '要確認'), ['4 -']],
  ['a status of its own beside', results('達成率 | 状況', '順調 | 改善↑', '順調 | 改善↑', '順調 | 改善↑'), ['4 5', 'progress-differs']],
])('columns of results: %s', (_name, read, expected) => expect(read).toEqual(expected));

test.each([
  ['基準値 | R4実績 | 中間値 | 目標値', '8 | 11 | 10 | 20', '8, 11, 20'],
  ['策定時 | 見直し前基準値 | 実績値 | 目標値', '8 | 7 | 11 | 20', '8, 11, 20'],
  ['基準値(H29) | 現状値(R5) | 目標値(R9) | R4', '8 | 11 | 20 | 10', '8, 11, 20'],
  ['基準値 | R3 | R4 | 累計実績 | 累計目標', '8 | 5 | 6 | 11 | 20', '8, 11, 20'],
])('one of several figures by its words: %s', (headings, figures, read) => {
  expect(firstRead(`指標 | 単位 | ${headings}\n相談件数 | 件 | ${figures}`)).toBe(`相談件数: ${read}`);
});
