import { moveReferences } from '../../../../src/evaluation/workbook/formula/move-references';

/** The third row is no more; what stands below it is one row further down, and column C is now D. */
const to = (row: number): number => (row < 2 ? row : row + 1);

test.each([
  ['=I5&J5', '=I6&J6'],
  ['=SUM($I$4:I9)', '=SUM($I$5:I10)'],
  ['=SUM(I9:$I$4)', '=SUM(I$5:$I10)'],
  ['=IF(A1="A4",A$1,別の表!A4)', '=IF(A1="A4",A$1,別の表!A4)'],
  ["='評価 R2'!A4+COUNTA(A:A)", "='評価 R2'!A4+COUNTA(A:A)"],
  ['=LOG10(A4)', '=LOG10(A5)'],
  ["='自 表'!C4-'自 表'!$C$1", "='自 表'!D5-'自 表'!$D$1"],
  ['=A3*2+SUM(A3:B3)', '=#REF!*2+SUM(#REF!)'],
])('%s reads the same cells once they are moved as %s', (formula, moved) => {
  const column = (at: number): number => (at === 2 ? 3 : at);
  expect(
    moveReferences(formula, '自 表', ({ top, bottom, left, right }) =>
      top === 2 && bottom === 2 ? null : { top: to(top), bottom: to(bottom), left: column(left), right: column(right) },
    ),
  ).toBe(moved);
});
