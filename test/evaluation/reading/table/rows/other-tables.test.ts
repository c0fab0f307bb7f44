import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { headsOtherTable, OTHER_TABLE_WORDS } from '../../../../../src/evaluation/vocabulary/headings/other-tables';
import { rowsOf, workbookOf } from '../../../snapshot-of';

const TABLE = `指標 | 基準値 | 実績値 | 目標値
  出生数（人） | 210 | 172 | 230
  婚姻件数（件） | 140 | 121 | 160`;

/** The names of what was read, and what is said of more weight than a remark. */
function read(below: string): string[] {
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(`${TABLE}\n${below}`)), { profile: parseProfile({}) });
  const said = findings.filter(({ severity }) => severity !== 'info').map(({ code, row }) => `${code} ${row + 1}`);
  return [...results.map(({ indicator }) => indicator.name), ...said];
}

const OWN = ['出生数（人）', '婚姻件数（件）'];

describe('a table below that is none of evaluation is not read', () => {
  test.each([
    ['years down', '|\n（参考）人口の推移\n年 | 総人口 | 年少人口 | 老年人口\nR2 | 31250 | 3610 | 10220\nR4 | 30480 | 3390 | 10290'],
    ['years across', '■年度別の推移\n指標 | R4 | R5 | R6\n出生数（人） | 200 | 190 | 172'],
    ['years in full', '|\n利用者数\n施設名 | 令和4年度 | 令和5年度 | 令和6年度\n体育館 | 304 | 339 | 362'],
    ['dates', '職員数\n部局 | R4.4.1 | R5.4.1 | R6.4.1\n総務部 | 120 | 118 | 117'],
    ['years as numbers', '|\nイベント | 2022 | 2023 | 2024\n夏まつり | 520 | 610 | 640'],
    ['parts', '内訳\n地区 | 男 | 女 | 計\n北部 | 310 | 361 | 671'],
    ['fewer columns', '|\n問5\n回答 | 件数 | 割合\n自宅 | 812 | 66.2'],
    [
      'costs, with their unit',
      '|\n【事業費】 | | | （単位：千円）\n年度 | R3 | R4 | 計\n予算 | 3200 | 3500 | 6700\n決算 | 3100 | 3410 | 6510',
    ],
    ['other bodies', '|\n（参考）近隣市町の受診率\n市町名 | R1 | R5 | R6目標\nＡ市 | 33 | 36 | 60'],
    ['a survey', '|\nアンケート結果\n設問 | そう思う | 思わない | わからない\n支え合いがある | 45 | 30 | 25'],
    ['the figures of a chart', '|\nグラフ用データ\nR1 | 35 | 36 | 37\nR5 | 38 | 39 | 40'],
    ['an example', '（記入例）○○の利用者数（人） | 10 | 12 | 20\n例：○○の数 | 10 | 12 | 20'],
    ['what other bodies have', '（参考）県平均 | 200 | 180 | 230\n　全国平均 | 210 | 190 | 230'],
    ['sums', '全施設平均 | 175 | 147 | 195\n累計 | 350 | 293 | 390\n延べ計 | 350 | 293 | 390\n市全体の合計 | 350 | 293 | 390'],
    ['what it is paid from', '|\n財源 | 国 | 県 | 市\n補助 | 500 | 250 | 400'],
  ])('%s', (_, below) => {
    expect(read(below)).toEqual(OWN);
  });

  test('what follows behind a blank row is read again', () => {
    expect(read('内訳\n地区 | 男 | 女 | 計\n北部 | 310 | 361 | 671\n|\n移住者数 | 10 | 12 | 20')).toEqual([...OWN, '移住者数']);
  });
});

test.each([
  ['figures', '|\n移住者数 | 10 | 12 | 20'],
  ['milestones', '|\n条例の制定 | － | 検討中 | 制定'],
  ['texts that begin with figures', '|\n年齢 | 約30歳 | 31歳 | 30歳'],
])('a row of %s behind a blank one is an indicator', (_, below) => {
  expect(read(below).length).toBeGreaterThan(OWN.length);
});

test('sums of a level, by its name, and an example in the place of a number', () => {
  const rows = `例 | 福祉 | サロン数 | か所 | 10 | 12 | 20
1 | 福祉 | 参加者数 | 人 | 400 | 390 | 500
 | 福祉 | 福祉分野計 | 人 | 400 | 390 | 500
2 | 健康 | 受診者数 | 人 | 10 | 12 | 20
 | 健康 | 【健康計】 | 人 | 10 | 12 | 20
3 | 健康 | 健康相談会計 | 人 | 10 | 12 | 20
4 | 健康 | 健康バス利用者計 | 人 | 10 | 12 | 20`;
  const { results } = evaluateWorkbook(workbookOf(rowsOf(`No. | 分野 | 指標 | 単位 | 基準値 | 実績値 | 目標値\n${rows}`)), {
    profile: parseProfile({}),
  });
  expect(results.map(({ indicator }) => indicator.name)).toEqual(['参加者数', '受診者数', '健康相談会計', '健康バス利用者計']);
});

test.each(OTHER_TABLE_WORDS)('%s heads rows of another table', (word) => {
  expect([headsOtherTable(word), headsOtherTable(`${word}の割合`)]).toEqual([true, false]);
});
