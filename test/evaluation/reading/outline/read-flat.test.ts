import { outlineOfRows } from './outline-of-rows';

const HEADING = '重点戦略 | 戦略方針 | 施策 | KPI | 基準値 | 実績値 | 目標値';

describe.each([...'-－−‐–—―ー'])('%s alone in a level column is no name', (dash) => {
  test.each([
    ['direction and measure', `A | ${dash} | ${dash}`, 'A / . / .'],
    ['measure beside 基本目標', `A | 基本目標 | ${dash}`, 'A / . / .'],
    ['measure', `A | 1 雇用 | ${dash}`, 'A / 1 雇用 / .'],
    ['direction above a measure', `A | ${dash} | 1 就農`, 'A / . / 1 就農'],
  ])('%s', (_, levels, path) => {
    expect(
      outlineOfRows(`
      ${HEADING}
      A | 2 産業 | 1 起業 | 起業数 | 1 | 2 | 3
      ${levels} | 農家数 | 1 | 2 | 3
       | | | 農地 | 1 | 2 | 3
      A | 3 観光 | 1 宣伝 | 客数 | 1 | 2 | 3`),
    ).toEqual(['A / 2 産業 / 1 起業 / 起業数', `${path} / 農家数`, `${path} / 農地`, 'A / 3 観光 / 1 宣伝 / 客数']);
  });
});

test('a dash for a number leaves the name', () => {
  const reading = outlineOfRows(
    `重点戦略 | 戦略方針 | | KPI | 基準値 | 実績値 | 目標値
     A | － | 雇用 | 農家数 | 1 | 2 | 3
     A | 1 | － | 起業数 | 1 | 2 | 3
     A | － | － | 客数 | 1 | 2 | 3`,
    { merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] },
  );
  expect(reading).toEqual(['A / 雇用 / . / 農家数', 'A / . / . / 起業数', 'A / . / . / 客数']);
});

describe('a heading repeated at a page break', () => {
  const rows = (between: string) => `
    ${HEADING}
    1 「働く」 | 1 産業 | 1 起業 | 起業数 | 1 | 2 | 3
     | 2 農林 | 1 就農 | 農家数 | 1 | 2 | 3
    ${between}
    ${HEADING}
     | | | 農地 | 1 | 2 | 3
     | 3 観光 | 1 宣伝 | 客数 | 1 | 2 | 3`;
  const run = ['1 「働く」 / 1 産業 / 1 起業 / 起業数', '1 「働く」 / 2 農林 / 1 就農 / 農家数'];

  test.each([
    ['with nothing between', '', '1 「働く」 / 2 農林 / 1 就農', '1 「働く」'],
    ['below a remark', '※ 速報値', '1 「働く」 / 2 農林 / 1 就農', '1 「働く」'],
    ['below 続き', '（続き）', '1 「働く」 / 2 農林 / 1 就農', '1 「働く」'],
    ['below a page number', '- 2 -', '1 「働く」 / 2 農林 / 1 就農', '1 「働く」'],
    ['below a title of its own', '重点戦略2 「結婚」', '2 「結婚」 / . / .', '2 「結婚」'],
    ['below a heading that may be a title', '結婚の分野', '. / . / .', '.'],
  ])('%s', (_, between, levels, strategy) => {
    expect(outlineOfRows(rows(between))).toEqual([...run, `${levels} / 農地`, `${strategy} / 3 観光 / 1 宣伝 / 客数`]);
  });

  test('the sheet’s title repeated above it is passed over', () => {
    const title = '総合戦略の指標一覧';
    expect(outlineOfRows(`${title}\n${rows(title)}`)).toEqual([
      ...run,
      '1 「働く」 / 2 農林 / 1 就農 / 農地',
      '1 「働く」 / 3 観光 / 1 宣伝 / 客数',
    ]);
  });

  test('levels of a table with other columns begin anew', () => {
    const other = rows('').replace(/実績値(?![^]*実績値)/, '実績値 R2');
    expect(outlineOfRows(other)).toEqual([...run, '. / . / . / 農地', '. / 3 観光 / 1 宣伝 / 客数']);
  });

  test('where the levels are written on every row, an empty cell still means none', () => {
    const reading = outlineOfRows(`
      ${HEADING}
      A | 1 産業 | 1 起業 | 起業数 | 1 | 2 | 3
      A | 1 産業 | 1 起業 | 起業家 | 1 | 2 | 3
      ${HEADING}
      A | 1 産業 | | 農地 | 1 | 2 | 3`);
    expect(reading.at(-1)).toBe('A / 1 産業 / . / 農地');
  });
});

test.each([
  ['1-1', '1-1'],
  ['１－１', '1-1'],
  ['1.1', '1.1'],
  ['1-2-1', '1-2-1'],
  ['1－(1)', '1-(1)'],
  ['(1)', '(1)'],
  ['②', '②'],
])('the number %s in a cell of its own left of the name', (typed, number) => {
  const reading = outlineOfRows(
    `施策 | | KPI | 基準値 | 実績値 | 目標値
     ${typed} | 雇用 | 相談件数 | 1 | 2 | 3
     3-2 | 創業 | 参加者数 | 1 | 2 | 3`,
    { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
  );
  expect(reading).toEqual([`. / . / ${number} 雇用 / 相談件数`, '. / . / 3-2 創業 / 参加者数']);
});

test.each([
  ['政策番号 | 政策名 | 施策番号 | 施策名', '1 | 健やか | 1-1 | 健康', '1 健やか / . / 1-1 健康 / 受診率'],
  ['基本目標No. | 基本目標 | 施策No. | 施策', '2 | ひと | 3 | 移住', '2 ひと / . / 3 移住 / 受診率'],
  ['政策コード | 政策 | 施策コード | 施策', '02 | ひと | 0203 | 移住', 'ひと / . / 移住 / 受診率'],
])('numbers and names of a level in two columns: %s', (levels, row, path) => {
  expect(outlineOfRows(`${levels} | KPI | 基準値 | 実績値 | 目標値\n${row} | 受診率 | 1 | 2 | 3`)).toEqual([path]);
});

test('codes before the names are no level', () => {
  const rows = '団体コード | 団体名 | 計画名 | 指標 | 基準値 | 実績値 | 目標値\nA12 | 甲市 | 環境計画 | 受診率 | 1 | 2 | 3';
  expect(outlineOfRows(rows)).toEqual(['甲市 / 環境計画 / . / 受診率']);
});

test('a unit below the name that it is of is no heading', () => {
  const rows =
    '指標 | 基準値 | 実績値 | 目標値\n | (単位) | R1 | R5 | R8\n福祉 | 受診率 | 1 | 2 | 3\n | ％\n道路 | 延長 | 1 | 2 | 3\n | km';
  expect(outlineOfRows(`施策 | ${rows}`)).toEqual(['. / . / 福祉 / 受診率', '. / . / 道路 / 延長']);
});
