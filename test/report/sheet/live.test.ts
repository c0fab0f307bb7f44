import { isEmptyPlan } from '../../../src/evaluation/workbook/plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { reportWords } from '../../../src/i18n/report/report-words';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { rowsOf, workbookOf } from '../../evaluation/snapshot-of';
import { madeReport } from '../made-report';
import { comparedReport } from '../two-years';

const words = reportWords.ja;
const ROWS = rowsOf(`
  基本目標 | 方針 | 指標 | 単位 | 基準値 | R5実績 | 目標値 | 達成率 | 評価
  1 しごと | 1 雇用 | 創業件数 | 件 | 10 | 8 | 20 | |
  1 しごと | 1 雇用 | 雇用者数 | 人 | 10 | 12(R4) | 20 | |
  1 しごと | 2 産業 | 事業所数 | 所 | 10 | | 20 | |
  2 ひと | 1 移住 | 移住者数 | 人 | 3 | 9 | 9 | |
`);
const without = (headings: readonly string[]): CellValue[][] =>
  ROWS.map((row) => row.filter((_, column) => !headings.includes(String(ROWS[0]?.[column]))));

function reportIn({ sheets }: WorkbookSnapshot): SheetSnapshot {
  const sheet = sheets.find(({ name }) => name === '報告書');
  if (sheet === undefined) throw new Error('No report');
  return sheet;
}
const reported = (snapshot: WorkbookSnapshot): WorkbookSnapshot => applyPlan(snapshot, madeReport(snapshot).plan);
const NAMES = ['創業件数', '雇用者数', '事業所数', '移住者数'];
const rowsNamed = (sheet: SheetSnapshot, name: string, column = 2): number[] =>
  sheet.values.flatMap((row, index) => (row[column] === name ? [index] : []));

describe('a sheet without columns for results', () => {
  test.each([
    ['neither', ['達成率', '評価']],
    ['no status', ['評価']],
    ['no progress', ['達成率']],
  ])('has live progress, statuses and counts in the report: %s', (_what, headings) => {
    const book = workbookOf(without(headings), { name: "課の'評価" });
    const after = reported(book);
    const sheet = reportIn(after);
    for (const name of NAMES) {
      const rows = rowsNamed(sheet, name);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) for (const column of [7, 8]) expect(sheet.formulas[row]?.[column]).toContain("'課の''評価'!");
    }
    const status = (name: string): CellValue => sheet.values[rowsNamed(sheet, name)[0] ?? -1]?.[8] ?? null;
    expect(NAMES.map(status)).toEqual(['悪化↓', '改善↑', '-', '目標達成']);
    const counted = sheet.values.flatMap((cells, row) => {
      const isCount = typeof cells[3] === 'number' && typeof cells[6] === 'number';
      return isCount
        ? [[cells[0] ?? cells[1], sheet.formulas[row]?.slice(3, 8).every((formula) => formula?.startsWith('=') === true)]]
        : [];
    });
    // Summary table, its total and shares; two strategies, three directions.
    expect(counted.map(([label]) => label)).toEqual([
      '1 しごと',
      '2 ひと',
      words.total,
      words.share,
      '1 しごと',
      '1 雇用',
      '2 産業',
      '2 ひと',
      '1 移住',
    ]);
    expect(counted.every(([, isLive]) => isLive)).toBe(true);
    expect(isEmptyPlan(madeReport(after).plan)).toBe(true);
  });

  test('counts the statuses that the report itself shows', () => {
    const sheet = reportIn(reported(workbookOf(without(['達成率', '評価']))));
    const heading = sheet.values.findIndex((cells, row) => cells[0] === '1 しごと' && (sheet.formulas[row]?.[3] ?? '').includes('COUNTIF'));
    const [from = 0, to = 0] = ['創業件数', '事業所数'].map((name) => rowsNamed(sheet, name)[0] ?? 0);
    expect(sheet.formulas[heading]?.[3]).toBe(`=COUNTIF(I${from + 1}:I${to + 1},"目標達成")`);
  });

  test('is compared with last year’s, live in both years', () => {
    const [last] = workbookOf(without(['達成率', '評価']), { name: '評価 R5' }).sheets;
    const now = workbookOf(
      without(['達成率', '評価']).map((row) => row.map((cell) => (cell === 'R5実績' ? 'R6実績' : cell === 8 ? 15 : cell))),
      { name: '評価 R6' },
    );
    const both = { ...now, sheets: [...(last === undefined ? [] : [last]), ...now.sheets] };
    const after = applyPlan(both, comparedReport(both).plan);
    const sheet = after.sheets.find(({ name }) => name.startsWith('報告書'));
    if (sheet === undefined) throw new Error('No report');
    const row = rowsNamed(sheet, '創業件数', 0).at(-1) ?? -1;
    const formulas = sheet.formulas[row] ?? [];
    const yearsRead = [4, 5, 6, 7, 8, 9].map((column) => /'評価 (R\d)'!/.exec(formulas[column] ?? '')?.[1]);
    expect(yearsRead).toEqual(['R5', 'R5', 'R5', 'R6', 'R6', 'R6']);
    expect(sheet.values[row]?.slice(4, 11)).toEqual([8, -0.2, '悪化↓', 15, 0.5, '改善↑', words.changes.up]);
    expect(isEmptyPlan(comparedReport(after).plan)).toBe(true);
  });
});
