import { sheetsRead } from '../../../../src/evaluation/workbook/formula/sheets-read';
import { workbookOf } from '../../snapshot-of';

test.each([
  ['=COUNTIF(R1評価!J4:J6,"改善")', ['r1評価']],
  ['=COUNTIF(\'R3評価\'!J4,"改善")+COUNTIF(評価!J4,1)', ['r3評価', '評価']],
  ["='O''Brien (2)'!A1-Sheet1!$B$2", ["o'brien (2)", 'sheet1']],
  ['=SUM(A1:B2)', []],
])('%s reads %j', (formula, names) => {
  const [sheet] = workbookOf([[1]]).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  expect([...sheetsRead({ ...sheet, formulas: [[formula], null] })]).toEqual(names);
});
