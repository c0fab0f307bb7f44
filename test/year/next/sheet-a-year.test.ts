import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import type { CellValue, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { nextYear } from '../../../src/year/next/next-year';
import { workbookOf } from '../../evaluation/snapshot-of';
import { PROFILE, sheetOf } from '../sample';

const NAMES = ['転入者数', '出生数', '婚姻数'];

/** A sheet for each year, which shows the years before as well. */
function sheetsOf(years: readonly number[], shown: number, baseline: boolean): WorkbookSnapshot {
  const actual = (year: number, row: number): number => year * 10 + row;
  const sheets = years.map((year) => {
    const columns = Array.from({ length: shown }, (_, index) => year - shown + 1 + index);
    const rows = NAMES.map((name, row): CellValue[] => [
      name,
      '人',
      ...(baseline ? [5] : []),
      ...columns.map((one) => actual(one, row)),
      90,
      null,
      null,
    ]);
    const headings = [
      '指標',
      '単位',
      ...(baseline ? ['基準値(R1)'] : []),
      ...columns.map((one) => `R${String(one)}実績`),
      '目標値(R9)',
      '達成率',
      '評価',
    ];
    return workbookOf([[`令和${String(year)}年度 進捗管理`], headings, ...rows], { name: `R${String(year)}` });
  });
  const [first] = sheets;
  if (first === undefined) throw new Error('No sheet');
  return { ...first, sheets: sheets.flatMap((one) => one.sheets) };
}

test.each([
  ['two years each', [3, 4], 2, true],
  ['three years each', [3, 4, 5], 3, true],
  ['two years each, the first of which is the baseline', [3, 4], 2, false],
])('of sheets with %s the next has all of them moved on', (_what, years, shown, baseline) => {
  const snapshot = sheetsOf(years, shown, baseline);
  const latest = years.at(-1) ?? 0;
  const result = nextYear(snapshot, { profile: PROFILE });
  expect(result.copies).toEqual([{ from: `R${String(latest)}`, to: `R${String(latest + 1)}` }]);
  const after = applyPlan(snapshot, result.plan);
  const { values } = sheetOf(after, `R${String(latest + 1)}`);
  const first = baseline ? 3 : 2;
  expect(values[0]?.[0]).toBe(`令和${String(latest + 1)}年度 進捗管理`);
  expect(values[1]?.slice(first, first + shown)).toEqual(
    Array.from({ length: shown }, (_, index) => `R${String(latest - shown + 2 + index)}実績`),
  );
  for (const [row] of NAMES.entries()) {
    const figures = Array.from({ length: shown - 1 }, (_, index) => (latest - shown + 2 + index) * 10 + row);
    expect(values[row + 2]?.slice(first, first + shown)).toEqual([...figures, null]);
    expect(values[row + 2]?.[first + shown]).toBe(90);
  }
  // The old sheets stay, and the new one waits for its actuals.
  for (const year of years) expect(sheetOf(after, `R${String(year)}`)).toEqual(sheetOf(snapshot, `R${String(year)}`));
  const evaluated = evaluateWorkbook(after, { profile: PROFILE, year: `R${String(latest + 1)}` });
  expect(evaluated.results.map(({ recorded }) => recorded.status)).toEqual(['-', '-', '-']);
});
