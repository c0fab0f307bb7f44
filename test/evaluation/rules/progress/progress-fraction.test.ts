import fc from 'fast-check';
import type { RuleName } from '../../../../src/evaluation/profile/profile';
import { progressFraction, WHOLE } from '../../../../src/evaluation/rules/progress/progress-fraction';

test.each<[RuleName, number, number, number, number | null]>([
  ['change', 9, 12, 15, 0.5],
  ['change', 92.5, 94.3, 95, 0.72],
  ['change', 11.7, 12.6, 75, 9 / 633],
  ['change', 100, 80, 60, 0.5],
  ['change', 3560, 3510, 3630, -50 / 70],
  ['change', 5, 5, 9, 0],
  ['change', 5, 9, 5, null],
  ['ratio', 304, 406, 300, 406 / 300],
  ['ratio', 0, 3, 0, null],
  ['inverse-ratio', 0, 90, 100, 1.1],
  ['inverse-ratio', 0, 110, 100, 0.9],
  ['inverse-ratio', 0, 5, 0, null],
  ['inverse-quotient', 0, 950, 900, 900 / 950],
  ['inverse-quotient', 0, 8, 10, 1.25],
  ['inverse-quotient', 0, 0, 10, null],
  ['inverse-quotient', 0, 5, 0, 0],
  ['ceiling', 50, 90, 90, 1],
  ['ceiling', 50, 99, 90, 0.9],
  ['ceiling', 50, -5, 0, 1],
  ['ceiling', 50, 1, 0, 0],
])('%s of baseline %d, actual %d, target %d is %d', (rule, baseline, actual, target, expected) => {
  expect(progressFraction({ rule, baseline, actual, target, share: WHOLE })).toBe(expected);
});

test.each<[RuleName, number]>([
  ['change', (120 - 100) / 20],
  ['ratio', 120 / 120],
  ['inverse-ratio', 2 - 120 / 120],
  ['inverse-quotient', 120 / 120],
  ['ceiling', 1],
])('%s against the value expected after one of five years', (rule, expected) => {
  expect(progressFraction({ rule, baseline: 100, actual: 120, target: 200, share: { passed: 1, total: 5 } })).toBe(expected);
});

test('is never minus zero', () => {
  expect(Object.is(progressFraction({ rule: 'change', baseline: 10, actual: 10, target: 5, share: WHOLE }), 0)).toBe(true);
  expect(Object.is(progressFraction({ rule: 'ratio', baseline: 10, actual: 0, target: -5, share: WHOLE }), 0)).toBe(true);
});

test('gives up rather than overflow', () => {
  expect(progressFraction({ rule: 'change', baseline: 0, actual: 1e100, target: 1e-300, share: WHOLE })).toBeNull();
});

/** A decimal as whole number and power of ten, exactly. */
function parts(value: number): { whole: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = fraction.length - Number(exponent);
  return shift >= 0
    ? { whole: BigInt(whole + fraction), places: shift }
    : { whole: BigInt(whole + fraction) * 10n ** BigInt(-shift), places: 0 };
}

/** The rule in whole numbers, rounded to 30 digits behind the point. */
function oracle(rule: RuleName, figures: readonly [number, number, number], passed: number, total: number): number | null {
  const all = figures.map(parts);
  const places = Math.max(...all.map((part) => part.places));
  const [a = 0n, b = 0n, c = 0n] = all.map((part) => part.whole * 10n ** BigInt(places - part.places));
  const [m, n] = [BigInt(passed), BigInt(total)];
  const goal = a * (n - m) + c * m;
  const divide = (numerator: bigint, denominator: bigint) => {
    if (denominator === 0n) return null;
    const digits = (numerator * 10n ** 30n) / denominator;
    return Number(`${digits}e-30`) + 0;
  };
  switch (rule) {
    case 'change':
      return divide((b - a) * n, goal - a * n);
    case 'ratio':
      return divide(b * n, goal);
    case 'inverse-ratio':
      return divide(2n * goal - b * n, goal);
    case 'inverse-quotient':
      return divide(goal, b * n);
    case 'ceiling':
      return b * n <= goal ? 1 : goal <= 0n ? 0 : divide(2n * goal - b * n, goal);
  }
}

const rules = fc.constantFrom<RuleName>('change', 'ratio', 'inverse-ratio', 'inverse-quotient', 'ceiling');
const typed = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([n, places]) => Number(`${n}e-${places}`));
const computed = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 999 }))
  .map(([sum, count]) => Number((sum / count).toPrecision(15)) + 0);
const shares = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(12, 48, 60))
  .map(([passed, total]) => ({ passed: Math.min(passed, total), total }));

test('is the double nearest to the true quotient of typed figures', () => {
  fc.assert(
    fc.property(rules, fc.tuple(typed, typed, typed), fc.oneof(fc.constant(WHOLE), shares), (rule, figures, share) => {
      const [baseline, actual, target] = figures;
      expect(progressFraction({ rule, baseline, actual, target, share })).toBe(oracle(rule, figures, share.passed, share.total));
    }),
    { numRuns: 2000 },
  );
});

test('decides thresholds and percentages of computed figures as the true quotient does', () => {
  fc.assert(
    fc.property(rules, fc.tuple(computed, computed, computed), fc.constantFrom(0, 0.6, 0.8, 1, 1.2), (rule, figures, threshold) => {
      const [baseline, actual, target] = figures;
      const progress = progressFraction({ rule, baseline, actual, target, share: WHOLE });
      const expected = oracle(rule, figures, 1, 1);
      expect(progress === null).toBe(expected === null);
      if (progress === null || expected === null) return;
      expect(progress >= threshold).toBe(expected >= threshold);
      expect(Math.abs(progress - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
    }),
    { numRuns: 2000 },
  );
});

test('is exact where a computed figure lies on a threshold', () => {
  // (b-a)/(c-a) is 0.8 exactly, and no power of ten up to a million makes the figures whole.
  expect(progressFraction({ rule: 'change', baseline: 0.123456789, actual: 0.923456789, target: 1.123456789, share: WHOLE })).toBe(0.8);
});
