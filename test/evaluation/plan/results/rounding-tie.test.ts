import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { isOwnFormula } from '../../../../src/evaluation/vocabulary/statuses/own-formula';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { formulaInRow } from '../../../../src/evaluation/workbook/plan';
import { rowsOf, workbookOf } from '../../snapshot-of';

/** The progress formula of one row of figures. */
function progressFormulaOf(figures: string, profile: object = {}): string {
  const workbook = workbookOf(rowsOf(`指標 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n人口 | ${figures} |  | `));
  const [write] = evaluateWorkbook(workbook, { profile: parseProfile(profile), countSheet: null }).plan.sheets[0]?.writes ?? [];
  return formulaInRow(write?.formula ?? '', 1);
}

test.each([
  ['6.25 % lies on a tie', '1.3 | 1.4 | 2.9', {}, '=IFERROR(IF(OR(C2="",C2="-",D2=""),"-",ROUND((C2-B2)/(D2-B2),10)),"要確認")'],
  ['50 % does not', '9 | 12 | 15', {}, '=IFERROR(IF(OR(C2="",C2="-",D2=""),"-",(C2-B2)/(D2-B2)),"要確認")'],
  [
    '12.5 % does where whole percentages are shown',
    '0 | 1 | 8',
    { progress: { decimals: 0 } },
    '=IFERROR(IF(OR(C2="",C2="-",D2=""),"-",ROUND((C2-B2)/(D2-B2),10)),"要確認")',
  ],
])('%s', (_, figures, profile, formula) => {
  expect(progressFormulaOf(figures, profile)).toBe(formula);
  expect(isOwnFormula(formula)).toBe(true);
});
