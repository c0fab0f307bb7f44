import type { CellValue, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { comparisonNotes } from '../../../src/i18n/year/compare-notes';
import { compare, twoYears } from '../../../src/year/compare/comparison';
import { comparisonFacts } from '../../../src/year/compare/comparison-facts';
import { workbookOf } from '../../evaluation/snapshot-of';
import { PROFILE } from '../sample';

type Row = readonly CellValue[];

const sheet = (name: string, headings: Row, rows: readonly Row[]): WorkbookSnapshot => ({
  ...workbookOf([headings, ...rows], { name }),
  name: `${name}.xlsx`,
});
const plain = (year: string, ...actuals: readonly CellValue[]): WorkbookSnapshot =>
  sheet(
    `評価 ${year}`,
    ['指標', '単位', '基準値', `${year}実績`, '目標値', '進捗率', '状況'],
    actuals.map((actual, index) => [`指標${String(index)}`, '人', 10, actual, 20, null, null]),
  );
/** This year's sheet, with a column for last year's actuals. */
const withLast = (heading: string, ...actuals: readonly (readonly [last: CellValue, now: CellValue])[]): WorkbookSnapshot =>
  sheet(
    '評価 R5',
    ['指標', '単位', '基準値', heading, 'R5実績', '目標値', '進捗率', '状況'],
    actuals.map(([last, now], index) => [`指標${String(index)}`, '人', 10, last, now, 20, null, null]),
  );

function factsOf(now: WorkbookSnapshot, last?: WorkbookSnapshot) {
  const years = twoYears(now, { profile: PROFILE }, last);
  if (years === undefined) throw new Error('No earlier year');
  return comparisonFacts(compare(years));
}
const both = (last: WorkbookSnapshot, now: WorkbookSnapshot): WorkbookSnapshot => ({ ...now, sheets: [...last.sheets, ...now.sheets] });

test.each(['前年度実績', '前年度実績(R4)', 'R4実績'])(
  'says where %s and last year’s own table disagree, and which was taken',
  (heading) => {
    const now = withLast(heading, [12, 13], [11, 14], [null, 15], ['12.0', 16]);
    const last = plain('R4', 11, 11, 11, 12);
    const twice = { name: '指標0', used: '11', other: '12', otherAt: '評価 R5!D2' };
    expect(factsOf(now, last).twice).toEqual([{ ...twice, usedAt: '[評価 R4.xlsx]評価 R4!D2' }]);
    expect(factsOf(both(last, now)).twice).toEqual([{ ...twice, usedAt: '評価 R4!D2' }]);
    const [note] = comparisonNotes('ja', factsOf(now, last));
    expect(note).toContain('指標0（[評価 R4.xlsx]評価 R4!D2 は 11、評価 R5!D2 は 12）');
  },
);

test('says nothing of a table that has both years itself', () => {
  expect(factsOf(withLast('R4実績', [12, 13], [11, 14])).twice).toEqual([]);
});

test('says that another year than the one before is compared', () => {
  expect(factsOf(plain('R5', 13, 14), plain('R3', 11, 12)).otherYear).toEqual({ last: 'R3', now: 'R5', wanted: 'R4' });
  expect(factsOf(plain('R5', 13, 14), plain('R4', 11, 12)).otherYear).toBeNull();
});

test('knows the row of the actual where plan and actual stand below each other', () => {
  const headings = ['事業', '区分', 'R4', 'R5'];
  const rows: Row[] = ['時間外保育', '一時預かり'].flatMap((name, index): Row[] => [
    [name, '計画', 340 + index, 350 + index],
    [null, '実績', 335 + index, 341 + index],
  ]);
  expect(factsOf(sheet('評価', headings, rows)).twice).toEqual([]);
});

test('a year that the plan begins with is its baseline, and no last year', () => {
  const headings = ['施策', '指標', '単位', '2019年度', '2023年度', '2025年度目標', '達成率', '評価'];
  const now = sheet('評価', headings, [
    ['A', '相談', '件', 100, 133, 150, null, null],
    ['A', '講座', '回', 10, 15, 20, null, null],
  ]);
  expect(twoYears(now, { profile: PROFILE })).toBeUndefined();
});

test('says that the year is still empty, as when its sheet has just been made', () => {
  const last = plain('R4', 11, 12);
  const facts = factsOf(both(last, plain('R5', null, null)));
  expect(facts.unfilled).toEqual({ last: 'R4', now: 'R5' });
  expect(comparisonNotes('ja', facts)).toEqual([expect.stringContaining('R5 の実績がまだ 1 つも入力されていません')]);
  expect(factsOf(both(last, plain('R5', null, '-'))).unfilled).toBeNull();
});
