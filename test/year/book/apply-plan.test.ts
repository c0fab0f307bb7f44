import type { Plan, SheetPlan } from '../../../src/evaluation/workbook/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../../src/year/book/apply-plan';
import { cellWrite } from '../../excel/emulated';

const SHEET: SheetSnapshot = {
  name: '評価',
  visible: true,
  values: [['指標', 1]],
  formulas: [[null, '=評価!A1&他!B2']],
  styles: [[0, 1]],
  merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
  hiddenRows: [3],
  hiddenColumns: [],
  protected: false,
};
const BOOK: WorkbookSnapshot = {
  name: 'a.xlsx',
  sheets: [SHEET],
  styles: [
    { numberFormat: 'General', bold: false, indent: 0, locked: true },
    { numberFormat: '0.0', bold: true, indent: 0, locked: false },
  ],
  structureProtected: false,
  date1904: false,
};
const SETUP = { columnWidths: [], paper: 'A4', orientation: 'portrait', fitToWidth: 1 } as const;
const planOf = (sheet: Partial<SheetPlan>): Plan => ({ sheets: [{ name: '評価', create: null, writes: [], ...sheet }] });

test('cells that are written change, and all others stay', () => {
  const { sheets, styles } = applyPlan(BOOK, planOf({ writes: [cellWrite('B1', 2), cellWrite('C3', '=B1*2', { numberFormat: '0%' })] }));
  expect(sheets[0]).toMatchObject({ values: [['指標', 2], [], [null, null, 0]], formulas: [[null, null], null, [null, null, '=B1*2']] });
  expect(styles[sheets[0]?.styles[2]?.[2] ?? 0]).toEqual({ numberFormat: '0%', bold: false, indent: 0, locked: true });
  expect(SHEET.values).toEqual([['指標', 1]]);
});

test('a copy has everything, and what it says of itself it says of the copy', () => {
  const { sheets } = applyPlan(BOOK, planOf({ name: '評価 R2', copyOf: '評価', writes: [cellWrite('A1', 'x')] }));
  expect(sheets.map(({ name }) => name)).toEqual(['評価', '評価 R2']);
  expect(sheets[1]).toMatchObject({ values: [['x', 1]], formulas: [[null, "='評価 R2'!A1&他!B2"]], merges: SHEET.merges, hiddenRows: [3] });
  expect(sheets[0]).toEqual(SHEET);
});

test('a new sheet is hidden, merged and locked as it is laid out', () => {
  const layout = {
    hidden: 'very-hidden',
    hiddenColumns: [2],
    merges: SHEET.merges,
    protection: { formatRows: true, formatColumns: true, filter: true },
  } as const;
  const { sheets } = applyPlan(BOOK, planOf({ name: '記録', create: { ...SETUP, layout } }));
  expect(sheets[1]).toMatchObject({ visible: false, hiddenColumns: [2], merges: SHEET.merges, protected: true });
});

test.each<[string, Partial<SheetPlan>]>([
  ['changes a sheet that is not there', { name: 'x' }],
  ['makes a sheet that is there', { create: SETUP }],
  ['copies over a sheet', { copyOf: '評価' }],
  ['copies a sheet that is not there', { name: 'y', copyOf: 'x' }],
])('a plan that %s is refused', (_, sheet) => {
  expect(() => applyPlan(BOOK, planOf(sheet))).toThrow(/^The plan /);
});
