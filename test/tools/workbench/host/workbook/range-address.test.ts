import {
  formatRange,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  parseRange,
  quoteSheetName,
  splitSheetName,
} from '../../../../../tools/workbench/host/workbook/range-address';

test.each([
  ['B2', { top: 1, left: 1, bottom: 1, right: 1 }],
  ['$A$1:C3', { top: 0, left: 0, bottom: 2, right: 2 }],
  ['C3:A1', { top: 0, left: 0, bottom: 2, right: 2 }],
  ['3:5', { top: 2, left: 0, bottom: 4, right: LAST_COLUMN }],
  ['A:B', { top: 0, left: 0, bottom: LAST_ROW, right: 1 }],
])('parseRange %s', (address, range) => {
  expect(parseRange(address)).toEqual(range);
  expect(parseRange(formatRange(range))).toEqual(range);
});

test.each(['', 'A', '1', 'XFE1', 'A0', 'A1048577', 'A1:', 'A1:B', 'A1:B2:C3', 'R1C1x', '名前'])('parseRange refuses %p', (address) => {
  expect(() => parseRange(address)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test.each([
  ["'R1 評価'!A1", 'R1 評価', 'A1'],
  ["'O''Neil'!A1", "O'Neil", 'A1'],
  ['評価!B2:C3', '評価', 'B2:C3'],
  ['B2', null, 'B2'],
])('splitSheetName %s', (address, sheet, rest) => {
  expect(splitSheetName(address)).toEqual({ sheet, rest });
  if (sheet !== null) expect(splitSheetName(`${quoteSheetName(sheet)}!${rest}`)).toEqual({ sheet, rest });
});

test('intersection', () => {
  expect(intersection(parseRange('A1:C3'), parseRange('B2:D9'))).toEqual(parseRange('B2:C3'));
  expect(intersection(parseRange('A1:A3'), parseRange('B1'))).toBeNull();
});
