import { unzipSync } from 'fflate';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import { readYearBook } from '../../../src/year/book/year-book';
import { nextYear } from '../../../src/year/next/next-year';
import { extraColumns } from '../../acceptance/layouts/other-columns';
import { flatMerged } from '../../acceptance/layouts/flat';
import { yearsInOneRow, yearsUnderMergedHeading } from '../../acceptance/layouts/several-years';
import { WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE, sampleBytes, sheetOf } from '../sample';

async function next(bytes: Uint8Array, year?: string) {
  const book = await opened(bytes);
  const result = nextYear(book.snapshot, { profile: PROFILE, ...(year === undefined ? {} : { year }) });
  const output = await book.commit(result.plan);
  return { before: book.snapshot, result, output, after: (await opened(output)).snapshot };
}

describe('the sample', () => {
  const whole = next(sampleBytes('mine-r1.xlsx'));

  test('gets a copy for R2 with its 81 actuals empty and nothing else emptied', async () => {
    const { result } = await whole;
    expect(result.copies).toEqual([{ from: '評価', to: '評価 R2' }]);
    expect(result.replacements.map(({ before, after }) => [before, after])).toEqual([
      ['令和元年度(R1)実績', '令和2年度(R2)実績'],
      ['R1実績\nb', 'R2実績\nb'],
    ]);
    expect(result.emptied.map(({ kind }) => kind)).toEqual(Array(81).fill('actual'));
  });

  test('has everything else of the sheet the same', async () => {
    const { before, after, result } = await whole;
    const [old, copy] = [sheetOf(before, '評価'), sheetOf(after, '評価 R2')];
    const planned = new Set(
      result.plan.sheets
        .filter(({ name }) => name === '評価 R2')
        .flatMap(({ writes }) => writes.map(({ row, column }) => `${row}:${column}`)),
    );
    const differing = copy.values.flatMap((row, r) =>
      row.flatMap((value, c) => ((old.values[r]?.[c] ?? null) === value || planned.has(`${r}:${c}`) ? [] : [`${r}:${c}`])),
    );
    expect(differing).toEqual([]);
    // Headings, actuals, and the two results of each row.
    expect(planned.size).toBe(2 + 81 + 81 * 2);
    expect([copy.merges, copy.hiddenRows, copy.hiddenColumns]).toEqual([old.merges, old.hiddenRows, old.hiddenColumns]);
  });

  test('leaves the old sheet as it is, to the byte', async () => {
    const { output } = await whole;
    const part = 'xl/worksheets/sheet1.xml';
    expect(Buffer.from(unzipSync(output)[part]!).equals(Buffer.from(unzipSync(sampleBytes('mine-r1.xlsx'))[part]!))).toBe(true);
  });

  test('waits for the new actuals: an evaluation finds nothing to write and no warning', async () => {
    const { after } = await whole;
    const evaluation = evaluateWorkbook(after, { profile: PROFILE });
    expect(evaluation.results).toHaveLength(81);
    expect(new Set(evaluation.results.map(({ indicator }) => indicator.sheet))).toEqual(new Set(['評価 R2']));
    expect(evaluation.otherYears).toEqual(['評価']);
    expect(isEmptyPlan(evaluation.plan)).toBe(true);
    expect(evaluation.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('finds every indicator of last year again', async () => {
    const { after } = await whole;
    const book = readYearBook(after, { profile: PROFILE });
    expect(book.year).toBe(2020);
    expect(book.indicators.filter(({ last }) => last?.sheet === '評価')).toHaveLength(81);
    expect(readYearBook(after, { profile: PROFILE, year: 'R1' }).indicators[0]?.indicator.sheet).toBe('評価');
  });

  test('can be carried on from: R3 comes from R2, and has a count sheet of its own', async () => {
    const { output } = await whole;
    const { result, after } = await next(output, 'R3');
    expect(result.copies).toEqual([{ from: '評価 R2', to: '評価 R3' }]);
    expect(after.sheets.map(({ name }) => name)).toEqual(['評価', '評価 R2', '集計表 R2', '評価 R3', '集計表 R3']);
  });
});

test('no result of the new sheet is blank, whatever it was last year', async () => {
  const book = await opened(sampleBytes('mine-r1.xlsx'));
  const { plan, results } = evaluateWorkbook(book.snapshot, { profile: PROFILE });
  expect(results.filter(({ recorded }) => recorded.status === '-').length).toBeGreaterThan(0);
  const { after } = await next(await book.commit(plan));
  for (const { name, values, formulas } of after.sheets.filter(({ name }) => name.includes('R2'))) {
    const blank = formulas.flatMap((row, r) =>
      (row ?? []).flatMap((formula, c) => (formula !== null && (values[r]?.[c] ?? null) === null ? [`${name} ${r}:${c}`] : [])),
    );
    expect(blank).toEqual([]);
  }
});

test('the published sample loses typed results and counts, not its count tables', async () => {
  const { result, after } = await next(sampleBytes('mine-r1-published.xlsx'));
  expect(result.emptied.filter(({ kind }) => kind === 'result').length).toBeGreaterThan(150);
  expect(result.plan.sheets.map(({ name }) => name)).toEqual(['評価 R2']);
  const copy = sheetOf(after, '評価 R2');
  expect(copy.values[0]?.[0]).toBe('美祢市総合戦略 目標指標評価表 令和2年度(R2)');
  expect(copy.formulas[3]?.[4]).toMatch(/^=/);
  expect(copy.values[12]?.[8]).toBe('-');
});

test('remarks and plans of the year are emptied, last year moves on, and forecasts keep their year', async () => {
  const { result, after } = await next(await extraColumns.build().bytes());
  expect(result.copies).toEqual([{ from: 'R1評価', to: 'R2評価' }]);
  const copy = sheetOf(after, 'R2評価');
  expect(copy.values[2]).toContain('実績値(R2)');
  expect(copy.values[2]).toContain('R2見込');
  expect(copy.values.slice(3).every((row) => (row[12] ?? null) === null)).toBe(true);
  // 前年度実績 now holds what was the actual.
  const old = sheetOf(after, 'R1評価');
  for (let row = 3; row < 40; row++) expect(copy.values[row]?.[8] ?? null).toBe(old.values[row]?.[9] ?? null);
});

test.each([yearsInOneRow, yearsUnderMergedHeading].map((layout) => [layout.name, layout] as const))(
  '%s: the next column is used and nothing is copied',
  async (_name, layout) => {
    const { result, after } = await next(await layout.build().bytes());
    expect(result.copies).toEqual([]);
    expect(result.ofYears).toEqual([{ sheet: '推移', column: 10 }]);
    expect(after.sheets).toHaveLength(1);
    expect(sheetOf(after, '推移').formulas[10]?.[12]).toContain('K11');
  },
);

test.each(['R1', '令和2年度', '2020'])('%s names the year to go on from, or the one to make', async (year) => {
  const { snapshot } = await opened(sampleBytes('mine-r1.xlsx'));
  expect(nextYear(snapshot, { profile: PROFILE, year }).copies).toEqual([{ from: '評価', to: '評価 R2' }]);
});

test.each(['H30', 'R3', 'x'])('%s is refused with the years that there are', async (year) => {
  const { snapshot } = await opened(sampleBytes('mine-r1.xlsx'));
  expect(() => nextYear(snapshot, { profile: PROFILE, year })).toThrow(expect.objectContaining({ code: 'year-not-found' }));
});

test('where the last column is used, it is said that none is left', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('推移');
  sheet.addRow(['目標指標', '単位', '現状', 'H30実績', 'R1実績', '目標', '進捗率', '状況']);
  for (let row = 0; row < 5; row++) sheet.addRow([`指標${String(row)}`, '人', 10, 11, 12, 20]);
  const { result, output } = await next(await workbook.bytes());
  expect(result.ofYears).toEqual([{ sheet: '推移', column: null }]);
  expect(isEmptyPlan(result.plan)).toBe(true);
  expect((await opened(output)).snapshot.sheets).toHaveLength(1);
});

test('merged levels stay merged', async () => {
  const { before, after } = await next(await flatMerged.build().bytes());
  const copy = after.sheets.find(({ name }) => name === 'KPI一覧 R2');
  expect(copy?.merges).toEqual(sheetOf(before, 'KPI一覧').merges);
});

test('without any year in the workbook a copy is made and no year is invented', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('指標');
  sheet.addRow(['目標指標', '単位', '現状値', '実績値', '目標値', '進捗率', '状況']);
  for (let row = 0; row < 5; row++) sheet.addRow([`指標${String(row)}`, '人', 10, 12, 20]);
  const { result } = await next(await workbook.bytes());
  expect([result.from, result.to, result.replacements]).toEqual([null, null, []]);
  expect(result.copies).toEqual([{ from: '指標', to: '指標 (2)' }]);
});

test('a copy that would still be read as this year is refused', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('指標');
  sheet.addRow(['目標指標', '単位', '現状値', '実績値', '目標値', '進捗率', '状況']);
  for (let row = 0; row < 5; row++) sheet.addRow([`指標${String(row)}`, '人', 10, 12, 20]);
  const { snapshot } = await opened(await workbook.bytes());
  expect(() => nextYear(snapshot, { profile: PROFILE, year: 'R1' })).toThrow(
    expect.objectContaining({ code: 'next-year-unread', details: { sheet: '指標', year: 'R2' } }),
  );
});

test('figures that stay keep the year that their heading names', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価');
  sheet.addRow(['※ゴールは令和2年度']);
  sheet.addRow(['目標指標', '単位', '現状値', 'R1実績', '目標値', '進捗率', '状況', 'R1予算額', 'R1備考']);
  for (let row = 0; row < 5; row++) sheet.addRow([`指標${String(row)}`, '人', 10, 12, 20, null, null, 100, 'メモ']);
  const { result } = await next(await workbook.bytes());
  expect(result.replacements.map(({ before, after }) => [before, after])).toEqual([
    ['R1実績', 'R2実績'],
    ['R1備考', 'R2備考'],
  ]);
});

test('the columns that a person named are those of the new sheet, too', async () => {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet('評価 R5');
  sheet.addRow(['施策', '指標', '単位', '基準値', '実績(R5)', '中間目標(R6)', '最終目標(R7)', '進捗率', '状況']);
  for (const [name, actual] of [['就農者数', 12] as const, ['創業件数', 16] as const, ['相談件数', 8] as const])
    sheet.addRow(['1 産業', name, '件', 10, actual, 15, 20]);
  const options = { profile: PROFILE, columns: { target: 5 } };
  const book = await opened(await workbook.bytes());
  const evaluated = await opened(await book.commit(evaluateWorkbook(book.snapshot, options).plan));
  const after = (await opened(await evaluated.commit(nextYear(evaluated.snapshot, options).plan))).snapshot;
  expect(sheetOf(after, '評価 R6').formulas[1]?.[7]).toContain('(F2-D2)');
  expect(evaluateWorkbook(after, options).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
