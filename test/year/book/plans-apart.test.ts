import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import type { CellValue, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { reportWords } from '../../../src/i18n/report/report-words';
import { openDataWords } from '../../../src/i18n/report/report-words';
import { buildReport } from '../../../src/report/content/build-report';
import { lastYearFor } from '../../../src/report/content/last-year';
import { openDataCsv } from '../../../src/report/csv/open-data';
import { readYearBook, type YearBookOptions } from '../../../src/year/book/year-book';
import { compare, twoYears } from '../../../src/year/compare/comparison';
import { nextYear } from '../../../src/year/next/next-year';
import { workbookOf } from '../../evaluation/snapshot-of';

const profile = parseProfile({});
const DX = ['申請率', 'RPA件数', '会議数'];
const TOURISM = ['入込客', '宿泊者', '閲覧数'];

type Table = readonly [actuals: readonly string[], names: readonly string[], figures: readonly (number | null)[]];

function rowsOfTable([actuals, names, figures]: Table): CellValue[][] {
  const rows = names.map((name, at): CellValue[] => [name, '件', at, ...figures.map((one) => (one === null ? null : one + at)), 90 + at]);
  return [['指標', '単位', '基準値', ...actuals, '目標値', '進捗率', '状況'], ...rows];
}

function bookOf(sheets: Readonly<Record<string, readonly Table[]>>): WorkbookSnapshot {
  const books = Object.entries(sheets).map(([name, tables]) =>
    workbookOf(
      tables.flatMap((table, at) => [[`【表${String(at + 1)}】`], ...rowsOfTable(table), []]),
      { name },
    ),
  );
  const [first] = books;
  if (first === undefined) throw new Error('no sheet');
  return { ...first, sheets: books.flatMap((book) => book.sheets) };
}

/** Two plans, of which the second has not come so far as the first. */
const APART = bookOf({ DX: [[['R5実績'], DX, [10]]], 観光: [[['R4実績'], TOURISM, [20]]] });
/** The same with last year's sheets. */
const WITH_LAST = bookOf({
  'DX R4': [[['R4実績'], DX, [9]]],
  'DX R5': [[['R5実績'], DX, [10]]],
  '観光 R3': [[['R3実績'], TOURISM, [19]]],
  '観光 R4': [[['R4実績'], TOURISM, [20]]],
});
const ONE_SHEET = bookOf({
  評価: [
    [['R5実績'], DX, [10]],
    [['R4実績'], TOURISM, [20]],
  ],
});
/** The second has a column for the year that it has not come to. */
const WAITING = bookOf({ DX: [[['R4実績', 'R5実績'], DX, [9, 10]]], 観光: [[['R4実績', 'R5実績'], TOURISM, [20, null]]] });
/** A sheet a year, each with the year before. */
const YEARLY = bookOf({ R3: [[['R2実績', 'R3実績'], DX, [8, 9]]], R4: [[['R3実績', 'R4実績'], DX, [9, 10]]] });

/** The indicators of the year with the column that answers go into, and whose sheets are left apart. */
function seen(snapshot: WorkbookSnapshot, options: Partial<YearBookOptions> = {}): string {
  const { year, indicators, apart } = readYearBook(snapshot, { profile, ...options });
  const headings = indicators.map(({ actual, table }) => {
    const heading = table.actuals.find(({ column }) => column === actual?.column)?.label ?? '-';
    return `${actual?.sheet ?? '-'} ${heading}`;
  });
  const left = apart.map((table) => `${table.sheet} ${String(table.year)}`);
  return [`${String(year)}: ${[...new Set(headings)].join(', ')} x${String(indicators.length)}`, ...left].join('; ');
}

test.each<[what: string, snapshot: WorkbookSnapshot, options: Partial<YearBookOptions>, expected: string]>([
  ['the latest', APART, {}, '2023: DX R5 x3; 観光 2022'],
  ['the later named', APART, { year: 'R5' }, '2023: DX R5 x3'],
  ['the earlier named', APART, { year: 'R4' }, '2022: 観光 R4 x3'],
  ['the earlier by its sheet', APART, { sheets: ['観光'] }, '2022: 観光 R4 x3'],
  ['with last year’s sheets', WITH_LAST, {}, '2023: DX R5 R5 x3; 観光 R4 2022'],
  ['in one sheet', ONE_SHEET, {}, '2023: 評価 R5 x3; 評価 2022'],
  ['in one sheet, the earlier named', ONE_SHEET, { year: 'R4' }, '2022: 評価 R4 x3'],
  ['a column that waits', WAITING, {}, '2023: DX R5, 観光 R5 x6'],
  ['a sheet a year', YEARLY, {}, '2022: R4 R4 x3'],
  ['a sheet a year, a year that both show', YEARLY, { year: 'R3' }, '2021: R3 R3 x3'],
])('what is asked and taken in is of the year: %s', (_what, snapshot, options, expected) => {
  expect(seen(snapshot, options)).toBe(expected);
});

test('a plan that ends earlier is never compared with itself', () => {
  expect(twoYears(APART, { profile })).toBeUndefined();
  const years = twoYears(WITH_LAST, { profile });
  if (years === undefined) throw new Error('there is a last year');
  const pairs = compare(years).indicators.map(({ now, before }) => `${before?.indicator.sheet ?? '-'} → ${now?.indicator.sheet ?? '-'}`);
  expect(pairs).toEqual(DX.map(() => 'DX R4 → DX R5'));
});

test('a sheet a year that shows last year, too, is compared with last year’s sheet once', () => {
  const years = twoYears(YEARLY, { profile });
  if (years === undefined) throw new Error('there is a last year');
  const pairs = compare(years).indicators.map(({ now, before }) => `${before?.indicator.sheet ?? '-'} → ${now?.indicator.sheet ?? '-'}`);
  expect(pairs).toEqual(DX.map(() => 'R3 → R4'));
});

test.each([
  ['sheets', APART],
  ['tables of one sheet', ONE_SHEET],
])('open data says of each row its own year: %s', (_what, snapshot) => {
  const words = reportWords.ja;
  const report = buildReport(snapshot, evaluateWorkbook(snapshot, { profile }), { words, meaningOf: () => '', notes: [] });
  const years = openDataCsv(report, openDataWords.ja)
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(2, 4).join(' '));
  expect(years).toEqual([...DX.map(() => '令和5年度 2023'), ...TOURISM.map(() => '令和4年度 2022')]);
  expect(report.title).toContain('令和4年度・令和5年度');
  expect(report.headings.actual).toBe(words.actual);
});

test('the report compares the plan that has a last year, and leaves the other one out', () => {
  const last = lastYearFor(WITH_LAST, evaluateWorkbook(WITH_LAST, { profile }), {}, reportWords.ja);
  expect(last?.doubtful).toBeNull();
  expect(last?.comparison?.strategies.flatMap(({ indicators }) => indicators.map(({ name }) => name))).toEqual(DX);
});

test('the next year goes on from the latest alone', () => {
  const { copies, book } = nextYear(WITH_LAST, { profile });
  expect(copies).toEqual([{ from: 'DX R5', to: 'DX R6' }]);
  expect(book.apart.map(({ sheet }) => sheet)).toEqual(['観光 R4']);
});

test('a plan that has not come so far is told, too, where another one has an empty column for the year', () => {
  const years: Table = [['R5実績', 'R6実績'], DX, [10, null]];
  const snapshot = bookOf({ DX: [years], 観光: [[['R6実績'], TOURISM, [20]]], 福祉: [[['R5実績'], ['受診率', '訪問数', '相談数'], [30]]] });
  const { apart, tables, year } = readYearBook(snapshot, { profile });
  expect([year, tables.map(({ sheet }) => sheet), apart.map(({ sheet }) => sheet)]).toEqual([2024, ['DX', '観光'], ['福祉']]);
});
