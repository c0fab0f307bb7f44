import { readFrom } from '../../../../src/evaluation/workbook/formula/read-from';

test.each([
  ['=E5', "='評価'!E5"],
  ['=IF(OR(E5="",E5="-"),"-",(E5-D5)/(F5-D5))', `=IF(OR('評価'!E5="",'評価'!E5="-"),"-",('評価'!E5-'評価'!D5)/('評価'!F5-'評価'!D5))`],
  ['=SUM(E5:E9,$F$2)', "=SUM('評価'!E5:E9,'評価'!$F$2)"],
  ['=IF(E5="E6(H29)",1,LOG10(2))', `=IF('評価'!E5="E6(H29)",1,LOG10(2))`],
  ["='他'!A1+B1", "='他'!A1+'評価'!B1"],
  ['=1+2', '=1+2'],
])('%s reads the sheet from another one: %s', (formula, expected) => {
  expect(readFrom(formula, '評価')).toBe(expected);
});

test('an apostrophe in the name is doubled', () => {
  expect(readFrom('=A1', "課の'評価")).toBe("='課の''評価'!A1");
});
