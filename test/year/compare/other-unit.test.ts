import { openDataWords, reportWords } from '../../../src/i18n/report/report-words';
import { lastYearFor } from '../../../src/report/content/last-year';
import { openDataCsv } from '../../../src/report/csv/open-data';
import { comparePlan } from '../../../src/year/compare/compare-plan';
import { compare, twoYears } from '../../../src/year/compare/comparison';
import { confirmedPairs } from '../../../src/year/compare/confirmed-pairs';
import { formatWithUnit, textWithUnit } from '../../../src/year/compare/other-unit';
import { madeReport } from '../../report/made-report';
import { draftOf } from '../asked-and-answered';
import { opened, PROFILE, sheetOf } from '../sample';

const sheet = (year: string, unit: string | null, actual: number | string, target: number) => [
  ['施策', '指標名', '単位', '現状値', `${year}実績`, '目標値', '進捗率', '状況'],
  ['1 移住', '移住者数', unit, target / 2, actual, target],
  ['1 移住', '空き家', '件', 10, 12, 20],
];
const changed = (unit: string | null = '千人', before: string | null = '人') =>
  draftOf({
    'KPI R5': sheet('R5', before, 75, 120),
    'KPI R6': sheet('R6', unit, 0.08, 0.12),
    'KPI R7': sheet('R7', unit, 0.09, 0.12),
  });

async function compared(bytes: Uint8Array, year?: string) {
  const book = await opened(bytes);
  const years = twoYears(book.snapshot, { profile: PROFILE, ...(year === undefined ? {} : { year }) })!;
  return opened(await book.commit(comparePlan(compare(years, confirmedPairs(years)))));
}

test('in 推移 a figure of another unit bears it and is no number of the same line', async () => {
  const { snapshot } = await compared(await changed());
  const rows = sheetOf(snapshot, '推移').values;
  expect(rows.find((row) => row.includes('移住者数'))?.slice(1, 8)).toEqual(['移住者数', '千人', 0.06, '75人', 0.08, 0.09, 0.12]);
  expect(rows.find((row) => row.includes('空き家'))?.slice(4, 7)).toEqual([12, 12, 12]);
});

test.each<[string, string | null, string | null]>([
  ['a unit that one year does not say', null, '人'],
  ['the same unit in other signs', '％', '%'],
])('%s is no other unit', async (_, unit, before) => {
  const { snapshot } = await compared(await changed(unit, before));
  expect(
    sheetOf(snapshot, '推移')
      .values.find((row) => row.includes('移住者数'))
      ?.slice(4, 7),
  ).toEqual([75, 0.08, 0.09]);
});

test('in 前年度比較 the figures of last year stay formulas and show their unit', async () => {
  const { snapshot } = await compared(await changed(), 'R6');
  const own = sheetOf(snapshot, '前年度比較');
  const row = own.values.findIndex((values) => values.includes('移住者数'));
  const at = own.values[row]!.indexOf('移住者数');
  const formats = [2, 3, 6, 7].map((offset) => snapshot.styles[own.styles[row]?.[at + offset] ?? 0]?.numberFormat);
  expect(formats).toEqual(['General"人"', 'General"人"', 'General', 'General']);
  expect(own.formulas[row]?.[at + 3]).toContain('KPI R5');
});

test('open data say in which unit last year was counted', async () => {
  const { snapshot: all } = await opened(await changed());
  const snapshot = { ...all, sheets: all.sheets.slice(0, 2) };
  const { report, evaluation } = madeReport(snapshot);
  const comparison = lastYearFor(snapshot, evaluation, {}, reportWords.ja)?.comparison ?? null;
  const lines = openDataCsv({ ...report, comparison }, openDataWords.ja).split('\r\n');
  const [headings = [], line = []] = lines.filter((text, index) => index === 0 || text.includes('移住者数')).map((text) => text.split(','));
  const at = headings.indexOf('前年度_実績値');
  expect(line.slice(at, at + 2)).toEqual(['75', '単位：人']);
});

test.each<[string | null, string]>([
  [null, 'General"人"'],
  ['#,##0', '#,##0"人"'],
  ['0"台"', 'General"人"'],
  ['#,##0;[Red]-#,##0', 'General"人"'],
])('the format %p with a unit', (format, made) => expect(formatWithUnit(format, '人')).toBe(made));

test.each<[number | string | null, string | null, string, unknown]>([
  [75, null, '人', '75人'],
  [1234, '#,##0', '人', '1,234人'],
  [0.45, '0%', '%', '45%'],
  ['75人（H30）', null, '人', '75人（H30）'],
  [null, null, '人', null],
])('%p under %p in %s', (value, format, unit, text) => expect(textWithUnit(value, format, unit)).toBe(text));
