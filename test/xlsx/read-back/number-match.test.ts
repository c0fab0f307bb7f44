import * as fc from 'fast-check';
import { matchNumber } from '../../../src/xlsx/read-back/number-match';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(`${text}</v>`);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

test('every number as it is written is the number', () => {
  fc.assert(
    fc.property(number, (value) => {
      const text = String(value);
      expect(matchNumber(bytes(text), 0, value)).toBe(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('another number is another one', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      fc.pre(Math.abs(a - b) > 1e-14 * Math.abs(a));
      expect(matchNumber(bytes(String(b)), 0, a)).toBe(-1);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 0],
  ['-', 0],
  ['.', 0],
  ['1.2.3', 1.2],
  ['1,5', 1.5],
  ['12', 1.2],
  ['0.30000000000000004', 0.3000000000001],
  ['-5', 5],
  ['1e3', 100],
])('%s is not %d', (text, value) => {
  expect(matchNumber(bytes(text), 0, value)).not.toBe(text.length);
});
