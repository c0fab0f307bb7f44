import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { withoutCovered } from '../../../src/evaluation/workbook/covered-cells';
import type { CellRange, SheetSnapshot } from '../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../snapshot-of';

const profile = parseProfile({});

const area = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });

function sheetOf(text: string, merges: readonly CellRange[]): SheetSnapshot {
  const [sheet] = workbookOf(rowsOf(text), { merges }).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const cases: [string, CellRange[], (string | number | null)[][]][] = [
  [
    'below',
    [area(0, 0, 1, 0)],
    [
      [1, 2, 3],
      [null, 5, 6],
    ],
  ],
  [
    'beside',
    [area(1, 0, 1, 1)],
    [
      [1, 2, 3],
      [4, null, 6],
    ],
  ],
  [
    'in a block',
    [area(0, 1, 1, 2)],
    [
      [1, 2, null],
      [4, null, null],
    ],
  ],
  [
    'in several areas',
    [area(0, 0, 1, 0), area(0, 2, 1, 2)],
    [
      [1, 2, 3],
      [null, 5, null],
    ],
  ],
  [
    'beyond the sheet',
    [area(1, 2, 9, 9)],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  [
    'of whole columns',
    [area(0, 0, 1_048_575, 0)],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
];

test.each(cases)('what is hidden under a merged area is left out: %s', (_, merges, values) => {
  const sheet = sheetOf('1 | 2 | 3\n4 | 5 | 6', merges);
  expect(withoutCovered(sheet).values).toEqual(values);
});

test('a formula that is hidden under a merged area is left out', () => {
  const sheet = { ...sheetOf('1\n2', [area(0, 0, 1, 0)]), formulas: [['=1'], ['=2']] };
  expect(withoutCovered(sheet).formulas).toEqual([['=1'], [null]]);
});

test('a sheet with nothing under its merges stays the same one', () => {
  const sheet = sheetOf('1 | 2', [area(0, 1, 0, 4)]);
  expect(withoutCovered(sheet)).toBe(sheet);
});

test('a hidden figure or goal is not evaluated', () => {
  const text = `目標 | 指標 | 基準値 | 実績値 | 目標値
1 産業 | 出店数 | 10 | 12 | 20
2 隠れ | 来客数 | 10 | 999 | 20
3 文化 | 講座数 | 10 | 15 | 20`;
  const { results } = evaluateWorkbook(workbookOf(rowsOf(text), { merges: [area(1, 0, 2, 0), area(1, 3, 2, 3)] }), { profile });
  expect(results.map(({ indicator }) => indicator.actual.kind)).toEqual(['number', 'missing', 'number']);
  expect(JSON.stringify(results)).not.toContain('隠れ');
});
