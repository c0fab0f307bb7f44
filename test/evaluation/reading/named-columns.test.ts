import type { IndicatorColumns } from '../../../src/evaluation/evaluation';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { CellRange } from '../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../snapshot-of';

const LETTERS = 'ABCDEFGH';

/** Columns as on the command line: `indicator=A,target=D`. */
function columnsOf(list: string): Partial<IndicatorColumns> {
  return Object.fromEntries(list.split(',').map((pair) => [pair.split('=')[0], LETTERS.indexOf(pair.split('=')[1] ?? '')]));
}

/** Each indicator as `row name: baseline actual target`. */
function read(text: string, columns: string, merges: readonly CellRange[] = []): string[] {
  const { results } = evaluateWorkbook(workbookOf(rowsOf(text), { merges }), {
    profile: parseProfile({}),
    columns: columns === '' ? {} : columnsOf(columns),
  });
  return results.map(
    ({ indicator: { row, name, baseline, actual, target } }) =>
      `${String(row + 1)} ${name}: ${[baseline, actual, target].map((figure) => (figure.kind === 'number' ? figure.value : '-')).join(' ')}`,
  );
}

const down = (column: number, top: number, bottom: number): CellRange => ({ top, bottom, left: column, right: column });

const AGES = `
  項目 | | 策定時 | 現状 | 目標値 | 国の目標
  朝食を欠食する割合 | 子ども | 4.1% | 1.6% | 0% | 0%
   | 20歳代男性 | 29.5% | 30.0% | 15%以下 | 50%
   | 30歳代男性 | 23.0% | 27.7% | 15%以下 | 50%`;
const AGES_READ = [
  '2 朝食を欠食する割合（子ども）: 4.1 1.6 0',
  '3 朝食を欠食する割合（20歳代男性）: 29.5 30 15',
  '4 朝食を欠食する割合（30歳代男性）: 23 27.7 15',
];

test.each(['indicator=A,baseline=C,actual=D,target=E', 'target=E', ''])(
  'rows below one name are read under their headings: %j',
  (columns) => {
    expect(read(AGES, columns, [down(0, 1, 3)])).toEqual(AGES_READ);
  },
);

test('a row is never read beside the columns that a person named', () => {
  const text = `
    指標 | 単位 | 策定時 | 前回調査 | 今回調査 | 目標値 | 国の目標値
    ボランティア数 | 人 | 120 | 128 | | 150 | 160
    朝食を食べる割合 | 120 | 88 | 89.2 | 90.1 | 95 | 100`;
  expect(read(text, 'indicator=A,baseline=C,actual=E,target=F')).toEqual(['2 ボランティア数: 120 - 150', '3 朝食を食べる割合: 88 90.1 95']);
});

const EXPECTED = `
  相談の状況 | | | | |
  名前 | 単位 | 年度 | 見立て | 実績値 | 達成率
  決済件数 | 件 | R5 | 4000 | 4620 |
  保有率 | % | R5 | 80 | 76.4 |`;
const EXPECTED_READ = ['3 決済件数: - 4620 4000', '4 保有率: - 76.4 80'];

test.each(['target=D', 'indicator=A,target=D,actual=E', 'indicator=A,unit=B,target=D,actual=E,progress=F'])(
  'a table found by named columns needs no baseline: %s',
  (columns) => {
    expect(read(EXPECTED, columns)).toEqual(EXPECTED_READ);
  },
);

test('a count table that the named letters hit is none', () => {
  const counts = '戦略 | 戦略方針 | 目標達成 | 改善↑ | 悪化↓ | 合計\n1 働く | | 1 | 2 | 3 | 6';
  expect(() => read(counts, 'indicator=B,baseline=B,actual=C,target=D,progress=E')).toThrow('no-table');
});

test.each([
  ['digits in the headings', '名前 | R5めあて | R5できばえ\n決済件数 | 4000 | 4620', ['2 決済件数: - 4620 4000']],
  ['years as headings', '名前 | 2023 | 2024\n決済件数 | 4000 | 4620', ['2 決済件数: - 4620 4000']],
  [
    'the headings again',
    '名前 | めあて | できばえ\n決済件数 | 4000 | 4620\n名前 | めあて | できばえ\n保有率 | 80 | 76.4',
    ['2 決済件数: - 4620 4000', '4 保有率: - 76.4 80'],
  ],
])('heading rows of a table so named are no indicators: %s', (_, text, wanted) => {
  expect(read(text, 'indicator=A,target=B,actual=C')).toEqual(wanted);
});

test.each([
  ['市民農園の区画数：120区画 | 112区画', '2 市民農園の区画数: - 112 120'],
  ['市民農園の区画数：120区画 | 市民農園の区画数：112区画', '2 市民農園の区画数: - 112 120'],
  ['出前講座の開催回数　40回 | 開催回数 46回', '2 出前講座の開催回数: - 46 40'],
])('a name with its figure in one cell, on both sides: %s', (row, wanted) => {
  expect(read(`取組目標 | 令和5年度の結果\n${row}`, 'indicator=A,target=A,actual=B')).toEqual([wanted]);
});
