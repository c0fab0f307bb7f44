import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import type { EvaluateOptions } from '../../../src/evaluation/options';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { WorkbookDraft } from '../../workbook-draft';
import { rowsOf, workbookOf } from '../snapshot-of';

const NAMES = ['入込客数', '出生数', '移住者数', '図書館利用者数', '特定健診受診率', '空き家活用数'];

/** A workbook of sheets, each with a year's actuals of the indicators named. */
async function bookOf(...sheets: readonly (readonly [name: string, heading: string, names: readonly string[]])[]) {
  const workbook = new WorkbookDraft();
  for (const [name, heading, names] of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(['目標指標', '単位', '現状値', heading, '目標値', '進捗率', '状況']);
    names.forEach((own, index) => sheet.addRow([own, '人', 10, 11 + index, 20]));
  }
  return (await openWorkbook(await workbook.bytes(), 'book.xlsx')).snapshot;
}

const profile = parseProfile({});

test.each([
  ['the latest', {}, ['R2']],
  ['the one that was named', { sheets: ['R1'] }, ['R1']],
  ['both where both were named', { sheets: ['R1', 'R2'] }, ['R1', 'R2']],
  ['the year asked for', { year: 'R1' }, ['R1']],
  ['all where every year is wanted', { everyYear: true }, ['R1', 'R2']],
])('of the same indicators for two years %s is evaluated', async (_name, options, evaluated) => {
  const snapshot = await bookOf(['R1', 'R1実績', NAMES], ['R2', 'R2実績', NAMES.slice(1)]);
  const { results, otherYears } = evaluateWorkbook(snapshot, { profile, ...options });
  expect([...new Set(results.map(({ indicator }) => indicator.sheet))]).toEqual(evaluated);
  expect(otherYears).toEqual(['R1', 'R2'].filter((name) => !evaluated.includes(name)));
});

test.each([
  ['other indicators', ['観光', 'R1実績', NAMES.slice(0, 3)], ['福祉', 'R2実績', NAMES.slice(3)]],
  ['the same year', ['観光', 'R1実績', NAMES], ['福祉', 'R1実績', NAMES]],
  ['other columns', ['観光', 'R1実績', NAMES], ['福祉', 'R2実績値', NAMES]],
  ['no year', ['観光', '実績値', NAMES], ['福祉', '実績値', NAMES]],
] as const)('sheets of %s are all evaluated', async (_name, one, other) => {
  const { results, otherYears } = evaluateWorkbook(await bookOf(one, other), { profile });
  expect(new Set(results.map(({ indicator }) => indicator.sheet)).size).toBe(2);
  expect(otherYears).toEqual([]);
});

test('sheets for two years of which neither names nor columns are called alike wait for a choice, which is said once', async () => {
  const snapshot = await bookOf(['前期', 'R1実績', NAMES], ['後期', 'R2実績値', NAMES], ['福祉', 'R1実績', ['ほかの指標']]);
  const said = (options: Partial<EvaluateOptions>) =>
    evaluateWorkbook(snapshot, { profile, ...options }).findings.flatMap(({ code, variant, severity, sheet, details }) =>
      code === 'duplicate-indicator' ? [[variant, severity, sheet, details]] : [],
    );
  const details = { first: '前期', common: NAMES.length };
  expect(said({})).toEqual([['other-year', 'error', '後期', details]]);
  expect(said({ sheets: ['前期', '後期'] })).toEqual([['other-year', 'info', '後期', details]]);
  expect(said({ sheets: ['前期'] })).toEqual([]);
  expect(said({ everyYear: true })).toEqual([]);
});

test.each(['要因', '備考', '担当課', '課題・今後の方針', '前年度実績'])(
  'a column %s beside those of one year makes no other table',
  async (extra) => {
    const workbook = new WorkbookDraft();
    for (const year of ['R1', 'R2']) {
      const sheet = workbook.addWorksheet(year);
      sheet.addRow(['目標指標', '単位', '現状値', `${year}実績`, '目標値', '進捗率', '状況', ...(year === 'R2' ? [extra] : [])]);
      NAMES.forEach((own, index) => sheet.addRow([own, '人', 10, 11 + index, 20]));
    }
    const { snapshot } = await openWorkbook(await workbook.bytes(), 'book.xlsx');
    expect(evaluateWorkbook(snapshot, { profile }).otherYears).toEqual(['R1']);
  },
);

test('each year has a count sheet of its own, and the one without a year stays with whom it counts', async () => {
  const first = await openWorkbook(await draftBytes(['R1', 'R1実績', NAMES]), 'book.xlsx');
  const counted = await first.commit(evaluateWorkbook(first.snapshot, { profile }).plan);
  expect((await openWorkbook(counted, 'book.xlsx')).snapshot.sheets.map(({ name }) => name)).toEqual(['R1', '集計表']);
  const both = await openWorkbook(counted, 'book.xlsx');
  const added = await both.commit({ sheets: [{ name: 'R2', create: null, copyOf: 'R1', writes: [heading('R2実績')] }] });
  const { snapshot } = await openWorkbook(added, 'book.xlsx');
  const names = (year?: string) =>
    evaluateWorkbook(snapshot, { profile, ...(year === undefined ? {} : { year }) }).plan.sheets.map(({ name }) => name);
  expect(names()).toEqual(['集計表 R2']);
  expect(names('R1')).toEqual([]);
});

async function draftBytes([name, title, names]: readonly [string, string, readonly string[]]): Promise<Uint8Array> {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet(name);
  sheet.addRow(['重点戦略', '目標指標', '単位', '現状値', title, '目標値', '進捗率', '状況']);
  names.forEach((own, index) => sheet.addRow([`${String((index % 2) + 1)} 「戦略」`, own, '人', 10, 11 + index, 20]));
  return workbook.bytes();
}

const heading = (value: string) => ({ row: 0, column: 4, value, formula: null, numberFormat: null, format: null });

const ROWS = `指標 | 年度 | 目標値 | 実績値
来館者数 | R4 | 1100 | 1050
 | R5 | 1200 | 1310
貸出数 | R5 | 5400 | 5350`;

test.each([
  ['R5', ['3 来館者数', '4 貸出数']],
  ['R4', ['2 来館者数']],
])('of rows for several years those of %s are evaluated when it is asked for', (year, rows) => {
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(ROWS)), { profile, year });
  expect(results.map(({ indicator: { row, name } }) => `${row + 1} ${name}`)).toEqual(rows);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('a year that no row is of is refused', () => {
  expect(() => evaluateWorkbook(workbookOf(rowsOf(ROWS)), { profile, year: 'R6' })).toThrow(
    expect.objectContaining({ code: 'year-not-found', details: { sheet: '評価', year: 'R6', years: 'R4, R5' } }),
  );
});

test('where no year is asked for, rows with a target each are all evaluated, and that is said', () => {
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(ROWS)), { profile });
  expect(results.map(({ indicator: { row } }) => row + 1)).toEqual([2, 3, 4]);
  expect(findings.map(({ severity, variant }) => `${severity} ${variant ?? ''}`)).toContain('info every-year');
});

test('rows of several years with one target are one indicator, of the latest year with an actual', () => {
  const rows = '来館者数 | R3 | 500 | 310\n | R4 | | 320\n | R5 | | 340\n';
  const { results, findings } = evaluateWorkbook(workbookOf(rowsOf(`指標 | 年度 | 目標値 | 実績値\n${rows}`)), { profile });
  expect(results.map(({ indicator: { row } }) => row + 1)).toEqual([4]);
  expect(findings.map(({ severity, variant, recorded }) => [severity, variant, recorded])).toContainEqual(['info', 'other-year', 'R3、R4']);
});
