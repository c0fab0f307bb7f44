import type { Plan } from '../../evaluation/workbook/plan';
import type { CellValue } from '../../evaluation/workbook/snapshot';

/** The plan that writes one constant. */
export function cellPlan(sheet: string, row: number, column: number, value: CellValue): Plan {
  return { sheets: [{ name: sheet, create: null, writes: [{ row, column, formula: null, value, numberFormat: null, format: null }] }] };
}
