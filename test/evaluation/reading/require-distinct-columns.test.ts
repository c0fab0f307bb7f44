import type { IndicatorColumns } from '../../../src/evaluation/evaluation';
import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../snapshot-of';

function evaluate(columns: Partial<IndicatorColumns>, heading = '指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況'): void {
  const workbook = workbookOf(rowsOf(`${heading}\n客数 | 人 | 10 | 12 | 20`));
  evaluateWorkbook(workbook, { profile: parseProfile({}), columns });
}

test.each<[Partial<IndicatorColumns>, string, string, string]>([
  [{ indicator: 0, actual: 0, target: 0 }, 'A', 'actual', 'target'],
  [{ baseline: 2, actual: 2 }, 'C', 'baseline', 'actual'],
  [{ baseline: 27, target: 27 }, 'AB', 'baseline', 'target'],
  [{ actual: 3, progress: 3 }, 'D', 'actual', 'progress'],
  [{ indicator: 0, status: 0 }, 'A', 'indicator', 'status'],
  [{ unit: 1, progress: 1 }, 'B', 'unit', 'progress'],
  [{ progress: 5, status: 5 }, 'F', 'progress', 'status'],
  // Only one of the two was given; the other is found by its heading.
  [{ actual: 4 }, 'E', 'actual', 'target'],
  [{ target: 3 }, 'D', 'actual', 'target'],
  [{ actual: 2 }, 'C', 'baseline', 'actual'],
  [{ target: 2 }, 'C', 'baseline', 'target'],
  [{ baseline: 3 }, 'D', 'baseline', 'actual'],
  [{ baseline: 4 }, 'E', 'baseline', 'target'],
  [{ actual: 5 }, 'F', 'actual', 'progress'],
  [{ target: 6 }, 'G', 'target', 'status'],
  [{ progress: 4 }, 'E', 'target', 'progress'],
  [{ status: 2 }, 'C', 'baseline', 'status'],
  [{ progress: 6 }, 'G', 'progress', 'status'],
  [{ status: 5 }, 'F', 'progress', 'status'],
  [{ status: 0 }, 'A', 'indicator', 'status'],
])('%j is refused', (columns, column, first, second) => {
  expect(() => evaluate(columns)).toThrow(EvaluationError);
  try {
    evaluate(columns);
  } catch (error) {
    expect(error).toMatchObject({ code: 'columns-invalid', details: { column, first, second } });
  }
});

test.each<[Partial<IndicatorColumns>]>([
  [{}],
  [{ indicator: 0, actual: 0 }],
  [{ indicator: 0, unit: 0 }],
  [{ baseline: null, progress: null, status: null }],
  [{ baseline: 2, actual: 3, target: 4, progress: 5, status: 6 }],
  // Both are named, so that none is found where the other is.
  [{ baseline: 3, actual: 2 }],
  [{ actual: 4, target: 3 }],
  [{ progress: 6, status: 5 }],
  [{ progress: 7 }],
  [{ actual: 0 }],
])('%j is not', (columns) => {
  expect(() => evaluate(columns)).not.toThrow();
});

test('a column may be named as what the table has nowhere else', () => {
  // 現状値 is read as the baseline as long as nobody says that it is the actual.
  expect(() => evaluate({ actual: 2 }, '指標 | 単位 | 現状値 | 備考 | 目標値')).not.toThrow();
});

test('what stands on a sheet that is not evaluated matters to nobody', () => {
  const one = workbookOf(rowsOf('指標 | 単位 | 基準値 | 実績値 | 目標値\n客数 | 人 | 10 | 12 | 20'));
  const other = workbookOf(rowsOf('指標 | 基準値 | 実績値 | 単位 | 備考 | 目標値\n客数 | 10 | 12 | 人 |  | 20'), { name: '別表' });
  const workbook = { ...one, sheets: [...one.sheets, ...other.sheets] };
  const options = { profile: parseProfile({}), columns: { target: 4, baseline: 2 } };
  expect(() => evaluateWorkbook(workbook, { ...options, sheets: ['評価'] })).not.toThrow();
  expect(() => evaluateWorkbook(workbook, options)).toThrow(
    expect.objectContaining({ code: 'columns-invalid', details: { sheet: '別表', column: 'C', first: 'baseline', second: 'actual' } }),
  );
});
