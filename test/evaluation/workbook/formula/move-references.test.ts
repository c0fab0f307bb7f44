import { moveReferences } from '../../../../src/evaluation/workbook/formula/move-references';

test.each([
  ['=I4&J4', '=I6&J6'],
  ['=SUM($I$4:I9)', '=SUM($I$6:I11)'],
  ['=IF(A1="A4",A$1,別の表!A4)', '=IF(A1="A4",A$1,別の表!A4)'],
  ["='評価 R2'!A4+COUNTA(A:A)", "='評価 R2'!A4+COUNTA(A:A)"],
  ['=LOG10(A4)', '=LOG10(A6)'],
])('%s reads the same cells two rows further down as %s', (formula, moved) => {
  expect(moveReferences(formula, (row, column) => ({ row: row < 3 ? row : row + 2, column }))).toBe(moved);
});
