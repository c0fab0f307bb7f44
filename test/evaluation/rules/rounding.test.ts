import Big from 'big.js';
import fc from 'fast-check';
import { formatProgress, roundProgress } from '../../../src/evaluation/rules/rounding';

test.each<[number, number, 'half-away' | 'truncate', string]>([
  [0.5, 1, 'half-away', '50.0%'],
  [-50 / 70, 1, 'half-away', '-71.4%'],
  [0.9996, 1, 'half-away', '100.0%'],
  [0.9996, 1, 'truncate', '99.9%'],
  [-15, 1, 'half-away', '-1500.0%'],
  [0.0115, 1, 'half-away', '1.2%'],
  [-0.0115, 1, 'half-away', '-1.2%'],
  [0.0115, 1, 'truncate', '1.1%'],
  [-0.0115, 1, 'truncate', '-1.1%'],
  [0.57, 0, 'truncate', '57%'],
  [0.29, 2, 'truncate', '29.00%'],
  [0.005, 0, 'half-away', '1%'],
  [0.004999, 0, 'half-away', '0%'],
  [-0.0001, 1, 'half-away', '0.0%'],
  [-0.0001, 1, 'truncate', '0.0%'],
  [0, 1, 'half-away', '0.0%'],
  [1 / 3, 4, 'half-away', '33.3333%'],
  [123456.7, 1, 'half-away', '12345670.0%'],
  [1e20, 1, 'half-away', '10000000000000000000000.0%'],
])('%d with %d decimals, %s, is %s', (progress, decimals, rounding, text) => {
  expect(formatProgress(progress, decimals, rounding)).toBe(text);
});

const fractions = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  // Ties and their neighbours.
  fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 8 })).map(([n, places]) => Number(`${n}e-${places}`)),
);
const modes = fc.constantFrom<'half-away' | 'truncate'>('half-away', 'truncate');

test('rounds the decimal, as paper and pencil would', () => {
  fc.assert(
    fc.property(fractions, fc.integer({ min: 0, max: 4 }), modes, (progress, decimals, rounding) => {
      const exact = new Big(progress).times(100).round(decimals, rounding === 'truncate' ? Big.roundDown : Big.roundHalfUp);
      const expected = `${exact.toFixed(decimals)}%`.replace(/^-(?=[0.]+%$)/, '');
      expect(formatProgress(progress, decimals, rounding)).toBe(expected);
      expect(roundProgress(progress, decimals, rounding)).toBe(exact.div(100).toNumber() + 0);
    }),
    { numRuns: 3000 },
  );
});
