import { cellAddress, columnLetters, columnNumber } from '../../../src/evaluation/workbook/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s and back', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

test.each(['', 'XFE', 'A1', 'ＡＢ', 'AAAA'])('%p names no column', (letters) => {
  expect(columnNumber(letters)).toBeUndefined();
});

test('an address counts rows from 1', () => expect(cellAddress(42, 8)).toBe('I43'));
