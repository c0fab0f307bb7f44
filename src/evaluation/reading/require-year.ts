import { EvaluationError } from '../evaluation-error';
import { isOfYear } from './table/columns/figure-columns';
import type { TableColumns } from './table/columns/table-columns';

interface TableOnSheet {
  readonly sheet: string;
  readonly table: Pick<TableColumns, 'year' | 'actuals'>;
}

/**
 * Refuses a year of which a table has no actuals: those of another year would be silently taken for them. Where a person
 * also pointed out the column of actuals and its heading names no year, their word stands.
 * @throws EvaluationError `year-not-found` with the `years` that the table has, as on the `sheet`; where no sheet has the year, with
 * those of all of them and no `sheet`
 */
export function requireYear(tables: readonly TableOnSheet[], wanted: string): void {
  const without = tables.filter(({ table: { year } }) => year === null || (year.year !== null && !isOfYear(year, wanted)));
  const [first] = without;
  if (first === undefined) return;
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  const isNowhere = without.length === tables.length && sheets.size > 1;
  const years = new Set((isNowhere ? tables : [first]).flatMap(({ table }) => table.actuals.flatMap(({ label }) => label ?? [])));
  throw new EvaluationError('year-not-found', { sheet: isNowhere ? '' : first.sheet, year: wanted, years: [...years].join(', ') });
}
