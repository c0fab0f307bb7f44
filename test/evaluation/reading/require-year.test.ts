import type { IndicatorColumns } from '../../../src/evaluation/evaluation';
import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../snapshot-of';

const YEARS = '指標 | 単位 | 基準値 | R4実績 | R5実績 | R6実績 | 目標値 | 状況\n客数 | 人 | 10 | 11 | 12 |  | 20';
const YEARLESS = '指標 | 単位 | 基準値 | 実績値 | 目標値\n客数 | 人 | 10 | 12 | 20';

/** The actual that was evaluated; or why none was. */
function actualOf(text: string, year?: string, columns: Partial<IndicatorColumns> = {}, more: string | null = null): string {
  const [one, other] = [workbookOf(rowsOf(text)), more === null ? null : workbookOf(rowsOf(more), { name: '別表' })];
  const workbook = { ...one, sheets: [...one.sheets, ...(other?.sheets ?? [])] };
  try {
    const { results } = evaluateWorkbook(workbook, { profile: parseProfile({}), columns, ...(year === undefined ? {} : { year }) });
    return results.map(({ indicator }) => indicator.actual.text).join(', ');
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return `${error.code}: ${JSON.stringify(error.details)}`;
  }
}

test.each([
  [undefined, '12'],
  ['R4', '11'],
  ['令和5年度', '12'],
  ['2023', '12'],
  ['ｒ４', '11'],
  ['FY2022', '11'],
])('year %s evaluates its own actual, %s', (year, actual) => {
  expect(actualOf(YEARS, year)).toBe(actual);
});

test('a year whose column is still empty is not measured yet, and no other is taken', () => {
  expect(actualOf(YEARS, 'R6')).toBe('');
});

test('of two columns of one year the last with figures counts, as where nobody names a year', () => {
  const text = '指標 | 単位 | 基準値 | R5実績（上期） | R5実績 | 目標値\n客数 | 人 | 10 | 11 | 12 | 20';
  expect([actualOf(text), actualOf(text, 'R5')]).toEqual(['12', '12']);
});

test.each([
  ['R3', YEARS, 'R4, R5, R6'],
  ['来年', YEARS, 'R4, R5, R6'],
  ['R5', YEARLESS, ''],
])('year %s is refused where no actuals are of it, with those that there are', (year, text, years) => {
  expect(actualOf(text, year)).toBe(`year-not-found: ${JSON.stringify({ sheet: '評価', year, years })}`);
});

test('each sheet that is evaluated has to have the year', () => {
  const other = '指標 | 単位 | 基準値 | R4実績 | 目標値\n客数 | 人 | 10 | 13 | 20';
  expect(actualOf(YEARS, 'R4', {}, other)).toBe('11, 13');
  expect(actualOf(YEARS, 'R5', {}, other)).toBe(`year-not-found: ${JSON.stringify({ sheet: '別表', year: 'R5', years: 'R4' })}`);
});

test('where no sheet has the year, those of all sheets are told', () => {
  const other = '指標 | 単位 | 基準値 | R4実績 | 目標値\n客数 | 人 | 10 | 13 | 20';
  expect(actualOf(YEARS, 'R9', {}, other)).toBe(`year-not-found: ${JSON.stringify({ sheet: '', year: 'R9', years: 'R4, R5, R6' })}`);
});

test.each([
  [YEARLESS, 3, '12'],
  [YEARS, 4, '12'],
  [YEARS, 3, /^year-not-found/],
])('beside a year, a column of actuals pointed out may name no other: %#', (text, actual, expected) => {
  expect(actualOf(text, 'R5', { actual })).toMatch(expected);
});
