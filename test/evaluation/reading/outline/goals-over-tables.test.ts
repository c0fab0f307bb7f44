import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../snapshot-of';
import { outlineOfRows } from './outline-of-rows';

const GOAL = '数値目標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価';
const KPI = '具体的施策 | KPI | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価';

/** Two goals, each with a table of its own indicators and one of its measures' KPIs. */
function plan({
  goals = ['基本目標1 しごと', '基本目標2 ひと'],
  goal = GOAL,
  kpi = KPI,
  own = ['就業者数 | 人 | 150 | 148 | 155', '転入超過数 | 人 | -12 | -8 | 0'],
  above = [],
  between = [],
}: {
  readonly goals?: readonly string[];
  readonly goal?: string;
  readonly kpi?: string;
  readonly own?: readonly string[];
  /** Rows above the goals' tables, and above the KPIs'. */
  readonly above?: readonly string[];
  readonly between?: readonly string[];
}): string {
  const [first = '', second = ''] = goals;
  return [
    ...['総合戦略の進捗', first, ...above, goal, own[0], ...between, kpi, '(1)農業 | 新規就農者 | 人 | 5 | 10 | 15'],
    ...['(1)農業 | 農業産出額 | 百万円 | 120 | 125 | 130', '(2)商業 | 創業件数 | 件 | 3 | 5 | 9'],
    ...[second, ...above, goal, own[1], ...between, kpi, '(1)移住 | 相談件数 | 件 | 20 | 60 | 100'],
  ].join('\n');
}

const READ = (first: string, second: string): readonly string[] => [
  `${first} / . / . / 就業者数`,
  `${first} / . / (1) 農業 / 新規就農者`,
  `${first} / . / (1) 農業 / 農業産出額`,
  `${first} / . / (2) 商業 / 創業件数`,
  `${second} / . / . / 転入超過数`,
  `${second} / . / (1) 移住 / 相談件数`,
];

const BLANK = ' | ';

describe('a goal on a row of its own holds for the tables below it', () => {
  test.each<[string, Parameters<typeof plan>[0]]>([
    ['of two headings', {}],
    ['with 現状値 and KPI目標 over the second', { kpi: KPI.replace('基準値', '現状値').replace('目標値', 'KPI目標') }],
    ['with blank rows between', { above: [BLANK], between: [BLANK, BLANK] }],
    ['with captions', { above: ['【数値目標】'], between: ['■ 具体的な施策と重要業績評価指標（KPI）'] }],
    ['with numbered captions', { above: ['（1）数値目標'], between: ['（2）具体的な施策'] }],
    ['with a note between', { between: ['※ R5は速報値'] }],
    ['with a sentence between', { between: ['就業者数は国勢調査の結果による。'] }],
    [
      'of one heading, the goals’ rows without a measure',
      { goal: KPI, own: ['| 就業者数 | 人 | 150 | 148 | 155', '| 転入超過数 | 人 | -12 | -8 | 0'] },
    ],
    [
      'of one heading, the goals’ rows with 数値目標 for a measure',
      { goal: KPI, own: ['数値目標 | 就業者数 | 人 | 150 | 148 | 155', '数値目標 | 転入超過数 | 人 | -12 | -8 | 0'] },
    ],
  ])('%s', (_, parts) => {
    expect(outlineOfRows(plan(parts))).toEqual(READ('基本目標1 しごと', '基本目標2 ひと'));
  });

  test.each([
    ['基本目標１　しごと', '基本目標２　ひと'],
    ['【基本目標1】しごと', '【基本目標2】ひと'],
    ['■基本目標1 しごと', '■基本目標2 ひと'],
    ['基本目標①：しごと', '基本目標②：ひと'],
    ['基本目標Ⅰ しごと', '基本目標Ⅱ ひと'],
    ['戦略1 しごと', '戦略2 ひと'],
    ['1 しごと', '2 ひと'],
    ['Ⅰ しごと', 'Ⅱ ひと'],
  ])('written %s', (first, second) => {
    expect(outlineOfRows(plan({ goals: [first, second] }))).toEqual(READ(first, second));
  });

  test('merged over the table', () => {
    const merges = [1, 8].map((row) => ({ top: row, left: 0, bottom: row, right: 7 }));
    expect(outlineOfRows(plan({}), { merges })).toEqual(READ('基本目標1 しごと', '基本目標2 ひと'));
  });
});

/** The headings of whose place a person is told that it is unclear. */
function unclear(rows: string): (string | null)[] {
  const { findings } = evaluateWorkbook(workbookOf(rowsOf(rows)), { profile: parseProfile({}) });
  return findings.filter(({ code }) => code === 'structure-unclear').map(({ recorded }) => recorded);
}

test.each([
  ['a goal of another kind', '横断的目標 デジタル'],
  ['a group', 'その他'],
])('%s above a table is told where its place is unclear', (_, text) => {
  const rows = plan({ goals: ['基本目標1 しごと', text] });
  expect(outlineOfRows(rows).slice(4)).toEqual(['. / . / . / 転入超過数', '. / . / (1) 移住 / 相談件数']);
  expect(unclear(rows)).toEqual([text]);
});

test.each([
  ['two goals', plan({})],
  ['captions', plan({ above: ['【数値目標】'], between: ['■ 具体的施策とKPI'] })],
  ['texts over tables without goals', plan({ goals: ['成果指標', '活動指標'] })],
])('nothing is unclear of %s', (_, rows) => {
  expect(unclear(rows)).toEqual([]);
});

test.each(['(1)農業の振興', '基本的方向1 農業の振興', '施策2 農業の振興'])('a heading %s below the goal is a part of it', (typed) => {
  const read = outlineOfRows(`
    基本目標1 しごと
    取組 | KPI | 単位 | 基準値 | R5実績 | 目標値
    A 支援 | 新規就農者 | 人 | 5 | 10 | 15
    A 支援 | 農地 | ha | 5 | 10 | 15
    ${typed}
    B 販路 | 出荷額 | 円 | 5 | 10 | 15
    B 販路 | 直売所 | 店 | 5 | 10 | 15
    基本目標2 ひと
    C 移住 | 相談件数 | 件 | 5 | 10 | 15`);
  expect(read.map((path) => path.split(' / ')[0])).toEqual([...Array<string>(4).fill('基本目標1 しごと'), '基本目標2 ひと']);
});

test('a column 政策 is a level below the goal on a row of its own', () => {
  const rows = `
    政策 | 施策 | KPI | 単位 | 基準値 | R5実績 | 目標値
    基本目標1 しごと
    1 農業 | ① 就農 | 新規就農者 | 人 | 5 | 10 | 15
    1 農業 | ② 販路 | 出荷額 | 円 | 5 | 10 | 15
    基本目標2 ひと
    1 移住 | ① 相談 | 相談件数 | 件 | 5 | 10 | 15`;
  expect(outlineOfRows(rows)).toEqual([
    '基本目標1 しごと / 1 農業 / ① 就農 / 新規就農者',
    '基本目標1 しごと / 1 農業 / ② 販路 / 出荷額',
    '基本目標2 ひと / 1 移住 / ① 相談 / 相談件数',
  ]);
});

describe('levels that are numbers alone', () => {
  test.each([
    ['Ⅰ', 'Ⅱ'],
    ['1', '2'],
    ['①', '②'],
    ['(1)', '(2)'],
  ])('%s in a column of their own', (first, second) => {
    const rows = `柱 | 指標 | 単位 | 基準値 | R5実績 | 目標値
      ${first} | 活用率 | ％ | 5 | 10 | 15
      ${first} | 出現率 | ％ | 5 | 10 | 15
      ${second} | 冊数 | 冊 | 5 | 10 | 15`;
    expect(outlineOfRows(rows)).toEqual([`${first} / . / . / 活用率`, `${first} / . / . / 出現率`, `${second} / . / . / 冊数`]);
  });

  test('on rows of their own', () => {
    const rows = `指標 | 単位 | 基準値 | R5実績 | 目標値
      Ⅰ
      活用率 | ％ | 5 | 10 | 15
      出現率 | ％ | 5 | 10 | 15
      Ⅱ
      冊数 | 冊 | 5 | 10 | 15`;
    expect(outlineOfRows(rows)).toEqual(['Ⅰ / . / . / 活用率', 'Ⅰ / . / . / 出現率', 'Ⅱ / . / . / 冊数']);
  });
});
