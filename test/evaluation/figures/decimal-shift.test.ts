import fc from 'fast-check';
import { asPercent, asTyped, decimalShift, millionths } from '../../../src/evaluation/figures/decimal-shift';

test.each([
  [0.29, 2, 29],
  ['98.6', 4, 986000],
  [1.1, 4, 11000],
  [56.65, -2, 0.5665],
  [1e-7, 2, 1e-5],
  [1e21, -4, 1e17],
])('%d moved by %d is %d', (decimal, places, shifted) => {
  expect(decimalShift(decimal, places)).toBe(shifted);
});

test.each([
  [12.600000000000001, 12.6],
  [0.1 + 0.2, 0.3],
  [-0, 0],
  [1e300, 1e300],
  [123456789.12345679, 123456789.123457],
])('%d was typed as %d', (value, typed) => {
  expect(asTyped(value)).toBe(typed);
});

test('the quick ways are the decimal ways', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.integer({ min: 0, max: 18 }), (digits, places) => {
      const value = Number(`${digits}e-${places}`) + 0;
      expect(asTyped(value)).toBe(Number(value.toPrecision(15)));
      expect(asPercent(value)).toBe(decimalShift(Number(value.toPrecision(15)), 2));
      const whole = millionths(value);
      if (whole !== undefined) expect(whole).toBe(decimalShift(value, 6));
    }),
    { numRuns: 5000 },
  );
});
