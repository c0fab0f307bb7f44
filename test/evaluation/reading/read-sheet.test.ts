import { openColumnFindings } from '../../../src/evaluation/findings/sheets/open-column-findings';
import { wholeEngine } from '../../../src/evaluation/whole-engine';
import { statusMatcher } from '../../../src/evaluation/vocabulary/statuses/status-label';
import type { Indicator } from '../../../src/evaluation/evaluation';
import { readSheet, type SheetReading } from '../../../src/evaluation/reading/read-sheet';
import { SheetGrid } from '../../../src/evaluation/reading/sheet-grid';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { rowsOf, type SheetParts, workbookOf } from '../snapshot-of';
import { allSteps } from '../../../src/evaluation/steps';

const STATUSES = ['目標達成', '改善↑', '-', '悪化↓'];

function read(values: CellValue[][], parts: SheetParts = {}, choice: { columns?: object; year?: string } = {}): SheetReading {
  const workbook = workbookOf(values, parts);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return allSteps(
    readSheet(
      new SheetGrid(sheet, workbook),
      statusMatcher(STATUSES),
      {
        columns: choice.columns ?? {},
        year: choice.year ?? null,
        levels: {},
        headingRow: null,
      },
      wholeEngine.layouts,
    ),
  );
}

function indicatorsOf({ byTable }: SheetReading): Indicator[] {
  return byTable.flatMap(({ indicators }) => indicators);
}

/** Strategy / direction / measure / name of every indicator, as labels. */
function outline(reading: SheetReading): string[] {
  return indicatorsOf(reading).map(({ strategy, direction, measure, name }) =>
    [strategy?.label ?? '', direction?.label ?? '', measure?.label ?? '', name].join(' / '),
  );
}

test('headings on rows of their own: direction and measure in one column are told apart by number and what follows', () => {
  const reading = read(
    rowsOf(`
    重点戦略 | 戦略方針 | 施策 | 目標指標 | 単位 | 現状 a | R1実績 b | 目標 c | 進捗率 (b-a)/(c-a) | 状況
    3 | 「訪れたい」 | | 観光交流人口 | 万人 | 139.8 | 144.3 | 169
      | 1 交流人口の拡大
      | 1 PRの推進
      | | | フォロワー数 | 人 | 2504 | 2590 | 2700
      | 2 イベントの拡大
      | | | 参加者数 | 人 | 3568 | 4974 | 4890
      | 2 関係人口の拡大
      | 1 ふるさとづくり
      | | | 寄附者数 | 件 | 2928 | 3026 | 3666
      | 2 都会とのつながり
      | | | 参加人数 | 人 | 370 | 332 | 500
      | 3 移住者に選ばれる環境
      | 1 定住支援
      | | | 利用世帯 | 人 | 110 | 135 | 630`),
  );
  expect(outline(reading)).toEqual([
    '3 「訪れたい」 /  /  / 観光交流人口',
    '3 「訪れたい」 / 1 交流人口の拡大 / 1 PRの推進 / フォロワー数',
    '3 「訪れたい」 / 1 交流人口の拡大 / 2 イベントの拡大 / 参加者数',
    '3 「訪れたい」 / 2 関係人口の拡大 / 1 ふるさとづくり / 寄附者数',
    '3 「訪れたい」 / 2 関係人口の拡大 / 2 都会とのつながり / 参加人数',
    '3 「訪れたい」 / 3 移住者に選ばれる環境 / 1 定住支援 / 利用世帯',
  ]);
  expect(reading.unclear).toEqual([]);
  expect(reading.byTable[0]?.table.statedRule).toBe('change');
});

test('a row that stands to the left of its headings has its figures and results where the row has them', () => {
  const reading = read(
    rowsOf(`
    重点戦略 | 戦略方針 | 施策 | 目標指標 | 単位 | 現状 | 実績 | 目標 | 進捗率 | 状況
    1 | 「結婚」
    1 | 環境整備
      | 1 出会いの機会
      | | 登録者数 | 人 | 1 | 2 | 8 | 14.3% | 改善↑
      | | | 件数 | 件 | 6 | 7 | 21 | 6.7% | 改善↑`),
  );
  expect(indicatorsOf(reading).map(({ name, columns }) => [name, columns.target, columns.progress])).toEqual([
    ['登録者数', 6, 7],
    ['件数', 7, 8],
  ]);
});

test.each([
  [
    'repeated on every row',
    `A | 基本目標 | | 出生率 | 1 | 2 | 3
     A | 1 雇用 | 1 就農 | 農家数 | 1 | 2 | 3
     A | 1 雇用 | 2 起業 | 起業数 | 1 | 2 | 3
     B | 1 雇用 | 1 観光 | 客数 | 1 | 2 | 3`,
  ],
  [
    'written once',
    `A | 基本目標 | | 出生率 | 1 | 2 | 3
      | 1 雇用 | 1 就農 | 農家数 | 1 | 2 | 3
      | | 2 起業 | 起業数 | 1 | 2 | 3
     B | 1 雇用 | 1 観光 | 客数 | 1 | 2 | 3`,
  ],
])('a flat table, levels %s', (_, rows) => {
  const reading = read(rowsOf(`重点戦略 | 戦略方針 | 施策 | KPI | 基準値 | 実績値 | 目標値\n${rows}`));
  expect(outline(reading)).toEqual([
    'A /  /  / 出生率',
    'A / 1 雇用 / 1 就農 / 農家数',
    'A / 1 雇用 / 2 起業 / 起業数',
    'B / 1 雇用 / 1 観光 / 客数',
  ]);
});

test('indicators without any level', () => {
  expect(outline(read(rowsOf('指標名 | 基準値 | 実績値 | 目標値\n人口 | 1 | 2 | 3\n世帯 | 4 | 5 | 6')))).toEqual([
    ' /  /  / 人口',
    ' /  /  / 世帯',
  ]);
});

test('years side by side under a merged heading: the last with figures, or the one chosen', () => {
  const values = rowsOf(`
    指標 | 基準値 | 実績値 | | | | 目標値
      | H27 | H29 | H30 | R1 | R2 | R6
    人口 | 100 | 110 | 120 | 130 | | 200
    世帯 | 10 | 11 | 12 | - | - | 20`);
  const merges = [{ top: 0, left: 2, bottom: 0, right: 5 }];
  expect(read(values, { merges }).tables[0]).toMatchObject({
    year: 'R1',
    headingRows: [0, 1],
    columns: { baseline: 1, actual: 4, target: 6 },
  });
  expect(read(values).tables[0]).toMatchObject({ year: 'R1', columns: { actual: 4 } });
  expect(read(values, { merges }, { year: '平成30年' }).tables[0]).toMatchObject({ year: 'H30', columns: { actual: 3 } });
});

test.each([
  ['現状値 beside 基準値 is the actual', '指標 | 基準値 | 現状値 | 目標値', { baseline: 1, actual: 2, target: 3 }],
  [
    'last year and forecasts are passed over',
    '指標 | 前年度実績 | 基準値 | 実績値 | R2見込 | 中間目標 | 最終目標',
    { baseline: 2, actual: 3, target: 6 },
  ],
  [
    'target and actual per year',
    '指標 | 単位 | 現状値 | R1目標 | R1実績 | R2目標 | R2実績 | 進捗率',
    { baseline: 2, actual: 6, target: 5, progress: 7 },
  ],
  ['a remark is no status', '指標 | 基準値 | 実績値 | 目標値 | 達成率 | 評価 | 評価の理由', { progress: 4, status: 5 }],
])('%s', (_, heading, columns) => {
  const reading = read(rowsOf(`${heading}\n人口 | 1 | 2 | 3 | 4 | 5 | 6 | 7`));
  expect(reading.tables[0]?.columns).toMatchObject(columns);
});

test('a legend below the table holds no indicators', () => {
  const reading = read(
    rowsOf(`指標 | 単位 | 基準値 | 実績値 | 目標値\n人口 | 人 | 1 | 2 | 3\n【評価の凡例】\nA | 100%以上\nB | 80%以上100%未満`),
  );
  expect(indicatorsOf(reading)).toHaveLength(1);
});

test('two levels without numbers, told apart by what follows: the upper one is the strategy', () => {
  const reading = read(
    rowsOf(`
    KPI | 単位 | 基準値 | 実績値 | 目標値
    しごとの創生
    創業支援
    創業件数 | 件 | 1 | 2 | 5
    農業振興
    新規就農 | 人 | 3 | 3 | 6
    ひとの創生
    移住促進
    移住者 | 人 | 10 | 8 | 20`),
    {
      styled: [
        [1, 0, { bold: true }],
        [6, 0, { bold: true }],
      ],
    },
  );
  expect(outline(reading)).toEqual([
    'しごとの創生 / 創業支援 /  / 創業件数',
    'しごとの創生 / 農業振興 /  / 新規就農',
    'ひとの創生 / 移住促進 /  / 移住者',
  ]);
});

test('a group of year and figure: the figure is read', () => {
  const reading = read(
    rowsOf(`
    KPI | 単位 | 基準値 | | 実績値 | | 目標値 |
      | | 年度 | 数値 | H30 | R1 | 年度 | 数値
    人口 | 人 | H26 | 10 | 20 | 30 | R6 | 50`),
  );
  expect(reading.tables[0]).toMatchObject({ year: 'R1', columns: { baseline: 3, actual: 5, target: 7 } });
});

test('subtotals, notes and blank rows are no indicators', () => {
  const reading = read(
    rowsOf(`
    指標 | 単位 | 基準値 | 実績値 | 目標値
    人口 | 人 | 1 | 2 | 3
    小計 | | 1 | 2 | 3
    平均 | | 1 | 2 | 3
    合計特殊出生率 | | 1.2 | 1.3 | 1.4
    備考 | ※印の進捗率は b/c により算出
    ※ 速報値`),
  );
  expect(indicatorsOf(reading).map(({ name }) => name)).toEqual(['人口', '合計特殊出生率']);
  expect(reading.marks).toEqual([{ mark: '※', rule: 'ratio' }]);
});

test('a count table is found with the kinds of its rows, and its heading is not an evaluation table', () => {
  const reading = read(
    rowsOf(`
    重点戦略 | 戦略方針 | 施策 | 目標達成 | 改善↑ | - | 悪化↓ | 合計
    1 | 「働きたい」 | | 1 | 0 | 0 | 0 | 1
      | 基本目標 | | 0 | 0 | 1 | 0 | 1
      | 1 雇用 | | 1 | 0 | 0 | 0 | 1

    指標 | 基準値 | 実績値 | 目標値
    人口 | 1 | 2 | 3`),
  );
  expect(reading.countTables.map(({ rows, heading }) => [heading.totalColumn, rows.map(({ kind, label }) => [kind, label])])).toEqual([
    [
      7,
      [
        ['strategy', '1 「働きたい」'],
        ['overall-goal', '基本目標'],
        ['direction', '1 雇用'],
      ],
    ],
  ]);
  expect(indicatorsOf(reading)).toHaveLength(1);
});

test('a count table’s statuses may be as long as the profile’s, and its strategies may be called otherwise', () => {
  const [onTime, late, dash] = ['順調に進んでおり目標を達成する見込みがある', '遅れており取組の見直しを要する', '-'];
  const workbook = workbookOf(
    rowsOf(`
    区分 | ${onTime} | ${late} | ― | 総合計
    基本目標1 働く | 1 | 0 | 0 | 1
    基本目標2 暮らす | 1 | 0 | 0 | 1

    指標 | 基準値 | 実績値 | 目標値
    人口 | 1 | 2 | 3`),
  );
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const choice = { columns: {}, year: null, levels: {}, headingRow: null };
  const { countTables } = allSteps(
    readSheet(new SheetGrid(sheet, workbook), statusMatcher([onTime, late, dash]), choice, wholeEngine.layouts),
  );
  expect(countTables.map(({ rows, heading }) => [heading.totalColumn, rows.map(({ kind, label }) => [kind, label])])).toEqual([
    [
      4,
      [
        ['strategy', '基本目標1 働く'],
        ['strategy', '基本目標2 暮らす'],
      ],
    ],
  ]);
});

test('a title above the table names its strategy', () => {
  const reading = read(
    rowsOf(`
    重点戦略2 「結婚したい」
    目標指標 | 単位 | 現状 | 実績 | 目標
    1 環境整備
    登録者数 | 人 | 1 | 2 | 8`),
  );
  expect(outline(reading)).toEqual(['2 「結婚したい」 / 1 環境整備 /  / 登録者数']);
});

test.each([
  ['above the table', '重点戦略2 「結婚」\n', ''],
  ['between its rows', '', '2 「結婚」\n'],
])('the strategy of a flat table without a column for it stands %s', (_, above, between) => {
  const reading = read(
    rowsOf(
      `${above}戦略方針 | 施策 | KPI | 基準値 | 実績値 | 目標値\n${between}1 雇用 | 1 就農 | 農家数 | 1 | 2 | 3\n | 2 起業 | 起業数 | 1 | 2 | 3`,
    ),
  );
  expect(outline(reading).map((path) => path.replace('重点戦略', ''))).toEqual([
    '2 「結婚」 / 1 雇用 / 1 就農 / 農家数',
    '2 「結婚」 / 1 雇用 / 2 起業 / 起業数',
  ]);
});

test('name and figure in one cell', () => {
  const reading = read(
    rowsOf('施策 | KPI(現状値) | 実績値 | 目標値\n観光 | 観光客数 98.6万人 | 990000 | 1000000'),
    {},
    { columns: { indicator: 1, baseline: 1 } },
  );
  expect(indicatorsOf(reading)[0]).toMatchObject({ name: '観光客数', baseline: { value: 986000 }, actual: { value: 990000 } });
});

test('a sheet without a table has nothing', () => {
  const reading = read(rowsOf('議事録\n出席者 | 12\n目標 | がんばる'));
  expect([reading.byTable, reading.countTables, reading.tables]).toEqual([[], [], []]);
});

test.each([
  ['behind', '指標 | 基準値 | 基準年 | 実績値 | 実績年度 | 目標値 | 目標年 | 達成率'],
  ['before', '指標 | 基準年 | 基準値 | 実績年度 | 実績値 | 目標年 | 目標値 | 達成率'],
])('years %s the figures', (where, heading) => {
  const row = where === 'behind' ? '人口 | 100 | H26 | 110 | 2019 | 120 | R6' : '人口 | H26 | 100 | 2019 | 110 | R6 | 120';
  const [indicator] = indicatorsOf(read(rowsOf(`${heading}\n${row}`)));
  expect([indicator?.baseline, indicator?.actual, indicator?.target].map((figure) => figure?.text)).toEqual(['100', '110', '120']);
});

test('two statuses side by side in an indicator row begin no count table', () => {
  const reading = read(
    rowsOf(`
    指標 | 単位 | 現状値 | 実績値 | 目標値 | 進捗率 | 状況
    計画 | - | 策定 | 策定 | 策定 | 改善↑ | 悪化↓
    人口 | 人 | 1 | 2 | 3
    1 福祉
    出生 | 人 | 1 | 2 | 3`),
  );
  expect(reading.countTables).toEqual([]);
  expect(indicatorsOf(reading).map(({ name }) => name)).toEqual(['計画', '人口', '出生']);
});

test('a note with a word where figures belong is no indicator', () => {
  const reading = read(
    rowsOf(`
    指標 | 単位 | 現状値 | 実績値 | 目標値 | 進捗率 | 状況
    人口 | 人 | 1 | 2 | 3
    備考 ※印の進捗率は、b/cにより算出 |  |  | 順調`),
  );
  expect(indicatorsOf(reading).map(({ name }) => name)).toEqual(['人口']);
});

test('names without a heading stand left of everything that has one', () => {
  const reading = read(
    rowsOf(`
     |  | 単位 | 基準値 H26 | 実績値 R元年度 | 目標値 R6年度 | 進捗率 | 評価
    Ⅰ しごとをつくる
    （１）産業の振興
     | 創業件数 | 件 | 10 | 12 | 20
    （２）農業の振興
     | 就農者 | 人 | 1 | 2 | 5`),
  );
  expect(outline(reading)).toEqual([
    'Ⅰ しごとをつくる / （１） 産業の振興 /  / 創業件数',
    'Ⅰ しごとをつくる / （２） 農業の振興 /  / 就農者',
  ]);
});

test.each(['（算出方法：農林課調べ）', '算定方法：年度末の数', '（国の調査による速報値）'])('a remark between the rows: %s', (remark) => {
  const reading = read(
    rowsOf(`
    指標 | 単位 | 現状値 | 実績値 | 目標値 | 進捗率 | 状況
    1 農業
    就農者 | 人 | 1 | 2 | 5
    ${remark}
    農家数 | 戸 | 10 | 12 | 15`),
  );
  expect(outline(reading)).toEqual(['1 農業 /  /  / 就農者', '1 農業 /  /  / 農家数']);
});

test('of two tables side by side the left one is read, and the other one pointed out', () => {
  const reading = read(
    rowsOf(`
    指標 | 基準値 | 実績値 | 目標値 | 状況 |  | 指標 | 基準値 | 実績値 | 目標値 | 状況
    人口 | 10 | 12 | 20 |  |  | 出生 | 5 | 6 | 9`),
  );
  expect(indicatorsOf(reading).map(({ name, baseline, target }) => [name, baseline.text, target.text])).toEqual([['人口', '10', '20']]);
  expect(openColumnFindings(reading)).toMatchObject([{ variant: 'beside', row: 0, column: 6, recorded: '指標' }]);
});

test('a count in a cell formatted as a date is a count', () => {
  const rows = rowsOf(`
    重点戦略 | 戦略方針 | 目標達成 | 改善↑ | - | 悪化↓ | 合計
    1 「働きたい！」 |  | 1 | 0 | 0 | 0 | 1
     | 1 産業 | 1 | 0 | 0 | 0 | 1`);
  const reading = read(rows, { styled: [[2, 2, { numberFormat: '[$-411]ge.m.d' }]] });
  expect(reading.countTables.map(({ rows: counted }) => counted.map(({ label }) => label))).toEqual([['1 「働きたい！」', '1 産業']]);
});

test.each([
  ['（基本目標）', '1 「働きたい！」 /  /  / 就業者数'],
  ['【基本目標】', '1 「働きたい！」 /  /  / 就業者数'],
  ['（地域の産業）', '1 「働きたい！」 / （地域の産業） /  / 就業者数'],
])('a heading in brackets is no remark: %s', (heading, expected) => {
  const reading = read(
    rowsOf(`
    重点戦略 | 戦略方針 | 指標 | 単位 | 現状値 | 実績値 | 目標値 | 進捗率 | 状況
    1 「働きたい！」
     | 産業の振興
     |  | 企業数 | 社 | 1 | 2 | 3
     | ${heading}
     |  | 就業者数 | 人 | 1 | 2 | 3`),
  );
  expect(outline(reading)).toEqual(['1 「働きたい！」 / 産業の振興 /  / 企業数', expected]);
});

describe('a name for several rows', () => {
  const HEADING = '施策 | 指標 | 区分 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況';
  const figures = (reading: SheetReading): string[] =>
    indicatorsOf(reading).map(({ name, unit, actual, row }) => `${row} ${name} ${unit ?? ''} ${actual.text}`);

  test.each([
    ['merged downwards', [{ top: 1, bottom: 2, left: 1, right: 1 }]],
    ['written once', []],
  ])('%s', (_, merges) => {
    const rows = rowsOf(
      `${HEADING}\n1 健康 | 平均血圧 | 男性 | mmHg | 110 | 115 | 120\n | | 女性 | mmHg | 120 | 125 | 140\n1 健康 | 受診率 | | % | 41 | 48 | 60`,
    );
    expect(figures(read(rows, { merges }))).toEqual(['1 平均血圧（男性） mmHg 115', '2 平均血圧（女性） mmHg 125', '3 受診率 % 48']);
  });

  test.each([
    ['years below the figures', ' | | | | 2015 | 2019 | 2024'],
    ['an average', ' | | 平均 | | 110 | 115 | 120'],
    ['a remark', ' | | 女性は調査なし | | | |'],
    ['figures alone', ' | | | | 110 | 115 | 120'],
  ])('not for %s', (_, below) => {
    expect(figures(read(rowsOf(`${HEADING}\n1 健康 | 平均血圧 | 男性 | mmHg | 110 | 115 | 120\n${below}`)))).toEqual([
      '1 平均血圧 mmHg 115',
    ]);
  });

  test('not where the results are merged, too', () => {
    const rows = rowsOf(`${HEADING}\n1 健康 | 平均血圧 | 男性 | mmHg | 110 | 115 | 120\n | | 女性 | mmHg | 120 | 125 | 140`);
    const merges = [1, 7, 8].map((column) => ({ top: 1, bottom: 2, left: column, right: column }));
    expect(figures(read(rows, { merges }))).toEqual(['1 平均血圧 mmHg 115']);
  });
});

test('years below the figures of each indicator are no headings of a flat table', () => {
  const reading = read(
    rowsOf(`
    重点戦略 | 施策 | 指標 | 単位 | 基準値 | 実績値 | 目標値
    1 産業 | 1 雇用 | 相談件数 | 件 | 10 | 15 | 20
     | | | | (H30) | (R1) | (R6)
    1 産業 | 1 雇用 | 参加者数 | 人 | 10 | 15 | 20
     | | | | (H30) | (R1) | (R6)
    1 産業 | 2 観光 | 客数 | 人 | 10 | 15 | 20
     | | | | (H30) | (R1) | (R6)`),
  );
  expect(outline(reading)).toEqual(['1 産業 /  / 1 雇用 / 相談件数', '1 産業 /  / 1 雇用 / 参加者数', '1 産業 /  / 2 観光 / 客数']);
  expect(reading.unclear).toEqual([]);
});
