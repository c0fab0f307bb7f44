import Big from 'big.js';
import fc from 'fast-check';
import type { Figure } from '../../../src/evaluation/figures/figure';
import { readFigure } from '../../../src/evaluation/figures/read-figure';
import type { RuleName } from '../../../src/evaluation/profile/profile';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { reaches, signOf, signOfDifference } from '../../../src/evaluation/rules/comparison';
import { judge } from '../../../src/evaluation/rules/judge';
import { NO_OTHER_FIGURES } from '../../../src/evaluation/rules/progress/other-figures';

const profile = parseProfile({});

function figure(value: number, numberFormat = 'General'): Figure {
  return readFigure(value, numberFormat, null);
}

function statusOf(rule: RuleName, figures: readonly [number, number, number], numberFormat?: string): string {
  const [baseline, actual, target] = figures.map((value) => figure(value, numberFormat));
  return judge(rule, { baseline: baseline!, actual: actual!, target: target! }, NO_OTHER_FIGURES, profile).status;
}

test.each([
  [1, 1, true],
  [0.99999999999, 1, true],
  [0.99999999995, 1, true],
  [0.99999999994, 1, false],
  [0.9999999, 1, false],
  [1 / 3, 0.3333333333333333, true],
  [0.33333333328, 1 / 3, true],
  [0.33333333324, 1 / 3, false],
  [-0.00000000004, 0, true],
  [-0.00000000005, 0, false],
])('%d reaches %d: %s', (progress, threshold, expected) => {
  expect(reaches(progress, threshold, () => progress)).toBe(expected);
});

test.each([
  [0.00000000004, 0],
  [0.00000000005, 1],
  [-0.00000000004, 0],
  [-0.00000000006, -1],
  [0.5, 1],
])('the sign of a progress of %d is %d', (progress, sign) => {
  expect(signOf(progress, () => progress)).toBe(sign);
});

test.each([
  [33.3333333333334 - 33.3333333333333, 0],
  [33.33333333335 - 33.3333333333, 1],
  [0.333333333333 - 0.333333333334, 0],
  [0.333333333333 - 0.333333333434, -1],
  [-1, -1],
])('the sign of a difference of %d is %d', (difference, sign) => {
  expect(signOfDifference(difference)).toBe(sign);
});

test('one yen short of a hundred billion is not 改善↑ here and 目標達成 there', () => {
  expect(statusOf('change', [0, 99_999_999_999, 100_000_000_000])).toBe('目標達成');
  expect(statusOf('change', [0, 99_999_999_994, 100_000_000_000])).toBe('改善↑');
  expect(statusOf('change', [0, 1, 100_000_000_000])).toBe('-');
});

/** A spreadsheet's own arithmetic: binary, and rounded by ROUND to ten decimals. */
function onTheSheet(rule: RuleName, [a, b, c]: readonly [number, number, number]): string | null {
  const progress = rule === 'change' ? (b - a) / (c - a) : b / c;
  if (!Number.isFinite(progress)) return null;
  const round = (value: number) => Number(new Big(value.toPrecision(15)).round(10, Big.roundHalfUp));
  const moved = round(rule === 'change' ? progress : b - a);
  return round(progress) >= 1 ? '目標達成' : moved > 0 ? '改善↑' : moved < 0 ? '悪化↓' : '-';
}

/** Thousandths of whole numbers up to the largest budgets, near one another. */
const nasty = fc
  .tuple(
    fc.integer({ min: -1000, max: 100_000_000 }),
    fc.integer({ min: 1, max: 1_000_000_000_000 }),
    fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -1_000_000, max: 1_000_000 })),
    fc.constantFrom(0, 1, 0.5),
    fc.constantFrom(1, 10, 100, 1000),
  )
  .map(([start, way, off, part, scale]): [number, number, number] => [
    start / scale,
    (start + Math.round(way * part) + off) / scale,
    (start + way) / scale,
  ]);

test.each<[RuleName]>([['change'], ['ratio']])('under %s the engine says what the written formulas say', (rule) => {
  fc.assert(
    fc.property(nasty, (figures) => {
      const sheet = onTheSheet(rule, figures);
      fc.pre(sheet !== null);
      expect(statusOf(rule, figures)).toBe(sheet);
    }),
    { numRuns: 5000 },
  );
});

test.each<[RuleName]>([['change'], ['ratio']])('under %s the same holds of cells behind a percent format', (rule) => {
  fc.assert(
    fc.property(nasty, (figures) => {
      const sheet = onTheSheet(rule, figures);
      fc.pre(sheet !== null);
      expect(statusOf(rule, figures, '0.0%')).toBe(sheet);
    }),
    { numRuns: 2000 },
  );
});
