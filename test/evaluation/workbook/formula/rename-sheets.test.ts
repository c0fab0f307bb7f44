import { renameSheets } from '../../../../src/evaluation/workbook/formula/rename-sheets';

const names = new Map([
  ['評価', 'R1 評価'],
  ["Bob's", 'Ann'],
  ['A', 'B'],
  ['B', 'A'],
]);

test.each([
  ['=SUM(評価!A1:A3)', "=SUM('R1 評価'!A1:A3)"],
  ['COUNTIF(\'評価\'!$J$4:$J$9,"評価!A1")', 'COUNTIF(\'R1 評価\'!$J$4:$J$9,"評価!A1")'],
  ["='Bob''s'!A1+'Bob''s'!名前", '=Ann!A1+Ann!名前'],
  ['=A!A1&B!A1', '=B!A1&A!A1'],
  ['=SUM(A:B!C1)', '=SUM(B:A!C1)'],
  ['=評価2!A1+[1]評価!A1', '=評価2!A1+[1]評価!A1'],
  ['=a!C1', '=B!C1'],
  ['=評価', '=評価'],
])('%s', (before, after) => {
  expect(renameSheets(before, names)).toBe(after);
});
