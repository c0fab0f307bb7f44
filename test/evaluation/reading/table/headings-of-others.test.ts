import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../../snapshot-of';

/** Levels, name and figures of every indicator, and what is found, infos left out. */
function read(text: string, merges: readonly CellRange[] = []): string[] {
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(text), { merges }), { profile: parseProfile({}), countSheet: null });
  return [
    ...results.map(({ indicator: { levels, name, baseline, actual, target } }) =>
      [...levels.map(({ name: level }) => level), name, baseline.text, actual.text, target.text].join(' / '),
    ),
    ...findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, code, variant, doubts = [] }) => [severity, code, variant, ...doubts.map(({ kind }) => kind)].join(' ').trim()),
  ];
}

const merged = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });

test.each(['策定前 | 現在 | 目標', '従前の値 | 評価値 | 目標値', '開始時点 | 今回評価 | 目標', '初期値 | 到達状況 | 到達目標'])(
  'words that mean something beside others: %s',
  (headings) => {
    expect(read(`指標 | 単位 | ${headings}\n利用件数 | 件 | 120 | 138 | 180\n会員数 | 人 | 540 | 505 | 600`)).toEqual([
      '利用件数 / 120 / 138 / 180',
      '会員数 / 540 / 505 / 600',
    ]);
  },
);

test('plans and accounts of amounts', () => {
  expect(read('経営指標 | 単位 | 当初計画額 | 決算額\n収入 | 千円 | 180 | 138\n支出 | 千円 | 60 | 55')).toEqual([
    '収入 /  / 138 / 180',
    '支出 /  / 55 / 60',
  ]);
});

test.each(['取組目標', '管理目標', '数値目標'])('names under %s, beside a column of targets', (heading) => {
  expect(
    read(`${heading} | 単位 | 現状（R4） | 実績（R5） | 目標（R8）\n参加率※1,2 | % | 6.2 | 7 | 8.2\n認定率 | % | 17.9 | 18.2 | 17.5`),
  ).toEqual(['参加率※1,2 / 6.2 / 7 / 8.2', '認定率 / 17.9 / 18.2 / 17.5']);
});

test('targets left of actuals are no names', () => {
  expect(read('当初目標 | 変更後目標 | 指標 | 実績値\n80%以上 | 85%以上 | 満足度 | 82%\n10件 | 12件 | 件数 | 9件')).toEqual([
    '満足度 /  / 82% / 85%以上',
    '件数 /  / 9件 / 12件',
  ]);
});

test('of two columns below one heading the one that the target is of', () => {
  const sheet = `指標 | 単位 | 基準値(R1末累計) | 実績値(R5) | | 目標値(R6末累計)
    | | | 単年度 | 累計 |
    移住世帯数 | 世帯 | 45 | 18 | 112 | 150
    補助件数 | 件 | 10 | 9 | 41 | 60`;
  const merges = [merged(0, 3, 0, 4), ...[0, 1, 2, 5].map((column) => merged(0, column, 1, column))];
  expect(read(sheet, merges)).toEqual(['移住世帯数 / 45 / 112 / 150', '補助件数 / 10 / 41 / 60']);
});

test('of two columns below one heading that says nothing of either, none is taken silently', () => {
  const sheet = `指標 | 単位 | 基準値 | 実績値 | | 目標値
    移住世帯数 | 世帯 | 45 | 18 | 112 | 150
    補助件数 | 件 | 10 | 9 | 41 | 60
    登録者数 | 人 | 0 | 52 | 168 | 300`;
  expect(read(sheet, [merged(0, 3, 0, 4)]).at(-1)).toBe('error structure-unclear doubt unused-figures');
});

test('a year beside its figure is no second figure', () => {
  const sheet = `指標 | 単位 | 基準値 | 実績値 | | 目標値
    移住世帯数 | 世帯 | 45 | 2023 | 112 | 150
    補助件数 | 件 | 10 | 2022 | 41 | 60`;
  expect(read(sheet, [merged(0, 3, 0, 4)])).toEqual(['移住世帯数 / 45 / 112 / 150', '補助件数 / 10 / 41 / 60']);
});

const FLAT = '部門 | 指標 | 単位 | 基準値 | 実績値 | 目標値\n一般行政 | 職員数 | 人 | 405 | 396 | 385';

test.each([
  ['部門計', []],
  ['本庁 計', []],
  ['公会計', ['公会計 /  / 612 / 601 / 585', 'warning name-missing']],
])('%s without a name', (level, expected) => {
  expect(read(`${FLAT}\n${level} | | 人 | 612 | 601 | 585`)).toEqual(['一般行政 / 職員数 / 405 / 396 / 385', ...expected]);
});

test('where every indicator is of a kind, a name without one heads those below', () => {
  const sheet = `No | 区分 | 指標 | 目標値 | 実績値 | 基準値
    | | 市民スポーツの推進（2指標） | | |
    1 | 継続 | 実施率 | 65 | 56 | 48
    2 | 新規 | 委員数 | 50 | 44 | 42
    | | 施設の充実（1指標） | | |
    3 | 継続 | 利用者数 | 90 | 71 | 80
    4 | 継続 | 団体数 | | | `;
  expect(read(sheet).map((line) => line.replace(/^.* \/ (?=実施|委員|利用|団体)/, ''))).toEqual([
    '実施率 / 48 / 56 / 65',
    '委員数 / 42 / 44 / 50',
    '利用者数 / 80 / 71 / 90',
    '団体数 /  /  / ',
    'error missing-target',
  ]);
});

test('of more than three columns that may hold levels, the one that is not read is said', () => {
  const row = (n: number): string => `まち${n} | ひと${n} | くらし${n} | しごと${n} | 件数${n} | 10 | 12 | 20`;
  const found = read(`将来像 | すがた | ねらい | くくり | 指標 | 基準値 | 実績値 | 目標値\n${row(1)}\n${row(2)}`);
  expect(found.at(-1)).toBe('warning structure-unclear levels');
  expect(found[0]).toBe('ひと1 / くらし1 / しごと1 / 件数1 / 10 / 12 / 20');
});

test('thousands of rows that read as headings are each looked at once', () => {
  const heading = '指標 | 単位 | 基準値 | 実績値 | 目標値';
  const found = read(`${`${heading}\n件数 | 件 | 10 | 12 | 20\n`.repeat(3000)}`);
  expect(found.filter((line) => line.startsWith('件数'))).toHaveLength(3000);
});
