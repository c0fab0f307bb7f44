import { paceShare, paceThreshold } from '../../../../src/evaluation/rules/progress/pace';

test.each([
  ['2021-03', 1, 5],
  ['2020-04', 1, 60],
  ['2025-03', 1, 1],
  ['2020-03', 0, 1],
  ['1999-01', 0, 1],
  ['2030-12', 1, 1],
  ['2022-09', 1, 2],
])('at %s, %d of %d of the plan has passed', (at, passed, total) => {
  expect(paceShare({ from: '2020-04', to: '2025-03', at })).toEqual({ passed, total });
});

test('a plan of one month', () => {
  expect(paceShare({ from: '2020-04', to: '2020-04', at: '2020-04' })).toEqual({ passed: 1, total: 1 });
});

test('a multiple of the pace is the nearest double', () => {
  expect(paceThreshold(0.8, { passed: 1, total: 5 })).toBe(0.16);
  expect(paceThreshold(1, { passed: 1, total: 3 })).toBe(1 / 3);
  expect(paceThreshold(1 / 3, { passed: 1, total: 5 })).toBeCloseTo(1 / 15, 12);
});
