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
