import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import type { EvaluateOptions } from '../../../../src/evaluation/options';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { CellValue, WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../../../src/year/book/apply-plan';
import { workbookOf } from '../../snapshot-of';

const profile = parseProfile({});
const NAMES = ['入込客数', '出生数', '移住者数', '貸出冊数'];

function bookOf(sheets: Readonly<Record<string, string>>, names: Readonly<Record<string, readonly string[]>> = {}): WorkbookSnapshot {
  const books = Object.entries(sheets).map(([name, year]) => {
    const rows = (names[name] ?? NAMES).map((own, at): CellValue[] => ['1 戦略', own, '人', 5 + at, 10 + at, 90 + at, null, null]);
    return workbookOf([['重点戦略', '指標', '単位', '基準値', `${year}実績`, '目標値', '進捗率', '状況'], ...rows], { name });
  });
  const [first] = books;
  if (first === undefined) throw new Error('no sheet');
  return { ...first, sheets: books.flatMap((book) => book.sheets) };
}

/** Evaluates one time after the other, as each leaves the workbook. @returns the count sheets with the total that each of them holds */
function countSheets(start: WorkbookSnapshot, ...runs: readonly Partial<EvaluateOptions>[]): string[] {
  const end = runs.reduce((snapshot, options) => applyPlan(snapshot, evaluateWorkbook(snapshot, { profile, ...options }).plan), start);
  return end.sheets.flatMap(({ name, values }) => {
    const title = String(values[0]?.[0] ?? '');
    return name.includes('集計表') ? [`${name}: ${/（(.*)）/.exec(title)?.[1] ?? '-'}`] : [];
  });
}

const YEARS = { 'KPI R1': 'R1', 'KPI R2': 'R2', 'KPI R3': 'R3' };
const RENAMED = { 'KPI R3': ['新入込客数', '新出生数', '移住者数', '貸出冊数'] };
const PLANS = { 観光: 'R5', 福祉: 'R5' };
const OWN = { 福祉: ['受診率', '訪問件数', '相談件数'] };

test.each<[what: string, start: WorkbookSnapshot, runs: Partial<EvaluateOptions>[], expected: string[]]>([
  [
    'years in turn',
    bookOf(YEARS, RENAMED),
    [{ year: 'R1' }, { year: 'R2' }, {}],
    ['集計表 R1: 令和元年度', '集計表 R2: 令和2年度', '集計表 R3: 令和3年度'],
  ],
  ['by sheet', bookOf(YEARS, RENAMED), [{ sheets: ['KPI R1'] }, { sheets: ['KPI R3'] }], ['集計表 R1: 令和元年度', '集計表 R3: 令和3年度']],
  [
    'values alone',
    bookOf(YEARS, RENAMED),
    [{ year: 'R1', write: 'values' }, { write: 'values' }],
    ['集計表 R1: 令和元年度', '集計表 R3: 令和3年度'],
  ],
  ['the same year again', bookOf(YEARS), [{}, {}, {}], ['集計表 R3: 令和3年度']],
  ['a plan after another', bookOf(PLANS, OWN), [{ sheets: ['観光'] }, { sheets: ['福祉'] }], ['集計表: 令和5年度', '集計表 R5: 令和5年度']],
  ['a plan, then all', bookOf(PLANS, OWN), [{ sheets: ['観光'] }, {}], ['集計表: 令和5年度']],
  ['all, then a plan', bookOf(PLANS, OWN), [{}, { sheets: ['観光'] }, {}], ['集計表: 令和5年度', '集計表 R5: 令和5年度']],
])('a count sheet stays with the sheets and the year that it was made for: %s', (_what, start, runs, expected) => {
  expect(countSheets(start, ...runs)).toEqual(expected);
});

test('what each plan was counted on says nothing against what all of them come to', () => {
  const start = bookOf(PLANS, OWN);
  const apart = [{ sheets: ['観光'] }, { sheets: ['福祉'] }].reduce(
    (snapshot, options) => applyPlan(snapshot, evaluateWorkbook(snapshot, { profile, ...options }).plan),
    start,
  );
  const { plan, findings } = evaluateWorkbook(apart, { profile });
  expect(findings.filter(({ code }) => code === 'counts-differ')).toEqual([]);
  expect(plan.sheets.filter(({ name, writes }) => name === '集計表 R5' && writes.length > 0)).toEqual([]);
});

test('a count sheet without a year stays with the first year when the next one comes', () => {
  const first = bookOf({ 'KPI R1': 'R1' });
  const counted = applyPlan(first, evaluateWorkbook(first, { profile }).plan);
  const both = { ...counted, sheets: [...counted.sheets, ...bookOf({ 'KPI R2': 'R2' }).sheets] };
  expect(countSheets(both, {}, { sheets: ['KPI R2'] }, { year: 'R1' })).toEqual(['集計表: 令和元年度', '集計表 R2: 令和2年度']);
});

test.each<[what: string, start: WorkbookSnapshot, name: string, expected: string[]]>([
  ['of one year', bookOf({ KPI: 'R5' }), '集計表', ['KPI集計表: 令和5年度']],
  ['of one of several years', bookOf(YEARS), '集計表 R3', ['KPI集計表: 令和3年度']],
])('a count sheet that a person has renamed is renewed: %s', (_what, start, name, expected) => {
  const counted = applyPlan(start, evaluateWorkbook(start, { profile }).plan);
  const renamed = { ...counted, sheets: counted.sheets.map((sheet) => (sheet.name === name ? { ...sheet, name: 'KPI集計表' } : sheet)) };
  expect(countSheets(renamed, {}, {})).toEqual(expected);
});
