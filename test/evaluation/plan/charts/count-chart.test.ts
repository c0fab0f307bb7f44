import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile, type ProfileInput } from '../../../../src/evaluation/profile/profile-schema';
import { isEmptyPlan, type SheetPlan } from '../../../../src/evaluation/workbook/plan';
import type { CellValue, WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../apply-plan';
import { workbookOf } from '../../snapshot-of';

const HEADINGS = ['基本目標', '指標', '単位', '基準値', 'R5実績', '目標値', '達成率', '評価'];
const ROWS: CellValue[][] = [
  ['1 しごと', '創業件数', '件', 10, 20, 20, null, null],
  ['1 しごと', '雇用者数', '人', 10, 8, 20, null, null],
  ['2 ひと', '移住者数', '人', 10, null, 20, null, null],
];
const book = (rows: CellValue[][] = ROWS): WorkbookSnapshot => workbookOf([HEADINGS, ...rows]);
const countSheet = (snapshot: WorkbookSnapshot, profile: ProfileInput = {}, write: 'formulas' | 'values' = 'formulas') =>
  evaluateWorkbook(snapshot, { profile: parseProfile(profile), write }).plan.sheets.find(({ name }) => name === '集計表');
const chartsOf = (sheet: SheetPlan | undefined) => sheet?.create?.layout?.charts ?? [];
const cellAt = (sheet: SheetPlan | undefined, row: number, column: number) =>
  sheet?.writes.find((write) => write.row === row && write.column === column)?.value;

test.each(['formulas', 'values'] as const)('a new count sheet has a chart of its overall table, in %s', (write) => {
  const sheet = countSheet(book(), {}, write);
  const [chart, ...others] = chartsOf(sheet);
  expect(others).toEqual([]);
  expect(chart).toMatchObject({ title: '状況の内訳（構成比）', labels: ['しごと', 'ひと'] });
  const { top, left, bottom } = chart!.categories;
  expect([cellAt(sheet, top, left), cellAt(sheet, bottom, left)]).toEqual(['しごと', 'ひと']);
  expect(chart!.series.map(({ name, values }) => [name, values])).toEqual([
    ['目標達成', [1, 0]],
    ['改善↑', [0, 0]],
    ['-', [0, 1]],
    ['悪化↓', [1, 0]],
  ]);
  for (const { name, nameCell, range, values } of chart!.series) {
    expect(cellAt(sheet, nameCell.row, nameCell.column)).toBe(name);
    expect([cellAt(sheet, range.top, range.left), cellAt(sheet, range.bottom, range.left)]).toEqual(values);
  }
  // Nothing of the tables is covered.
  expect(chart!.place.top).toBeGreaterThan(Math.max(...sheet!.writes.map(({ row }) => row)));
});

test('a workbook without strategies has one bar, and a status counted in no total has no part in it', () => {
  const rows = ROWS.map(([, ...cells]): CellValue[] => [...cells]);
  const alone = workbookOf([HEADINGS.slice(1), ...rows]);
  expect(chartsOf(countSheet(alone))[0]?.labels).toEqual(['全体']);
  const parts = chartsOf(countSheet(alone, { notMeasured: { label: '未測定', inTotal: false } }))[0]?.series;
  expect(parts?.map(({ name }) => name)).not.toContain('未測定');
});

test('no chart where there are more bars than anybody reads, and none without a count sheet', () => {
  const many = Array.from({ length: 41 }, (_, index): CellValue[] => [`${index + 1} 戦略`, '件数', '件', 10, 12, 20, null, null]);
  expect(chartsOf(countSheet(book(many)))).toEqual([]);
  const { plan } = evaluateWorkbook(book(), { profile: parseProfile({}), countSheet: null });
  expect(plan.sheets.every(({ create }) => create === null)).toBe(true);
});

test('a second run plans nothing, and a sheet of an earlier version gets no chart unasked', () => {
  const first = applyPlan(book(), evaluateWorkbook(book(), { profile: parseProfile({}) }).plan);
  expect(isEmptyPlan(evaluateWorkbook(first, { profile: parseProfile({}) }).plan)).toBe(true);
  const corrected = applyPlan(first, {
    sheets: [{ name: '評価', create: null, writes: [{ row: 2, column: 4, value: 15, formula: null, numberFormat: null, format: null }] }],
  });
  expect(countSheet(corrected)?.movedCharts).toBeUndefined();
});

test('the chart follows its table where a strategy comes in', () => {
  const first = applyPlan(book(), evaluateWorkbook(book(), { profile: parseProfile({}) }).plan);
  const more = workbookOf([HEADINGS, ...ROWS, ['3 まち', '空き家数', '件', 10, 12, 20, null, null]]);
  const later = { ...first, sheets: [...more.sheets, ...first.sheets.slice(1)] };
  const [moved] = countSheet(later)?.movedCharts ?? [];
  expect(moved?.before.labels).toEqual(['しごと', 'ひと']);
  expect(moved?.now.labels).toEqual(['しごと', 'ひと', 'まち']);
  expect(moved?.now.place.top).toBeGreaterThan(moved?.now.categories.bottom ?? 0);
});
