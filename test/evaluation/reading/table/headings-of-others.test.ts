import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../../snapshot-of';
import { readingOf } from '../reading-of';

/** What is read of a sheet, and what is found in it. */
function read(text: string, merges: readonly CellRange[] = []): string[] {
  return readingOf(workbookOf(rowsOf(text), { merges }));
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

test.each([
  ['ア：基準値（令和2年度）　イ：実績値（令和5年度）　ウ：目標値（令和7年度）', 'ア | イ | ウ'],
  ['①＝現状値 ②＝実績値 ③＝目標値', '① | ② | ③'],
  ['(注) A:策定時、B:実績、C:目標', '（A） | （B） | （C）'],
])('letters that a note explains: %s', (note, letters) => {
  expect(read(`${note}\n指標 | 単位 | ${letters} | 判定\n件数 | 件 | 30 | 41 | 50\n人数 | 人 | 66 | 70 | 75`)).toEqual([
    '件数 / 30 / 41 / 50',
    '人数 / 66 / 70 / 75',
  ]);
});

test('the legend of statuses above a count table explains no heading', () => {
  const counts = `凡例　A：進捗率100%以上　B：目標に近づいた　D：実績なし
    区分 | | A | B | C | D | 合計
    | 全体 | 0 | 1 | 0 | 2 | 3
    | 基本目標 | 0 | 1 | 0 | 0 | 1`;
  expect(() => read(counts)).toThrow('no-table');
});

test('letters that nothing explains are no headings', () => {
  expect(() => read('指標 | 単位 | ア | イ | ウ\n件数 | 件 | 30 | 41 | 50')).toThrow('no-table');
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

test.each(['1Q | 2Q | 3Q | 4Q | 年計', '第1四半期 | 第2四半期 | 第3四半期 | 第4四半期 | 合計', '上半期 | 下半期 | 上期 | 下期 | 通年'])(
  'the year’s figure before those of its parts: %s',
  (parts) => {
    const sheet = `KPI | 単位 | 年間目標 | 実績 | | | | | 達成率
    | | | ${parts} |
    相談件数 | 件 | 400 | 90 | 110 | 95 | 120 | 415 | 1.0375
    訪問件数 | 件 | 800 | 180 | 210 | 190 | 200 | 780 | 0.975`;
    expect(read(sheet, [merged(0, 3, 0, 7)]).slice(0, 2)).toEqual(['相談件数 /  / 415 / 400', '訪問件数 /  / 780 / 800']);
  },
);

test('remarks beside the table are no part of its heading', () => {
  const sheet = `サービス | 単位 | R4 | | R5 | | | メモ1
    | | 計画 | 実績 | 計画 | 実績 | | メモ2
    訪問介護 | 人 | 215 | 220 | 220 | 231 | |
    通所介護 | 人 | 490 | 470 | 500 | 512 | | メモ3`;
  const merges = [merged(0, 2, 0, 3), merged(0, 4, 0, 5), merged(0, 0, 1, 0), merged(0, 1, 1, 1)];
  const meant = ['訪問介護 /  / 231 / 220', '通所介護 /  / 512 / 500'];
  expect(read(sheet, merges)).toEqual(meant);
  expect(read(sheet.replace(' | メモ1', ''), merges)).toEqual(meant);
});

test('a row of numbers typed as text is no heading, though the next row is', () => {
  const { results } = evaluateWorkbook(
    workbookOf([
      ['施策', '指標', '単位', '基準値', '実績値', '目標値'],
      ['1 農業', '作付面積', 'ha', '1200', '1,180', '１２５０'],
      ['施策', '指標（続き）', '単位', '基準値', '実績値', '目標値'],
      ['2 林業', '林道延長', 'km', '88', '89.5', '92%'],
    ]),
    { profile: parseProfile({}), countSheet: null },
  );
  expect(results.map(({ indicator: { name, actual } }) => `${name} ${actual.text}`)).toEqual(['作付面積 1,180', '林道延長 89.5']);
});

test('the first section’s title over the whole table is no second row of the heading', () => {
  const sheet = `指標 | 単位 | 基準値 | 実績値 | 目標値
    【基本目標1】 安定した雇用を創出する
    新規雇用者数 | 人 | 50 | 72 | 100
    【基本目標2】 新しい人の流れをつくる
    移住者数 | 人 | 20 | 45 | 60`;
  expect(read(sheet, [merged(1, 0, 1, 4), merged(3, 0, 3, 4)])).toEqual([
    '【基本目標1】 安定した雇用を創出する / 新規雇用者数 / 50 / 72 / 100',
    '【基本目標2】 新しい人の流れをつくる / 移住者数 / 20 / 45 / 60',
  ]);
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

test.each([
  ['保育計 | 人 | 300 | 340 | 370', []],
  ['保育計 | 人 | 300 | 340 | 371', ['保育計 / 300 / 340 / 371']],
  ['保育の設計 | 人 | 300 | 340 | 370', ['保育の設計 / 300 / 340 / 370']],
])('a name that ends like a sum, of rows that come to it or not: %s', (sum, expected) => {
  expect(read(`指標 | 単位 | 基準値 | 実績値 | 目標値\n公立 | 人 | 100 | 110 | 120\n私立 | 人 | 200 | 230 | 250\n${sum}`)).toEqual([
    '公立 / 100 / 110 / 120',
    '私立 / 200 / 230 / 250',
    ...expected,
  ]);
});

test('figures that could be years go on under a merged name', () => {
  const sheet = `項目 | 内訳 | 単位 | R5計画 | R5実績\nごみ受入量 | 家庭系 | t | 5000 | 4900\n | 事業系 | t | 2000 | 2100`;
  expect(read(sheet, [merged(1, 0, 2, 0)])).toEqual(['ごみ受入量（家庭系） /  / 4900 / 5000', 'ごみ受入量（事業系） /  / 2100 / 2000']);
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

test('the sum of this year’s quarters behind last year’s actual', () => {
  expect(
    read(`指標 | 単位 | 基準値 | R4実績 | R5目標 | 1Q | 2Q | 3Q | 4Q | R5計
      入込客数 | 人 | 40 | 50 | 70 | 15 | 20 | 15 | 12 | 62`),
  ).toEqual(['入込客数 / 40 / 62 / 70']);
});

test.each([
  ['R5', ['error structure-unclear doubt unused-figures']],
  ['R5末', ['error structure-unclear doubt unused-figures']],
  ['R5上期', []],
  ['R5予算', []],
])('figures of %s behind those of R4 that are headed as the actual', (heading, told) => {
  const text = `指標 | 単位 | 基準値 | R4実績 | ${heading} | R6目標
    入込客数 | 人 | 40 | 50 | 62 | 70
    宿泊者数 | 人 | 30 | 31 | 36 | 40`;
  expect(read(text)).toEqual(['入込客数 / 40 / 50 / 70', '宿泊者数 / 30 / 31 / 40', ...told]);
});

test('a base year that heads the figures of that year', () => {
  expect(read('指標 | 基準年度 | 現状 | 目標\n達成率 | 90 | 95 | 100\n苦情件数 | 12 | 9 | 5')).toEqual([
    '達成率 / 90 / 95 / 100',
    '苦情件数 / 12 / 9 / 5',
  ]);
});

test('numbered goals left of the names', () => {
  const text = `目標 | 指標 | 対象 | 基準値 | 実績値 | 目標（R6）
    1 確かな学力 | 国語が好き | 小6 | 62 | 61.8 | 66
     | | 中3 | 60 | 61.1 | 65
    2 豊かな心 | 自己肯定感 | 小6 | 81 | 83.5 | 85
     | | 中3 | 74 | 80 | 82`;
  expect(read(text, [merged(1, 0, 2, 0), merged(1, 1, 2, 1), merged(3, 0, 4, 0), merged(3, 1, 4, 1)])).toEqual([
    '1 確かな学力 / 国語が好き（小6） / 62 / 61.8 / 66',
    '1 確かな学力 / 国語が好き（中3） / 60 / 61.1 / 65',
    '2 豊かな心 / 自己肯定感（小6） / 81 / 83.5 / 85',
    '2 豊かな心 / 自己肯定感（中3） / 74 / 80 / 82',
  ]);
});

test.each([
  ['小区分', '① 予防', '② 健診', true],
  ['小区分', '予防', '健診', false],
])('a column under %s behind a level’s, of %s and %s', (heading, one, other, isLevel) => {
  const text = `政策 | 施策 | ${heading} | 指標 | 基準値 | 実績値 | 目標値
    1 健康 | 1 健診 | ${one} | 受診率 | 10 | 12 | 15
    1 健康 | 1 健診 | ${other} | 指導率 | 20 | 22 | 25`;
  expect(read(text).map((row) => row.split(' / ').slice(0, -4).join(' / '))).toEqual(
    isLevel ? [`1 健康 / 1 健診 / ${one}`, `1 健康 / 1 健診 / ${other}`] : ['1 健康 / 1 健診', '1 健康 / 1 健診'],
  );
});

test('year and figure side by side, the rate below a heading of its own', () => {
  const text = `区分 | 指標名 | 基準値 | | 実績値 | | 目標値 | | 進捗 | 評価
     | | 年度 | 数値 | R4 | R5 | 年度 | 数値 | 率 |
    KPI | 創業件数 | H30 | 12 | 22 | 25 | R6 | 30 | |
    KPI | 移住者数 | H30 | 22 | 61 | 70 | R6 | 80 | |`;
  expect(read(text, [merged(0, 2, 0, 3), merged(0, 4, 0, 5), merged(0, 6, 0, 7)])).toEqual([
    '創業件数 / 12 / 25 / 30',
    '移住者数 / 22 / 70 / 80',
  ]);
});

test.each([
  'Objective | Metric | Starting point | Latest | Goal',
  'Area | Indicator | Baseline | Current value | Target',
  'Goal | KPI | Start | Achieved | Target',
])('headings in English: %s', (headings) => {
  expect(read(`${headings}\nSafe city | Crimes | 82 | 69 | 60\nGreen city | Trees | 120 | 124 | 130`).slice(0, 2)).toEqual([
    'Safe city / Crimes / 82 / 69 / 60',
    'Green city / Trees / 120 / 124 / 130',
  ]);
});

test.each(['令和6年3月31日現在', '（単位：件）', '様式第2号'])('a title with %s at its right is no part of the heading', (remark) => {
  const text = `DX推進計画　進捗管理表 | | | | | ${remark}
    取組 | KPI | 現状値 | 実績 | 目標 | 担当部署
    行政手続 | オンライン化した手続 | 45 | 120 | 200 | 推進課`;
  const { tables } = evaluateWorkbook(workbookOf(rowsOf(text)), { profile: parseProfile({}) });
  expect(tables.map(({ headingRows }) => headingRows)).toEqual([[1, 1]]);
});

test('groups without merged cells are part of the heading', () => {
  const text = ` | | 現況（令和2年度） | | 見通し（令和7年度）
    指標 | 単位 | 基準値 | 実績値 | 目標値
    件数 | 件 | 45 | 120 | 200`;
  expect(read(text)).toEqual(['件数 / 45 / 120 / 200']);
});
