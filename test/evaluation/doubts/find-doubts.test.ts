import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import type { EvaluateOptions } from '../../../src/evaluation/options';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { Finding } from '../../../src/evaluation/findings/finding';
import { rowsOf, workbookOf } from '../snapshot-of';

const profile = parseProfile({});

function evaluate(text: string, options: Partial<EvaluateOptions> = {}) {
  return evaluateWorkbook(workbookOf(rowsOf(text)), { profile, ...options });
}

const kindsIn = (findings: readonly Finding[]): string[] => findings.flatMap(({ doubts = [] }) => doubts.map(({ kind }) => kind));

const isError = ({ severity }: Finding): boolean => severity === 'error';

const SOUND = `指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
  入込客数 | 人 | 1200 | 1500 | 2000
  宿泊者数 | 人 | 300 | 320 | 400
  満足度 | % | 60 | 66 | 80
  開催回数 | 回 | 10 | 12 | 15
  会員数 | 人 | 40 | 52 | 60`;

const RATED = (
  rates: string[],
  [baseline, actual, other] = ['基準値', '実績値', '前期の値'],
) => `指標 | ${baseline} | ${actual} | 目標値 | ${other} | 達成率 | 評価
  入込客数 | 1000 | 1500 | 2000 | 1600 | ${rates[0]}
  宿泊者数 | 300 | 320 | 400 | 340 | ${rates[1]}
  満足度 | 60 | 66 | 80 | 70 | ${rates[2]}
  会員数 | 40 | 52 | 60 | 45 | ${rates[3]}`;

test.each([
  ['a sound table', SOUND, []],
  [
    'a second heading of words that are not all known',
    `${SOUND}\n  事業 | 単位 | 現況 | 見込 | あるべき数\n  整備 | m | 10 | 15 | 12`,
    ['inner-heading'],
  ],
  [
    'names that go on in the row below',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    地域の行事に参加している | ％ | 55 | 57.1 | 65
    児童生徒の割合（小学校）
    将来の夢や目標を持っている | ％ | 80.1 | 79.5 | 85
    児童生徒の割合（中学校）
    相談できる大人がいる割合 | ％ | 90 | 91.2 | 95`,
    ['wrapped-names'],
  ],
  [
    'one name that goes on',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    運動する | ％ | 55 | 57.1 | 65
    市民の割合
    健診の受診率 | ％ | 80.1 | 79.5 | 85`,
    ['wrapped-names'],
  ],
  [
    'the rest of a name above several indicators',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    1 健康
    運動する | ％ | 55 | 57.1 | 65
    市民の割合
    健診の受診者 | 人 | 80 | 79 | 85
    相談件数 | 件 | 80 | 79 | 85`,
    ['wrapped-names'],
  ],
  [
    'a state to be reached above an indicator each',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    子どもがのびのび育っている
    満足している児童の割合 | ％ | 55 | 57.1 | 65
    誰もが健康に暮らしている
    健診の受診者 | 人 | 80 | 79 | 85`,
    [],
  ],
  [
    'names that break off above their figures',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    地域の行事が楽しいと感じる
    児童生徒の割合 | ％ | 55 | 57.1 | 65
    将来の夢を持つ子どもの
    割合 | ％ | 80 | 79 | 85`,
    ['wrapped-names'],
  ],
  [
    'headings of several indicators each',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    人口 | 人 | 55 | 57.1 | 65
    来訪者数
    宿泊者数 | 人 | 80.1 | 79.5 | 85
    日帰り客数 | 人 | 80.1 | 79.5 | 85`,
    [],
  ],
  [
    'a heading each',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    産業の振興
    就農者数 | 人 | 55 | 57.1 | 65
    福祉の充実
    相談件数 | 件 | 80 | 79 | 85
    子育て支援
    出生数 | 人 | 80 | 79 | 85`,
    [],
  ],
  [
    'an unknown beginning left of two actuals, in a single row',
    `指標 | 単位 | そもそも | R5実績 | R6実績 | R8目標
    図書貸出 | 千冊 | 310 | 305 | 322 | 350`,
    ['unknown-figures'],
  ],
  [
    'two beginnings of a plan',
    `指標 | 単位 | 当初値(H27) | 改定時(R2) | 実績値 | 目標値
    汚水処理率 | % | 70 | 78 | 83 | 90
    更新延長 | km | 1 | 4.2 | 9.8 | 15`,
    ['unused-figures'],
  ],
  [
    'a target of the actual’s year beside the plan’s last',
    `指標 | 単位 | 策定時(H30) | 実績(R5) | 中間目標(R5) | 最終目標(R10)
    受診率 | % | 36.2 | 39.8 | 45 | 60
    歩数 | 歩 | 6500 | 6820 | 7200 | 8000`,
    ['unused-figures'],
  ],
  [
    'the same in a series of years',
    `指標 | 単位 | 策定時(H30) | R4 | R5 | 中間目標(R5) | 最終目標(R10)
    受診率 | % | 36.2 | 38 | 39.8 | 45 | 60
    歩数 | 歩 | 6500 | 6600 | 6820 | 7200 | 8000`,
    [],
  ],
  [
    'the same before its year',
    `指標 | 単位 | 策定時(H30) | 実績(R4) | 中間目標(R5) | 最終目標(R10)
    受診率 | % | 36.2 | 39.8 | 45 | 60
    歩数 | 歩 | 6500 | 6820 | 7200 | 8000`,
    [],
  ],
  [
    'the same with rates that tell which is meant',
    `指標 | 策定時(H30) | 実績(R5) | 中間目標(R5) | 最終目標(R10) | 達成率
    受診率 | 36.2 | 39.8 | 45 | 60 | 66.3%
    歩数 | 6500 | 6820 | 7200 | 8000 | 85.3%
    参加者 | 40 | 52 | 50 | 80 | 65.0%`,
    [],
  ],
  [
    'an actual without a year behind one of a year',
    `指標 | 単位 | 基準値 | R5実績 | 単年度実績 | 目標値(R7)
    受診率 | % | 36 | 40 | 45 | 60
    登録者 | 人 | 65 | 68 | 72 | 80`,
    ['unused-figures'],
  ],
  [
    'years without a word beside an actual without a year',
    `指標 | 単位 | 基準値 | R3 | R4 | R5 | R6 | 直近3年平均 | 目標値(R7)
    受診率 | % | 36 | 37 | 38 | 40 | | 39 | 60
    登録者 | 人 | 65 | 66 | 67 | 68 | | 67 | 80`,
    ['unused-figures'],
  ],
  [
    'two columns of one year',
    `指標 | 単位 | 基準値(H30) | R4 | 2022年度 | 目標値(R7)
    受診率 | % | 36 | 40 | 45 | 60
    登録者 | 人 | 65 | 68 | 72 | 80`,
    ['unused-figures'],
  ],
  [
    'where the plan was revised, and what stood then',
    `指標 | 単位 | 計画改定時 | 現状値(R2) | 実績値 | 目標値
    受診率 | % | 36 | 40 | 45 | 60
    登録者 | 人 | 65 | 68 | 72 | 80`,
    ['unused-figures'],
  ],
  [
    'a word that is known where no better one stands, and one that does',
    `指標 | 単位 | 従前の値 | R5年度末 | 最新 | 目標値
    受診率 | % | 36 | 40 | 45 | 60
    登録者 | 人 | 65 | 68 | 72 | 80`,
    ['unused-figures'],
  ],
  [
    'today’s figure beside a base value and an actual',
    `指標 | 単位 | 基準値(2013) | 現状値(2020) | 実績(2023) | 目標(2030)
    受診率 | % | 36 | 40 | 45 | 60
    登録者 | 人 | 65 | 68 | 72 | 80`,
    [],
  ],
  [
    'kinds before the names',
    `区分 | 指標 | 単位 | 基準値 | 実績値 | 目標値
    小学校 | 不登校率 | % | 0.8 | 1.4 | 0.7
    中学校 | 不登校率 | % | 3.9 | 5 | 3.5
    小学校 | 体力点 | 点 | 54 | 53 | 56
    中学校 | 体力点 | 点 | 46 | 44 | 48`,
    [],
  ],
  ['labels in every row that are all the same', SOUND.replace('単位', '区分').replaceAll(/ (?:人|%|回) /g, ' 目標 '), []],
  [
    'targets for the sum of years beside single years',
    `指標 | 基準値 | R3実績 | R4実績 | R5実績 | 目標値(R3～R7累計)
    創業者数 | 0 | 12 | 15 | 9 | 60
    解消数 | 0 | 5 | 8 | 11 | 50`,
    ['single-years'],
  ],
  [
    'names that say so',
    `指標 | 基準値 | R4実績 | R5実績 | 目標値
    創業者数(5年間の累計) | 0 | 15 | 9 | 60
    満足度 | 40 | 44 | 41 | 50`,
    ['single-years'],
  ],
  [
    'sums that grow',
    `指標 | 基準値 | R3実績 | R4実績 | R5実績 | 目標値(累計)
    創業者数 | 0 | 12 | 27 | 36 | 60
    解消数 | 0 | 5 | 13 | 24 | 50`,
    [],
  ],
  [
    'figures that fall and are no sums',
    `指標 | 基準値 | R3実績 | R4実績 | R5実績 | 目標値
    延べ利用者数 | 20 | 12 | 15 | 9 | 60
    解消数 | 1 | 5 | 8 | 11 | 50`,
    [],
  ],
  [
    'every name twice',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    入込客数 | 人 | 10 | 12 | 15
    入込客数 | 人 | 11 | 13 | 16
    宿泊者数 | 人 | 10 | 12 | 15
    宿泊者数 | 人 | 11 | 13 | 16`,
    ['name-rhythm'],
  ],
  [
    'every name twice, told apart by a word',
    `指標 | 対象 | 基準値 | 実績値 | 目標値
    受診率 | 男性 | 10 | 12 | 15
    受診率 | 女性 | 11 | 13 | 16
    喫煙率 | 男性 | 10 | 12 | 15
    喫煙率 | 女性 | 11 | 13 | 16`,
    [],
  ],
  [
    'one name twice',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    入込客数 | 人 | 10 | 12 | 15
    入込客数 | 人 | 11 | 13 | 16
    宿泊者数 | 人 | 10 | 12 | 15`,
    [],
  ],
  ['a row without a name', `${SOUND}\n |  | 10 | 12 | 15`, ['rows-left-out']],
  ['a row that was taken for a note', `${SOUND}\n※ 2 | 件 | 10 | 12 | 15`, ['rows-left-out']],
  [
    'a row of texts that begin with figures',
    `成果目標 | 令和2年度目標 | 令和2年度実績 | 達成率
    移行した人数 | 470人 | 175人
     | 74人減(令和2年度末 4,825人) | 154人減(令和2年度末 4,745人)`,
    ['rows-left-out'],
  ],
  ['a row of sums', `${SOUND}\n  合計 | 件 | 10 | 12 | 15`, []],
  ['figures for comparison', `${SOUND}\n  参考 県の値 |  | 10 | 12 | 15`, []],
  [
    'one indicator by years',
    '指標：受診率\n年度 | 目標値 | 実績値 | 達成率\nR3 | 40 | 36 | 0.9\n令和4年度 | 42 | 38 | 0.91',
    ['year-rows'],
  ],
  ['one indicator by months', '月別進捗\n月 | 目標 | 実績 | 達成率\n4月 | 40 | 36 | 0.9\n5月 | 42 | 38 | 0.91', ['year-rows']],
  [
    'years where the actual should be',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    入込客数 | 人 | 120 | 2023 | 200
    宿泊者数 | 人 | 30 | 2023 | 40
    満足度 | % | 60 | 2022 | 80`,
    ['years-as-figures'],
  ],
  [
    'figures near two thousand throughout',
    `指標 | 単位 | 基準値 | 実績値 | 目標値
    入込客数 | 人 | 1995 | 2023 | 2050
    宿泊者数 | 人 | 2000 | 2010 | 2050
    満足度 | % | 2001 | 2022 | 2050`,
    [],
  ],
  [
    'an actual of another magnitude, while the column beside it fits',
    `指標 | 基準値 | 実績額 | 件数 | 目標値
    入込客数 | 100 | 52000 | 150 | 200
    宿泊者数 | 30 | 8100 | 32 | 40
    満足度 | 60 | 4000 | 66 | 80
    開催回数 | 10 | 900 | 12 | 15
    会員数 | 40 | 2500 | 52 | 60`,
    ['other-column-fits'],
  ],
  [
    'an actual of another magnitude, and nothing that fits, in a few rows',
    `指標 | 基準値 | 実績値 | 目標値
    入込客数 | 100 | 52000 | 200
    宿泊者数 | 30 | 32 | 40
    満足度 | 60 | 4000 | 80
    開催回数 | 10 | 9 | 15
    会員数 | 40 | 2500 | 60`,
    [],
  ],
  [
    'an actual that is far from both ends and on its way, as in a first year',
    `指標 | 基準値 | 実績値 | 目標値
    入込客数 | 1 | 10 | 100
    宿泊者数 | 1 | 20 | 200
    満足度 | 2 | 20 | 150
    開催回数 | 1 | 10 | 90
    会員数 | 0 | 10 | 80
    登録者数 | 3 | 30 | 300`,
    [],
  ],
  [
    'a column under unknown words where the baseline is missing',
    `指標 | 単位 | 着眼値 | 実績値 | 目標値
    入込客数 | 人 | 100 | 120 | 200
    宿泊者数 | 人 | 30 | 32 | 40
    満足度 | % | 60 | 66 | 80`,
    ['unknown-figures'],
  ],
  [
    'a column under unknown words that is of something else',
    `指標 | 単位 | ウエイト | 実績値 | 目標値
    入込客数 | 人 | 1 | 120 | 200
    宿泊者数 | 人 | 2 | 32 | 40
    満足度 | % | 1 | 66 | 80`,
    [],
  ],
  [
    'an actual of another magnitude, and nothing that fits better',
    `指標 | 基準値 | 実績値 | 目標値
    入込客数 | 100 | 52000 | 200
    宿泊者数 | 30 | 8100 | 40
    満足度 | 60 | 4000 | 80
    開催回数 | 10 | 900 | 15
    会員数 | 40 | 2500 | 60`,
    ['other-magnitude'],
  ],
  ['rates of another pair of columns', RATED(['80.0%', '85.0%', '87.5%', '75.0%']), ['other-rates']],
  ['rates that are b/c', RATED(['75.0%', '80.0%', '82.5%', '86.7%']), []],
  ['rates that are (b-a)/(c-a)', RATED(['50.0%', '20.0%', '30.0%', '60.0%']), []],
  ['rates that nothing explains', RATED(['11.0%', '22.0%', '33.0%', '44.0%']), []],
  ['rates as fractions that are b/c, cut off', RATED(['0.75', '0.8', '0.825', '0.866']), []],
  [
    'a target behind the results',
    `指標 | 基準値 | 目標値 | 実績値 | 達成率 | 最終目標値 | 評価
    入込客数 | 10 | 12 | 11 |  | 14
    宿泊者数 | 80 | 90 | 95 |  | 100`,
    ['result-before-target'],
  ],
  [
    'two columns of actuals that nothing tells apart',
    `指標 | 単位 | 基準値 | 実績値 | 実績値 | 目標値
    入込客数 | 人 | 10 | 12 | 13 | 14
    宿泊者数 | 人 | 80 | 90 | 85 | 100`,
    ['unused-figures'],
  ],
  [
    'actuals of two years',
    `指標 | 単位 | 基準値 | R4実績 | R5実績 | 目標値
    入込客数 | 人 | 10 | 12 | 13 | 14
    宿泊者数 | 人 | 80 | 90 | 85 | 100`,
    [],
  ],
  [
    'actuals of two years below one heading that names the first',
    `指標 | 単位 | 基準値 | R1実績 |  | 目標値
     |  |  | R1 | R2 |
    入込客数 | 人 | 10 | 12 | 13 | 14
    宿泊者数 | 人 | 80 | 90 | 85 | 100`,
    [],
  ],
  [
    'a half-way target',
    `指標 | 単位 | 基準値 | 実績値 | 中間目標値 | 目標値
    入込客数 | 人 | 10 | 12 | 13 | 14
    宿泊者数 | 人 | 80 | 90 | 95 | 100`,
    [],
  ],
  [
    "one year's actual against a sum",
    `指標 | 単位 | 基準値 | 単年度実績 | 累計目標
    入込客数 | 人 | 10 | 12 | 60
    宿泊者数 | 人 | 80 | 90 | 400`,
    ['mixed-groups'],
  ],
  [
    'a row read one column to the right that leaves a figure',
    `指標 |  | 当初値 | 実績値 | 目標値 | 達成率 | 備考
    朝食を欠食する割合 | 子ども | 4 | 3 | 1 |
    1 食育の推進
     | 20歳代男性 | 29.5 | 30.0 | 15 | 50 |`,
    ['shifted-row'],
  ],
])('%s', (_, text, expected) => {
  expect(kindsIn(evaluate(text).findings)).toEqual(expected);
});

const DOUBTFUL = `指標 | 単位 | 基準値 | 実績値 | 実績値 | 目標値 | 進捗率 | 状況
  入込客数 | 人 | 10 | 12 | 13 | 14
  宿泊者数 | 人 | 80 | 90 | 85 | 100`;

test('a doubtful table is evaluated and shown, is one error, and is not written; nor are the counts', () => {
  const { results, findings, plan, counts } = evaluate(DOUBTFUL);
  expect(results.map(({ judgement }) => judgement.progressText)).toEqual(['75.0%', '25.0%']);
  expect(counts).toHaveLength(1);
  expect(findings.filter(isError)).toMatchObject([{ code: 'structure-unclear', sheet: '評価', row: 0, column: 3, variant: 'doubt' }]);
  expect(plan.sheets).toEqual([]);
});

test.each([
  ['the sheet is confirmed', { confirmed: ['評価'] }],
  ['the column in doubt is named', { columns: { actual: 4 } }],
])('a doubt is resolved where %s', (_, options) => {
  const { findings, plan } = evaluate(DOUBTFUL, options);
  expect(findings.filter(isError)).toEqual([]);
  expect(plan.sheets.map(({ name }) => name)).toEqual(['評価', '集計表']);
});

test('a doubt about rows is not resolved by naming columns', () => {
  const columns = { indicator: 0, unit: 1, baseline: 2, actual: 3, target: 4 };
  expect(kindsIn(evaluate(`${SOUND}\n |  | 10 | 12 | 15`, { columns }).findings)).toEqual(['rows-left-out']);
});

test('a table without a column of actuals is not written before it is confirmed', () => {
  const text = SOUND.replace('実績値', '謎の値');
  expect(evaluate(text).plan.sheets).toEqual([]);
  expect(evaluate(text, { confirmed: ['評価'] }).plan.sheets).not.toEqual([]);
});

test('one doubtful table does not keep another from being written', () => {
  const [one] = workbookOf(rowsOf(SOUND), { name: '健全' }).sheets;
  const workbook = workbookOf(rowsOf(DOUBTFUL));
  const { plan } = evaluateWorkbook({ ...workbook, sheets: [...workbook.sheets, ...(one === undefined ? [] : [one])] }, { profile });
  expect(plan.sheets.map(({ name }) => name)).toEqual(['健全']);
});

describe('a sheet of which nothing was read', () => {
  const beside = (text: string, options: Partial<EvaluateOptions> = {}) => {
    const other = workbookOf(rowsOf(text), { name: '別表' }).sheets;
    const workbook = workbookOf(rowsOf(SOUND));
    return evaluateWorkbook({ ...workbook, sheets: [...workbook.sheets, ...other] }, { profile, ...options });
  };
  const TABLE = '主な指標 | 望ましい水準 | 到達した値\n入込客数 | 10 | 12\n宿泊者数 | 20 | 22';

  test.each([
    ['names indicators, goals and results over names and figures', TABLE, ['left-out-sheet']],
    ['holds targets alone', '指標 | R5目標 | R6目標\n入込客数 | 10 | 12\n宿泊者数 | 20 | 22', []],
    ['holds years alone', '指標 | R3 | R4 | R5\n入込客数 | 10 | 12 | 13\n宿泊者数 | 20 | 22 | 23', []],
    ['holds words alone', TABLE.replace(/ \d+/g, ' 未定'), []],
    ['is a note', 'この表について', []],
  ])('that %s', (_, text, expected) => {
    expect(kindsIn(beside(text).findings)).toEqual(expected);
  });

  test.each([
    ['it is confirmed', { confirmed: ['別表'] }],
    ['another was asked for', { sheets: ['評価'] }],
  ])('is no finding where %s', (_, options) => {
    expect(kindsIn(beside(TABLE, options).findings)).toEqual([]);
  });
});

test('a confirmed sheet must exist', () => {
  expect(() => evaluate(SOUND, { confirmed: ['ない'] })).toThrow(expect.objectContaining({ code: 'sheet-not-found' }));
});

test.each([
  [
    '目標 above 実績 in a column of labels',
    `指標 | 区分 | 基準値 | 実績値 | 目標値 | 達成率
    入込客数 | 目標 | 10 | 12 | 15
     | 実績 | 10 | 13 | 15`,
  ],
  [
    '上段 above 下段',
    `指標 | 内訳 | 基準値 | 実績値 | 目標値 | 達成率
    入込客数 | 上段(計画) | 10 | 12 | 15
     | 下段(実績) | 10 | 13 | 15`,
  ],
])('%s is refused by its layout, before there is anything to doubt', (_name, text) => {
  expect(() => evaluate(text)).toThrow('layout-unread');
});

const merged = (text: string, ...merges: readonly [top: number, bottom: number, column: number][]) =>
  kindsIn(
    evaluateWorkbook(
      workbookOf(rowsOf(text), { merges: merges.map(([top, bottom, column]) => ({ top, bottom, left: column, right: column })) }),
      { profile },
    ).findings,
  );

const THREE = `事業 | 施設 | 単位 | 基準値 | 実績値 | 目標値
利用者 | 東館 | 人 | 100 | 120 | 400
 | 西館 | 人 | 110 | 130
 | 南館 | 人 | 80 | 70`;

test.each([
  ['an amount merged over several rows as their target', THREE, [1, 3, 5], ['shared-target']],
  ['a percentage', THREE.replace('400', '90%'), [1, 3, 5], []],
  ['a target for each', THREE, [1, 1, 5], []],
] as const)('%s', (_name, text, merge, kinds) => {
  expect(merged(text, [1, 3, 0], [...merge])).toEqual(kinds);
});

const TWO = `指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況
来客数 | 10 | 15 | 20
講座数 | 10 | SECOND | 30`;

test.each([
  ['an actual merged over two indicators', TWO.replace('SECOND', ''), [[1, 2, 2]], ['shared-actual']],
  ['a hidden actual under the merge', TWO.replace('SECOND', '17'), [[1, 2, 2]], ['shared-actual']],
  ['a blank actual merged over two indicators', TWO.replace('15', '').replace('SECOND', ''), [[1, 2, 2]], []],
  ['a status merged over two indicators', TWO.replace('SECOND', '17'), [[1, 2, 5]], ['shared-result']],
  [
    'both results merged',
    TWO.replace('SECOND', '17'),
    [
      [1, 2, 4],
      [1, 2, 5],
    ],
    ['shared-result'],
  ],
  [
    'figures of one row each',
    TWO.replace('SECOND', '17'),
    [
      [1, 1, 2],
      [2, 2, 5],
    ],
    [],
  ],
] as const)('merged cells of a table: %s', (_name, text, merges, kinds) => {
  expect(merged(text, ...merges.map(([top, bottom, column]): [number, number, number] => [top, bottom, column]))).toEqual(kinds);
});

test.each([[false], [true]])('nothing is written where merged cells leave no room, confirmed: %s', (isConfirmed) => {
  const workbook = workbookOf(rowsOf(TWO.replace('SECOND', '17')), { merges: [{ top: 1, bottom: 2, left: 5, right: 5 }] });
  const { plan } = evaluateWorkbook(workbook, { profile, ...(isConfirmed ? { confirmed: ['評価'] } : {}) });
  expect(plan.sheets).toEqual([]);
});

test('a part of a year below a merged name is no row that may be lost', () => {
  const text = `指標 | 年間目標 | 期 | 実績
来場者 | 1000 | 1Q | 200
 | | 2Q | 300
 | | 3Q | 250`;
  expect(merged(text, [1, 3, 0], [1, 3, 1])).toEqual(['rows-left-out']);
});

test('what was added is not held against what there was', () => {
  const text = `KPI | 事業開始前 | R4増加分 | | R5増加分 | | 累計 |
 | | 目標 | 実績 | 目標 | 実績 | 目標 | 実績
売上高 | 52000 | 2000 | 1500 | 3000 | 2800 | 5000 | 4300
雇用 | 10 | 1 | 0 | 2 | 2 | 3 | 2`;
  const merges = [2, 4, 6].map((left) => ({ top: 0, bottom: 0, left, right: left + 1 }));
  expect(kindsIn(evaluateWorkbook(workbookOf(rowsOf(text), { merges }), { profile }).findings)).toEqual(['mixed-groups']);
});

test('two groups that no word tells apart', () => {
  const text = `指標 | 基準値 | | 実績値 | | 目標値
 | 男 | 女 | 男 | 女 |
育休取得率 | 12 | 98 | 35 | 99 | 50
管理職比率 | 88 | 12 | 80 | 20 | 30`;
  const merges = [1, 3].map((left) => ({ top: 0, bottom: 0, left, right: left + 1 }));
  expect(kindsIn(evaluateWorkbook(workbookOf(rowsOf(text), { merges }), { profile }).findings)).toEqual(['unused-figures']);
});

test('a year that was asked for leaves no doubt about later ones', () => {
  const text = `指標 | 単位 | 基準値 | R3 | R4 | R5 | 目標値(R7)
    受診率 | % | 36 | 37 | 38 | 40 | 60
    登録者 | 人 | 65 | 66 | 67 | 68 | 80`;
  expect(kindsIn(evaluate(text, { year: 'R4' }).findings)).toEqual([]);
});
