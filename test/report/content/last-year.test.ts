import { CHANGES } from '../../../src/year/compare/changes';
import { reportWords } from '../../../src/i18n/report/report-words';
import { lastYearFor } from '../../../src/report/content/last-year';
import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { madeReport, type MadeReport } from '../made-report';
import { comparedReport, R5, R6, twoYears, type YearRow, yearSheet } from '../two-years';

test('says for each indicator, each strategy and all what changed since last year', () => {
  const { comparison } = comparedReport(twoYears()).report;
  expect(comparison).toMatchObject({ lastYear: 'R5', year: 'R6' });
  const changes = comparison?.strategies.flatMap(({ indicators }) => indicators.map(({ name, change }) => [name, change]));
  expect(changes).toEqual([
    ['創業件数', 'up'],
    ['雇用者数', 'down'],
    ['事業所数', 'level'],
    ['移住者数', 'target'],
    ['空き家活用数', 'added'],
    ['出生数', 'gone'],
  ]);
  const named = comparison?.strategies.map(({ label, counts }) => [
    label,
    Object.fromEntries(comparison.changes.map((name, place) => [name, counts[place]])),
  ]);
  expect(named).toEqual([
    ['1 しごと', { up: 1, down: 1, level: 1, target: 0, added: 0, gone: 0, unmeasured: 0 }],
    ['2 ひと', { up: 0, down: 0, level: 0, target: 1, added: 1, gone: 1, unmeasured: 0 }],
  ]);
  // Four indicators stand in both years: one achieved, one fell, two as before.
  const moves = comparison?.labels.flatMap((from, row) =>
    comparison.labels.map((to, column) => [from, to, comparison.matrix[row]?.[column]]).filter(([, , count]) => count !== 0),
  );
  expect(moves).toEqual([
    ['改善↑', '目標達成', 1],
    ['改善↑', '改善↑', 2],
    ['改善↑', '悪化↓', 1],
  ]);
});

test('last year may stand in a workbook of its own', () => {
  const { comparison } = comparedReport(yearSheet('R6', R6), yearSheet('R5', R5)).report;
  const figures = comparison?.strategies.flatMap(({ indicators }) => indicators);
  expect(figures?.find(({ name }) => name === '雇用者数')).toMatchObject({
    before: { actual: { text: '15', cell: null }, progress: { text: '50.0%', cell: null }, status: { text: '改善↑', cell: null } },
    now: { actual: { cell: { sheet: '評価 R6', row: 2, column: 4 } }, status: { text: '悪化↓', cell: { column: 7 } } },
    change: 'down',
  });
});

test('there is none without an earlier year, and none where last year’s reading is in doubt', () => {
  const alone = yearSheet('R6', R6);
  const { evaluation } = madeReport(alone);
  expect(lastYearFor(alone, evaluation, {}, reportWords.ja)).toBeUndefined();
  const doubtful = yearSheet(
    'R5',
    R5.map(([strategy, name, actual, target]) => [strategy, name, Number(actual) * 1000, target] as const),
  );
  const last = lastYearFor(alone, evaluation, {}, reportWords.ja, doubtful);
  const isInDoubt = madeReport(doubtful).evaluation.findings.some(
    ({ code, severity }) => code === 'structure-unclear' && severity === 'error',
  );
  expect(last?.doubtful ?? null).toBe(isInDoubt ? '評価 R5' : null);
});

test('results that last year’s sheet never got are not read from it', () => {
  const snapshot = { ...yearSheet('R5', R5), sheets: [...yearSheet('R5', R5).sheets, ...yearSheet('R6', R6).sheets] };
  const [first] = comparedReport(snapshot).report.comparison?.strategies ?? [];
  expect(first?.indicators[0]?.before).toMatchObject({
    actual: { cell: { sheet: '評価 R5' } },
    progress: { text: '20.0%', cell: null },
    status: { text: '改善↑', cell: null },
  });
});

test('changes have the same words as the sheet 前年度比較', () => {
  expect(reportWords.ja.changes).toEqual(CHANGES);
});

test('what is lower than last year is listed as fallen, though it is above its baseline still', () => {
  const now: YearRow[] = R6.map((row) => (row[1] === '雇用者数' ? ['1 しごと', '雇用者数', 13, 20] : row));
  const names = (made: MadeReport) => made.report.worsened.map(({ result }) => [result.indicator.name, result.recorded.status]);
  expect(names(madeReport(yearSheet('R6', now)))).toEqual([]);
  const compared = comparedReport(twoYears(R5, now));
  expect(names(compared)).toEqual([['雇用者数', '改善↑']]);
  expect(isEmptyPlan(comparedReport(applyPlan(twoYears(R5, now), compared.plan)).plan)).toBe(true);
});

test('on a sheet with a column for each year last year is compared again when this year’s results stand there', () => {
  const rows = rowsOf(`
    指標 | 単位 | 基準値 | R4実績 | R5実績 | 目標値 | 達成率 | 評価
    創業件数 | 件 | 10 | 12 | 18 | 20 | |
    雇用者数 | 人 | 100 | 110 | 105 | 150 | |
    移住者数 | 人 | 30 | 35 | 44 | 60 | |
    出生数 | 人 | 200 | 190 | 185 | 220 | |
  `);
  const first = comparedReport(workbookOf(rows));
  expect(first.report.comparison).toMatchObject({ lastYear: 'R4', year: 'R5' });
  const again = comparedReport(applyPlan(first.snapshot, first.plan));
  expect(again.report.comparison).toEqual(first.report.comparison);
  expect(isEmptyPlan(again.plan)).toBe(true);
});

test('results that a person typed for this year are not last year’s', () => {
  const rows = rowsOf(`
    指標 | 単位 | 基準値 | R4実績 | R5実績 | 目標値 | 達成率 | 評価
    創業件数 | 件 | 10 | 12 | 18 | 20 | 79.9% | 順調
    雇用者数 | 人 | 100 | 110 | 105 | 150 | 10.1% | 遅れ
    移住者数 | 人 | 30 | 35 | 44 | 60 | 46.6% | 順調
  `);
  const first = comparedReport(workbookOf(rows));
  const [own] = first.report.comparison?.strategies.flatMap(({ indicators }) => indicators) ?? [];
  expect(own?.before).toMatchObject({ progress: { text: '20.0%' }, status: { text: '改善↑' } });
  expect(own?.now).toMatchObject({ progress: { text: '79.9%' }, status: { text: '順調' } });
  const again = comparedReport(applyPlan(first.snapshot, first.plan));
  expect(again.report.comparison).toEqual(first.report.comparison);
  expect(isEmptyPlan(again.plan)).toBe(true);
});

test('sheets of several offices are compared each with its own, whatever their order', () => {
  const sheet = (name: string, year: string, actual: number) =>
    workbookOf(
      rowsOf(`
    指標 | 単位 | 基準値 | ${year}実績 | 目標値 | 達成率 | 評価
    相談件数 | 件 | 10 | ${String(actual)} | 400 | |
  `),
      { name },
    );
  const books = [sheet('東支所', 'R5', 100), sheet('西支所', 'R5', 103), sheet('西支所 R6', 'R6', 300), sheet('東支所 R6', 'R6', 200)];
  const [first] = books;
  if (first === undefined) throw new Error('No sheet');
  const both = { ...first, sheets: books.flatMap(({ sheets }) => sheets) };
  const indicators = comparedReport(both).report.comparison?.strategies.flatMap((strategy) => strategy.indicators) ?? [];
  expect(indicators.map(({ before, now }) => [before?.actual.value, now?.actual.value])).toEqual([
    [103, 300],
    [100, 200],
  ]);
});
