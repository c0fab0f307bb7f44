import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import type { DraftValue } from '../../workbook-draft';
import { askedOf, collectedInto, draftOf } from '../asked-and-answered';
import type { FormCopy } from '../form-copy';

const figures = (form: FormCopy, heading: string): CellValue[] => form.body.map((row) => row[form.column(heading)]?.value ?? null);

/** Whether a row is of a year of 令和. */
function isYear(row: readonly DraftValue[] | undefined, year: number): boolean {
  const text = row?.[1];
  return typeof text === 'string' && text.includes(String(year));
}

/** What changed in the rows of a workbook's first sheet: cells by row and column from 0. */
function changed(before: readonly (readonly DraftValue[])[], after: readonly (readonly CellValue[])[], columns: number): string[] {
  return after.flatMap((row, r) =>
    // Rates follow.
    (before[r]?.[1] === '達成率' ? [] : row)
      .slice(0, columns)
      .flatMap((value, c) => (value === (before[r]?.[c] ?? null) ? [] : [`${String(r)}:${String(c)} ${String(value)}`])),
  );
}

const PAIRS: DraftValue[][] = [
  ['子ども・子育て支援事業計画　量の見込みと確保方策'],
  ['事業', '区分', '単位', 'R4', 'R5', 'R6', '担当課'],
  ['時間外保育', '計画', '人', 340, 350, 360, 'こども課'],
  [null, '実績', '人', 335, 341, null, null],
  ['一時預かり', '計画', '人日', 5200, 5300, 5400, 'こども課'],
  [null, '実績', '人日', 4900, 5350, null, null],
];
const withRates = PAIRS.flatMap((row, at) => (at > 2 && at % 2 === 1 ? [row, [null, '達成率', '％', null, null, null, null]] : [row]));

describe.each<[string, DraftValue[][], readonly string[], number]>([
  ['merged names', PAIRS, ['A3:A4', 'A5:A6'], 2],
  ['names written once', PAIRS, [], 2],
  ['a row of rates', withRates, [], 3],
])('plan and actual as rows, %s', (_, rows, merges, size) => {
  test('last year’s actual is shown and answered, never the plan', async () => {
    const bytes = await draftOf({ 評価: rows }, merges);
    const { forms, record } = await askedOf(bytes, { year: 'R6' });
    const form = forms.get('こども課')!;
    expect(figures(form, '前年度実績')).toEqual([341, 5350]);
    expect(figures(form, '目標(R6)')).toEqual([360, 5400]);
    const [first, second] = form.body;
    form.type(first!, form.actual, 355).type(first!, form.column('前年度確定値'), 342).type(first!, form.column('区分'), '速報');
    form.type(second!, form.actual, 5500);
    const { collected, after } = await collectedInto(bytes, { こども課: form }, 2024, { record, decides: () => 'take' });
    expect(changed(rows, after.sheets[0]!.values, 7)).toEqual(['3:4 342', '3:5 355', `${String(3 + size)}:5 5500`]);
    expect(collected.conflicts.map(({ code, part }) => [code, part])).toEqual([['changed-since', 'last']]);
  });
});

test('the year that waits in a table of plan and actual is found, though its plan stands there', async () => {
  const { emptyYearAfter } = await import('../../../src/year/request/year-after');
  const { book } = await askedOf(await draftOf({ 評価: PAIRS }));
  expect([book.year, emptyYearAfter(book)]).toEqual([2023, 2024]);
});

const A_ROW_EACH: DraftValue[][] = [
  ['指標', '年度', '基準値', '実績値', '目標値', '達成率', '判定', '担当課'],
  ['就農者', 'R3', 5, 8, 10, null, null, '農政課'],
  ['就農者', 'R4', 5, 9, 11, null, null, '農政課'],
  ['就農者', 'R5', 5, null, 12, null, null, '農政課'],
  ['空き家', 'R3', 50, 48, 45, null, null, '住宅課'],
  ['空き家', 'R4', 50, 46, 43, null, null, '住宅課'],
  ['空き家', 'R5', 50, null, 41, null, null, '住宅課'],
];
const byYear = [A_ROW_EACH[0]!, ...[1, 4, 2, 5, 3, 6].map((at) => A_ROW_EACH[at]!)];
const long = A_ROW_EACH.map((row) =>
  row.map((value) => (typeof value === 'string' ? value.replace(/^R(\d)$/, (_, year: string) => `令和${year}年度`) : value)),
);
const mergedNames = A_ROW_EACH.map((row, at) => (at > 0 && at % 3 !== 1 ? [null, ...row.slice(1)] : row));

describe.each<[string, DraftValue[][], readonly string[]]>([
  ['an indicator after the other', A_ROW_EACH, []],
  ['a year after the other', byYear, []],
  ['years written out', long, []],
  ['names merged', mergedNames, ['A2:A4', 'A5:A7']],
  ['a title with the year of the sheet', [['令和5年度　進捗管理表'], ...A_ROW_EACH], []],
])('a row for each year, %s', (_, rows, merges) => {
  test('only the year’s own rows are asked and written', async () => {
    const bytes = await draftOf({ 評価: rows }, merges);
    const { forms, record, book } = await askedOf(bytes, { year: 'R5' });
    expect([book.year, book.indicators.length]).toEqual([2023, 2]);
    expect([...forms.values()].map((form) => [figures(form, '前年度実績'), figures(form, '目標')])).toEqual([
      [[9], [12]],
      [[46], [41]],
    ]);
    const answers: Record<string, FormCopy> = {};
    for (const [name, form] of forms) answers[name] = form.type(form.body[0]!, form.actual, name === '農政課' ? 10 : 44);
    const { collected, after, output } = await collectedInto(bytes, answers, 2023, { record });
    expect(collected.conflicts).toEqual([]);
    expect(collected.written.map(({ row, column, after: now }) => [isYear(rows[row], 5), rows[row]![2], column, now])).toEqual([
      [true, 5, 3, '10'],
      [true, 50, 3, '44'],
    ]);
    const actuals = (values: readonly (readonly CellValue[])[]): string =>
      JSON.stringify(values.flatMap((row, r) => (isYear(rows[r], 5) ? [] : [row[3] ?? null])));
    expect(actuals(after.sheets[0]!.values)).toBe(actuals(rows as CellValue[][]));
    const again = await collectedInto(output, answers, 2023, { record: { ...record, rows: collected.rows } });
    expect([again.collected.written, again.collected.conflicts]).toEqual([[], []]);
  });

  test('a final figure of last year goes into last year’s row', async () => {
    const bytes = await draftOf({ 評価: rows }, merges);
    const { forms, record } = await askedOf(bytes, { year: 'R5' });
    const form = forms.get('住宅課')!;
    form.type(form.body[0]!, form.actual, 44).type(form.body[0]!, form.column('前年度確定値'), 45);
    const { collected } = await collectedInto(bytes, { 住宅課: form }, 2023, { record, decides: () => 'take' });
    expect(collected.written.map(({ row, column, part }) => [isYear(rows[row], 4), column, part])).toEqual([
      [false, 3, 'actual'],
      [true, 3, 'last'],
    ]);
  });

  test('without a year it is asked for, and one that no row has is refused', async () => {
    const bytes = await draftOf({ 評価: rows }, merges);
    await expect(askedOf(bytes, { year: 'R8' })).rejects.toMatchObject({ code: 'year-not-found' });
    expect((await askedOf(bytes)).book.year).toBeNull();
  });
});
