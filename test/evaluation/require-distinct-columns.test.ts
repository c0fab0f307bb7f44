import type { IndicatorColumns } from '../../src/evaluation/evaluation';
import { EvaluationError } from '../../src/evaluation/evaluation-error';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from './snapshot-of';

function evaluate(columns: Partial<IndicatorColumns>): void {
  const workbook = workbookOf(rowsOf('指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n客数 | 人 | 10 | 12 | 20'));
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
])('%j is not', (columns) => {
  expect(() => evaluate(columns)).not.toThrow();
});
