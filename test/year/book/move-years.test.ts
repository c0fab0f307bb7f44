import { yearMentions, shortYear, longYear } from '../../../src/evaluation/vocabulary/figures/year-mentions';
import { moveYears } from '../../../src/year/book/move-years';

test.each([
  ['R1実績\nb', 'R2実績\nb'],
  ['令和元年度(R1)実績', '令和2年度(R2)実績'],
  ['令和６年度', '令和６年度'],
  ['Ｒ１実績', 'Ｒ２実績'],
  ['2019年度実績値', '2020年度実績値'],
  ['２０１９年度', '２０２０年度'],
  ['R.1実績', 'R.2実績'],
  ['令1実績', '令2実績'],
  ['R2年度作成（R1実績）', 'R3年度作成（R2実績）'],
  ['目標 c', '目標 c'],
  ['計画期間 令和元年度～令和6年度', '計画期間 令和元年度～令和6年度'],
  ['第2期総合戦略（R1〜R6） R1評価', '第2期総合戦略（R1〜R6） R2評価'],
  ['基準年度：令和元年度', '基準年度：令和元年度'],
  ['令和元年度策定 令和元年度実績', '令和元年度策定 令和2年度実績'],
  ['※ゴールは令和元年度', '※ゴールは令和元年度'],
  ['ゴール(R2)', 'ゴール(R2)'],
  ['目標年度は令和2年度、実績は令和元年度', '目標年度は令和2年度、実績は令和2年度'],
  ['達成期限：2020年', '達成期限：2020年'],
  ['AR1', 'AR1'],
  ['R12', 'R12'],
])('%s moves on from R1 as %s', (before, after) => {
  expect(moveYears(before, new Set([2019, 2020]), 1)).toBe(after);
});

test.each([
  ['令和6年度シート（令和5年度実施分）', '令和7年度シート（令和6年度実施分）', 2023],
  ['平成30年度実績', '令和元年度実績', 2018],
  ['H30実績', 'R1実績', 2018],
])('%s moves on as %s', (before, after, year) => {
  expect(moveYears(before, new Set([year, year + 1]), 1)).toBe(after);
});

test('years are found in each notation', () => {
  expect(yearMentions('H28、令和元年度、2021年、令3').map(({ year }) => year)).toEqual([2016, 2019, 2021, 2021]);
});

test.each([
  [2018, 'H30', '平成30年度'],
  [2019, 'R1', '令和元年度'],
  [2026, 'R8', '令和8年度'],
])('%d is written %s and %s', (year, short, long) => {
  expect([shortYear(year), longYear(year)]).toEqual([short, long]);
});
