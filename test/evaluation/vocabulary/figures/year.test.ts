import { isOnlyYear, yearIn } from '../../../../src/evaluation/vocabulary/figures/year';

test.each([
  ['R1実績 b', 'R1', 2019],
  ['令和元年度', '令和元年度', 2019],
  ['令和6年度目標', '令和6年度', 2024],
  ['H29', 'H29', 2017],
  ['平成31年', '平成31年', 2019],
  ['実績(2019年度)', '2019年度', 2019],
  ['FY2020', 'FY2020', 2020],
  ['S63', 'S63', 1988],
])('%s names %s', (text, label, year) => {
  expect(yearIn(text)).toEqual({ label, year });
});

test.each(['実績値', 'KPI', 'No.12', 'CO2', '10人', '12345', 'HR12x'])('%s names no year', (text) => {
  expect(yearIn(text)?.label).toBeUndefined();
});

test.each([
  ['H30', true],
  ['(R1)', true],
  ['2019年度末', true],
  ['3年目', true],
  ['初年度(R4)', true],
  ['2019(R1)', true],
  ['令和元年度(2019年度)', true],
  ['R1(2020)', false],
  ['3年目の検証', false],
  ['R1実績', false],
  ['実績', false],
])('%s is only a year: %s', (text, expected) => {
  expect(isOnlyYear(text)).toBe(expected);
});
