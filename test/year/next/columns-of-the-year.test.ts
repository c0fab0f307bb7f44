import type { CellValue } from '../../../src/evaluation/workbook/snapshot';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { nextYear } from '../../../src/year/next/next-year';
import { WorkbookDraft } from '../../workbook-draft';
import { opened, PROFILE, sheetOf } from '../sample';

/*
 * Columns that are the year's: what moves into last year's column does, what cannot be carried on is told, and no heading speaks of a
 * year that what stands below it is not of.
 */

type Row = (CellValue | { readonly formula: string; readonly result: number })[];

const BASE = ['基本目標', '指標', '単位', '基準値(R1)'];
const row = (name: string, ...more: Row): Row => ['1 しごと', name, '件', 1, ...more];

async function next(headings: string[], rows: Row[]) {
  const draft = new WorkbookDraft();
  const sheet = draft.addWorksheet('評価');
  sheet.addRow([...BASE, ...headings]);
  rows.forEach((cells) => sheet.addRow(cells.map((cell) => (typeof cell === 'object' ? null : cell))));
  const book = await opened(await draft.bytes());
  const formulas = rows.flatMap((cells, index) =>
    cells.flatMap((cell, column) =>
      cell !== null && typeof cell === 'object'
        ? [{ row: index + 1, column, value: cell.result, formula: cell.formula, numberFormat: null, format: null }]
        : [],
    ),
  );
  const whole = await opened(await book.commit({ sheets: [{ name: '評価', create: null, writes: formulas }] }));
  const evaluated = await opened(await whole.commit(evaluateWorkbook(whole.snapshot, { profile: PROFILE }).plan));
  const made = nextYear(evaluated.snapshot, { profile: PROFILE });
  const copy = await opened(await evaluated.commit(made.plan));
  const { values } = sheetOf(copy.snapshot, made.copies[0]!.to);
  return {
    headings: values[0]!.slice(BASE.length),
    body: values.slice(1).map((cells) => cells.slice(BASE.length)),
    left: made.left.map(({ heading }) => heading.replace(/\s/g, '')),
  };
}

test.each([
  ['前年度実績 R3', '前年度実績 R4'],
  ['前年度実績(R3)', '前年度実績(R4)'],
  ['R3実績（前年度）', 'R4実績（前年度）'],
  ['前回実績\n(R3)', '前回実績\n(R4)'],
  ['前年度\n（R3）', '前年度\n（R4）'],
])('%j gets this year’s figures and its year, though a figure be the same in both', async (before, after) => {
  const { headings, body, left } = await next(
    [before, 'R4実績', '目標値(R6)', '進捗率', '状況'],
    [row('就業者数', 8, 9, 20, null, null), row('企業立地数', 2, 2, 5, null, null)],
  );
  expect(headings.slice(0, 2)).toEqual([after, 'R5実績']);
  expect(body.map((cells) => cells.slice(0, 2))).toEqual([
    [9, null],
    [2, null],
  ]);
  expect(left).toEqual([]);
});

test('a survey of every few years keeps the figure of the last time', async () => {
  const { headings, body, left } = await next(['前回実績(R1)', 'R4実績', '目標値(R6)'], [row('満足度', 8, 9, 20)]);
  expect([headings[0], body[0]?.[0], left]).toEqual(['前回実績(R1)', 8, ['前回実績(R1)']]);
});

test('last year’s results follow last year’s figures', async () => {
  const { body, left } = await next(
    ['前年度実績', 'R4実績', '目標値(R6)', '進捗率', '状況', '前年度評価', '前年度達成率'],
    [row('就業者数', 8, 10, 10, 1, '目標達成', '改善↑', 0.4)],
  );
  expect(body[0]?.slice(0, 2)).toEqual([10, null]);
  expect(body[0]?.slice(5)).toEqual(['目標達成', 1]);
  expect(left).toEqual([]);
});

test.each<[string, string[], Row, string[], string[]]>([
  ['the target of the year', ['R4目標', 'R4実績'], [15, 16], ['R4目標', 'R5実績'], ['R4目標']],
  ['the target of a year before, which nobody has replaced', ['R3目標', 'R4実績'], [15, 16], ['R3目標', 'R5実績'], ['R3目標']],
  [
    'what was done',
    ['R4実績', '目標(R6)', 'R4の取組内容'],
    [9, 20, '講座を開いた'],
    ['R5実績', '目標(R6)', 'R4の取組内容'],
    ['R4の取組内容'],
  ],
  ['money', ['R4実績', '目標(R6)', 'R4決算額'], [9, 20, 1200], ['R5実績', '目標(R6)', 'R4決算額'], ['R4決算額']],
  ['half-years', ['R4上半期', 'R4実績', '目標(R6)'], [4, 9, 20], ['R4上半期', 'R5実績', '目標(R6)'], ['R4上半期']],
  ['remarks of the year are emptied', ['R4実績', '目標(R6)', 'R4備考'], [9, 20, '好調'], ['R5実績', '目標(R6)', 'R5備考'], []],
])('%s: what stays keeps its heading, and is told', async (_, headings, cells, after, left) => {
  const made = await next(headings, [row('就業者数', ...cells)]);
  expect([made.headings, made.left]).toEqual([after, left]);
});

test('figures of which the actual is the sum are emptied with it', async () => {
  const { headings, body, left } = await next(
    ['R4実績 上期', 'R4実績 下期', 'R4実績', '目標(R6)'],
    [row('就業者数', 4, 5, { formula: '=E2+F2', result: 9 }, 20)],
  );
  expect(headings.slice(0, 3)).toEqual(['R5実績 上期', 'R5実績 下期', 'R5実績']);
  expect([body[0]?.[0], body[0]?.[1], left]).toEqual([null, null, []]);
});
