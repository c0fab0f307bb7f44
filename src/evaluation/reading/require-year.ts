import { EvaluationError } from '../evaluation-error';
import { isOfYear } from './table/columns/figure-columns';
import type { TableColumns } from './table/columns/table-columns';

/**
 * Refuses a year of which a table has no actuals: those of another year would be silently taken for them. Where a person
 * also pointed out the column of actuals and its heading names no year, their word stands.
 * @throws EvaluationError `year-not-found` with the `years` that the table has, as on the `sheet`
 */
export function requireYear({ year, actuals }: TableColumns, wanted: string, sheet: string): void {
  if (year !== null && (year.year === null || isOfYear(year, wanted))) return;
  const years = [...new Set(actuals.flatMap(({ label }) => label ?? []))];
  throw new EvaluationError('year-not-found', { sheet, year: wanted, years: years.join(', ') });
}
