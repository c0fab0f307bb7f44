import * as fc from 'fast-check';
import { parseNumber, serialOfIsoDate } from '../../../src/xlsx/sheet/number-text';

function parse(text: string): number | undefined {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  return parseNumber(bytes, 3, bytes.length - 4);
}

test.each([
  ['0', 0],
  ['-12.60', -12.6],
  ['12.600000000000001', 12.600000000000001],
  ['0.30000000000000004', 0.30000000000000004],
  ['9007199254740993', 9007199254740992],
  ['1E-3', 0.001],
  ['1.5e+10', 1.5e10],
  [' 7 ', 7],
  ['.5', 0.5],
  ['5.', 5],
  ['-', undefined],
  ['', undefined],
  ['1,000', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['1e999', undefined],
  ['9'.repeat(310), undefined],
  ['9'.repeat(500), undefined],
  ['12345678901234567000', 12345678901234567000],
  ['.', undefined],
  ['0x10', undefined],
  ['1.2.3', undefined],
])('%p is %p', (text, number) => expect(parse(text)).toBe(number));

test('any number is read as it was written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) =>
      expect(parse(String(number))).toBe(number === 0 ? Number(String(number)) : number),
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: -99999999, max: 99999999 }), fc.integer({ min: 0, max: 8 }), (digits, places) =>
      expect(parse((digits / 10 ** places).toFixed(places))).toBe(Number((digits / 10 ** places).toFixed(places))),
    ),
  );
});

test.each([
  ['2020-03-31', false, 43921],
  ['2020-03-31T12:00:00', false, 43921.5],
  ['2020-03-31T06:00:00.000Z', false, 43921.25],
  ['1900-01-01', false, 1],
  ['1900-02-28', false, 59],
  ['1900-03-01', false, 61],
  ['1904-01-02', true, 1],
  ['18:00:00', false, 0.75],
  ['令和2年', false, undefined],
  ['', false, undefined],
])('%s is day %p (from 1904: %p)', (text, date1904, serial) => expect(serialOfIsoDate(text, date1904)).toBe(serial));
