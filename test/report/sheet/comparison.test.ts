import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { reportWords } from '../../../src/i18n/report/report-words';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { applyPlan } from '../../evaluation/apply-plan';
import { comparedReport, R5, R6, twoYears, yearSheet } from '../two-years';
import { madeReport } from '../made-report';

const words = reportWords.ja;
const reportSheet = ({ sheets }: WorkbookSnapshot): SheetSnapshot => {
  const sheet = sheets.find(({ name }) => name.startsWith('報告書'));
  if (sheet === undefined) throw new Error('No report');
  return sheet;
};
const rowOf = (sheet: SheetSnapshot, text: CellValue, from = 0): number =>
  sheet.values.findIndex((row, index) => index >= from && row[0] === text);
const reported = (snapshot: WorkbookSnapshot, last?: WorkbookSnapshot) => applyPlan(snapshot, comparedReport(snapshot, last).plan);
/** From the comparison's caption on. */
const compared = (sheet: SheetSnapshot) => rowOf(sheet, words.moves('R5', 'R6'));

test('the list reads both years’ sheets, and the tables count in the list', () => {
  const sheet = reportSheet(reported(twoYears()));
  const start = compared(sheet);
  const row = rowOf(sheet, '雇用者数', start);
  expect(sheet.values[row]?.slice(2, 10)).toEqual(['件', 15, 0.5, '改善↑', 9, -0.1, '悪化↓', words.changes.down]);
  expect(sheet.formulas[row]?.[3]).toBe(`=IF('評価 R5'!E3="","",'評価 R5'!E3)`);
  expect(sheet.formulas[row]?.[6]).toBe(`=IF('評価 R6'!E3="","",'評価 R6'!E3)`);
  expect(sheet.formulas[row]?.[9]).toMatch(/^=IF\('評価 R6'!F3<>'評価 R5'!F3,"目標値変更",IF\(AND\(ISNUMBER\(/);
  const heading = start + 1;
  const total = rowOf(sheet, words.total, heading);
  expect(sheet.values[heading]?.[0]).toBe('R5＼R6');
  expect(sheet.values[total]?.filter((value) => typeof value === 'number').at(-1)).toBe(4);
  expect(sheet.formulas[heading + 1]?.[2]).toMatch(/^=SUMPRODUCT\(\([A-Z]+\d+:[A-Z]+\d+=A\d+\)\*\(/);
  const first = rowOf(sheet, '1 しごと', rowOf(sheet, words.changesByStrategy));
  expect(sheet.values[first]?.slice(2, 5)).toEqual([1, 1, 1]);
  expect(sheet.formulas[first]?.[2]).toMatch(/^=COUNTIF\([A-Z]+\d+:[A-Z]+\d+,"上昇"\)$/);
});

test('a second run writes nothing, and the report is evaluated by nobody', () => {
  const first = reported(twoYears());
  const again = comparedReport(first);
  expect(isEmptyPlan(again.plan)).toBe(true);
  expect(again.evaluation.results).toHaveLength(R6.length);
  expect(again.report.comparison?.strategies.flatMap(({ indicators }) => indicators)).toHaveLength(6);
});

test('last year of another workbook stands as values, and a second run writes nothing', () => {
  const last = yearSheet('R5', R5);
  const first = reported(yearSheet('R6', R6), last);
  const sheet = reportSheet(first);
  const row = rowOf(sheet, '雇用者数', compared(sheet));
  expect(sheet.formulas[row]?.slice(3, 7)).toEqual([null, null, null, `=IF('評価 R6'!E3="","",'評価 R6'!E3)`]);
  expect(sheet.formulas[row]?.[9]).toMatch(/^=IF\('評価 R6'!F3<>20,/);
  expect(isEmptyPlan(comparedReport(first, last).plan)).toBe(true);
});

test('a report without a comparison gets one, and loses it again, in place', () => {
  const both = twoYears();
  const plain = applyPlan(both, madeReport(both).plan);
  const compared_ = applyPlan(plain, comparedReport(plain).plan);
  expect(compared_.sheets.map(({ name }) => name)).toEqual(plain.sheets.map(({ name }) => name));
  expect(compared(reportSheet(compared_))).toBeGreaterThan(0);
  const back = applyPlan(compared_, madeReport(compared_).plan);
  expect(compared(reportSheet(back))).toBe(-1);
  expect(isEmptyPlan(madeReport(back).plan)).toBe(true);
});

test('what was written into the boxes stays with its strategy', () => {
  const first = reported(twoYears());
  const sheet = reportSheet(first);
  const box = rowOf(sheet, words.boxes.committee, rowOf(sheet, words.boxes.committee) + 1) + 1;
  const written = applyPlan(first, {
    sheets: [
      { name: sheet.name, create: null, writes: [{ row: box, column: 0, value: '意見', formula: null, numberFormat: null, format: null }] },
    ],
  });
  expect(isEmptyPlan(comparedReport(written).plan)).toBe(true);
});

test('a report of values stands beside the evaluation sheet without being evaluated', () => {
  const snapshot = twoYears();
  const { plan, evaluation } = comparedReport(snapshot);
  const values = plan.sheets.map((sheet) => ({
    ...sheet,
    writes: sheet.writes.map((write) => (sheet.name === '報告書' ? { ...write, formula: null } : write)),
  }));
  const after = applyPlan(snapshot, { sheets: values });
  expect(evaluateWorkbook(after, { profile: parseProfile({}) }).results).toHaveLength(evaluation.results.length);
});
