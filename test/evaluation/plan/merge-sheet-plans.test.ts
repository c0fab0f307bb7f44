import { mergeSheetPlans } from '../../../src/evaluation/plan/merge-sheet-plans';
import type { CellWrite, SheetPlan } from '../../../src/evaluation/workbook/plan';

const write = (row: number, column: number, value: string): CellWrite => ({
  row,
  column,
  value,
  formula: null,
  numberFormat: null,
  format: null,
});
const plan = (name: string, ...writes: CellWrite[]): SheetPlan => ({ name, create: null, writes });

test.each<[string, SheetPlan[], SheetPlan[]]>([
  ['nothing', [plan('A')], []],
  ['one plan', [plan('A', write(0, 0, 'a'))], [plan('A', write(0, 0, 'a'))]],
  [
    'plans for two sheets',
    [plan('A', write(0, 0, 'a')), plan('B', write(0, 0, 'b'))],
    [plan('A', write(0, 0, 'a')), plan('B', write(0, 0, 'b'))],
  ],
  [
    'plans for one sheet in order of row and column',
    [plan('A', write(1, 0, 'a'), write(2, 1, 'b')), plan('A', write(0, 5, 'c'), write(2, 0, 'd'))],
    [plan('A', write(0, 5, 'c'), write(1, 0, 'a'), write(2, 0, 'd'), write(2, 1, 'b'))],
  ],
  [
    'two plans for one cell by the later one',
    [plan('A', write(0, 0, 'count'), write(0, 1, 'a')), plan('A', write(0, 0, 'report')), plan('A', write(0, 2, 'b'))],
    [plan('A', write(0, 0, 'report'), write(0, 1, 'a'), write(0, 2, 'b'))],
  ],
  [
    'a copy and what is written into it',
    [{ ...plan('B'), copyOf: 'A' }, plan('B', write(0, 0, 'b'))],
    [{ ...plan('B', write(0, 0, 'b')), copyOf: 'A' }],
  ],
  ['a copy as it is', [{ ...plan('B'), copyOf: 'A' }], [{ ...plan('B'), copyOf: 'A' }]],
  ['the last cell twice', [plan('A', write(0, 0, 'count')), plan('A', write(0, 0, 'report'))], [plan('A', write(0, 0, 'report'))]],
])('%s are joined', (_name, plans, joined) => {
  expect(mergeSheetPlans(plans)).toEqual(joined);
});
