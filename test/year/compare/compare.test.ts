import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import { readYearBook } from '../../../src/year/book/year-book';
import { CHANGES } from '../../../src/year/compare/changes';
import { confirmedPairs } from '../../../src/year/compare/confirmed-pairs';
import { comparePlan } from '../../../src/year/compare/compare-plan';
import { compare, twoYears } from '../../../src/year/compare/comparison';
import type { CellValue, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { yearsInOneRow } from '../../acceptance/layouts/several-years';
import { opened, PROFILE, sheetOf } from '../sample';
import { nextYearOfSample } from '../town';

const cell = (row: number, column: number, value: CellValue) => ({ row, column, value, formula: null, numberFormat: null, format: null });

/** The sample with R2 filled in: every third indicator a little more, every third a little less, the others the same. */
async function filled(change: (names: Map<string, number>) => ReturnType<typeof cell>[] = () => []): Promise<Uint8Array> {
  const book = await opened(await nextYearOfSample());
  const { indicators } = readYearBook(book.snapshot, { profile: PROFILE });
  const rows = new Map(indicators.map(({ indicator }) => [indicator.name, indicator.row]));
  const writes = indicators.flatMap(({ actual, last }, index) => {
    const before = last?.value ?? null;
    const value = typeof before === 'number' ? before + [1, 0, -1][index % 3]! : before;
    return actual === null ? [] : [cell(actual.row, actual.column, value)];
  });
  const changes = change(rows);
  const own = new Set(changes.map(({ row, column }) => `${String(row)}:${String(column)}`));
  const all = [...writes.filter(({ row, column }) => !own.has(`${String(row)}:${String(column)}`)), ...changes];
  return book.commit({ sheets: [{ name: '評価 R2', create: null, writes: all.sort((a, b) => a.row - b.row || a.column - b.column) }] });
}

function comparisonOf(snapshot: WorkbookSnapshot, last?: WorkbookSnapshot) {
  const years = twoYears(snapshot, { profile: PROFILE }, last);
  if (years === undefined) throw new Error('No earlier year');
  return compare(years, confirmedPairs(years));
}

test('the matrix of two years adds up to 81, in live formulas', async () => {
  const book = await opened(await filled());
  const comparison = comparisonOf(book.snapshot);
  expect(comparison.indicators).toHaveLength(81);
  const plan = comparePlan(comparison);
  const sheet = sheetOf((await opened(await book.commit(plan))).snapshot, '前年度比較');
  const total = sheet.values.findIndex((row) => row[0] === '合計');
  const width = (sheet.values[total] ?? []).length;
  expect(sheet.values[total]?.[width - 1]).toBe(81);
  expect(sheet.formulas[total - 1]?.[1]).toMatch(/^=SUMPRODUCT\(/);
  const listed = sheet.values.findIndex((row) => row.includes('目標指標'));
  expect(sheet.values.slice(listed + 1)).toHaveLength(81);
  expect(sheet.formulas[listed + 1]?.some((formula) => formula?.includes("'評価'!") === true)).toBe(true);
  expect(sheet.formulas[listed + 1]?.some((formula) => formula?.includes("'評価 R2'!") === true)).toBe(true);
});

test('each strategy has a matrix of its own, and they add up to the whole', async () => {
  const book = await opened(await filled());
  const { sheets } = comparePlan(comparisonOf(book.snapshot));
  const after = (await opened(await book.commit({ sheets }))).snapshot;
  const { values } = sheetOf(after, '前年度比較');
  const totals = values.flatMap((row) => (row[0] === '合計' ? [Number(row.at(-1))] : []));
  expect(totals).toHaveLength(6);
  expect(totals.slice(1).reduce((sum, one) => sum + one, 0)).toBe(totals[0]);
});

test('a second comparing writes nothing, and an evaluation passes the sheets over', async () => {
  const book = await opened(await filled());
  const first = await opened(await book.commit(comparePlan(comparisonOf(book.snapshot))));
  const again = comparePlan(comparisonOf(first.snapshot));
  expect(again.sheets.filter(({ name }) => name === '前年度比較' || name === '指標変更一覧').flatMap(({ writes }) => writes)).toEqual([]);
  const evaluation = evaluateWorkbook(first.snapshot, { profile: PROFILE });
  expect(new Set(evaluation.results.map(({ indicator }) => indicator.sheet))).toEqual(new Set(['評価 R2']));
  expect(evaluation.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(isEmptyPlan({ sheets: evaluation.plan.sheets.filter(({ name }) => name === '前年度比較') })).toBe(true);
});

test('up, down and level are told by the way of the rule, and a changed target is none of them', async () => {
  const bytes = await filled((rows) => [
    cell(rows.get('三洞入洞者数')!, 6, 500),
    cell(rows.get('Wi-Fi設置数')!, 6, 10),
    cell(rows.get('道の駅の商品販売額')!, 6, 248690),
    cell(rows.get('みねシュラン3★認定者数')!, 7, 40),
    cell(rows.get('集落営農法人数')!, 4, '団体'),
    cell(rows.get('事業承継支援数')!, 6, '-'),
  ]);
  const changes = new Map(comparisonOf((await opened(bytes)).snapshot).indicators.map(({ now, change }) => [now?.indicator.name, change]));
  expect(changes.get('三洞入洞者数')).toBe(CHANGES.up);
  expect(changes.get('Wi-Fi設置数')).toBe(CHANGES.down);
  expect(changes.get('道の駅の商品販売額')).toBe(CHANGES.level);
  expect(changes.get('みねシュラン3★認定者数')).toBe(CHANGES.target);
  expect(changes.get('集落営農法人数')).toBe(CHANGES.incomparable);
  expect(changes.get('事業承継支援数')).toBe(CHANGES.unmeasured);
});

test('a renamed indicator is shown with its near name, and taken for the same once a person says so', async () => {
  const bytes = await filled((rows) => [cell(rows.get('三洞入洞者数')!, 3, '三洞の入洞者総数')]);
  const book = await opened(bytes);
  const comparison = comparisonOf(book.snapshot);
  const gone = comparison.indicators.find(({ change }) => change === CHANGES.gone);
  expect(gone?.before?.indicator.name).toBe('三洞入洞者数');
  expect(gone?.nearest?.indicator.name).toBe('三洞の入洞者総数');
  const written = await opened(await book.commit(comparePlan(comparison)));
  const list = sheetOf(written.snapshot, '指標変更一覧');
  const row = list.values.findIndex((cells) => cells[0] === CHANGES.gone);
  expect(list.values[row]?.slice(0, 5)).toEqual([
    CHANGES.gone,
    '三洞入洞者数',
    expect.stringContaining('基準値 499'),
    null,
    '三洞の入洞者総数',
  ]);
  const confirmed = await written.commit({ sheets: [{ name: '指標変更一覧', create: null, writes: [cell(row, 5, '同じ')] }] });
  const again = comparisonOf((await opened(confirmed)).snapshot);
  expect(again.indicators).toHaveLength(81);
  expect(again.indicators.filter(({ change }) => change === CHANGES.gone || change === CHANGES.added)).toEqual([]);
});

test('two workbooks are compared in values', async () => {
  const both = await opened(await filled());
  const last = { ...both.snapshot, sheets: both.snapshot.sheets.filter(({ name }) => name === '評価') };
  const now = { ...both.snapshot, sheets: both.snapshot.sheets.filter(({ name }) => name === '評価 R2') };
  const comparison = comparisonOf(now, last);
  expect(comparison.indicators.filter(({ change }) => change === CHANGES.added || change === CHANGES.gone)).toEqual([]);
  const sheet = comparePlan(comparison).sheets.find(({ name }) => name === '前年度比較');
  expect(sheet?.writes.some(({ formula }) => formula?.includes("'評価'!") === true)).toBe(false);
  expect(sheet?.writes.some(({ formula }) => formula?.includes("'評価 R2'!") === true)).toBe(true);
});

test('a sheet with a column for each year is compared with the column before, and has its trend', async () => {
  const book = await opened(await yearsInOneRow.build().bytes());
  const comparison = comparisonOf(book.snapshot);
  expect([comparison.now.year, comparison.before.year]).toEqual([2019, 2018]);
  const after = (await opened(await book.commit(comparePlan(comparison)))).snapshot;
  // 推移 is the person's own sheet here.
  const trend = sheetOf(after, '推移 (2)');
  expect(trend.values[1]).toEqual(expect.arrayContaining(['H28実績', 'H29実績', 'H30実績', 'R1実績', 'R2実績']));
  expect(trend.values).toHaveLength(83);
});

test('a workbook of one year has nothing to compare', async () => {
  const book = await opened(await nextYearOfSample());
  const one = { ...book.snapshot, sheets: book.snapshot.sheets.filter(({ name }) => name === '評価') };
  expect(twoYears(one, { profile: PROFILE })).toBeUndefined();
});
