import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { SheetSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../snapshot-of';

const [sheet] = workbookOf(
  rowsOf(`
  基本目標 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
  1 しごと | 創業件数 | 件 | 10 | 12 | 20 | 0.2 | 改善↑
  1 しごと | 雇用者数 | 人 | 10 | 18 | 20 | 0.8 | 改善↑
  2 ひと | 移住者数 | 人 | 3 | 5 | 9 | 0.33 | 改善↑
`),
).sheets;

/** The sheet again under another name, its statuses with formulas. */
function again(formulas: readonly (string | null)[]): SheetSnapshot {
  if (sheet === undefined) throw new Error('the workbook has a sheet');
  const rows = [null, ...formulas.map((formula) => (formula === null ? null : [...Array<null>(7).fill(null), formula]))];
  return { ...sheet, name: '様式', formulas: rows };
}

/** On how many sheets indicators are evaluated. */
function evaluated(copy: SheetSnapshot): string[] {
  const book = workbookOf(sheet?.values ?? []);
  const { results } = evaluateWorkbook({ ...book, sheets: [...book.sheets, copy] }, { profile: parseProfile({}) });
  return [...new Set(results.map(({ indicator }) => indicator.sheet))];
}

test.each([
  ['references', ["='評価'!H2", '=評価!$H$3', '=評価!H4']],
  ['references that leave empty cells empty', ['=IF(評価!H2="","",評価!H2)', '=IF(評価!H3="","",評価!H3)', '=IF(評価!H4="","",評価!H4)']],
  ['references, one of which is broken', ["='評価'!H2", '=評価!$H$3', '=#REF!']],
  ['references to rows that are gone', ['=評価!H3', '=評価!H4', '=評価!H9']],
])('a sheet whose statuses are %s is not evaluated', (_name, formulas) => {
  expect(evaluated(again(formulas))).toEqual(['評価']);
});

test.each([
  ['typed', [null, null, null]],
  ['worked out on it', ['=IF(E2>D2,"改善↑","-")', '=IF(E3>D3,"改善↑","-")', '=IF(E4>D4,"改善↑","-")']],
  ['references to other cells', ['=評価!A2', '=評価!A3', '=評価!A4']],
  ['references to a sheet that is none of evaluation', ['=元!H2', '=元!H3', '=元!H4']],
  ['mostly its own', ['=評価!H2', null, null]],
  ['references with something else', ['=評価!H2&""', '=評価!H3&""', '=IF(評価!H4="","",評価!H3)']],
])('a sheet whose statuses are %s is evaluated', (_name, formulas) => {
  expect(evaluated(again(formulas))).toEqual(['評価', '様式']);
});
