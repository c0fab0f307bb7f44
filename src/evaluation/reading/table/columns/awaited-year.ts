import type { SheetGrid } from '../../sheet-grid';
import { formulaAt } from '../../../workbook/snapshot';
import { columnsOfOwnFormula } from '../../../vocabulary/statuses/own-formula';
import type { EvaluationHeading } from '../heading-block';
import { type BodyRows, byRole, SAMPLE_ROWS, type YearColumn } from './columns-by-role';

/**
 * The year that the product's own results on the sheet wait for: its column is still empty, and they read it already, because the next
 * year was begun. undefined where none do, or where only a few rows do.
 * @param latest the last year that has figures
 */
export function awaitedYear(
  grid: SheetGrid,
  heading: EvaluationHeading,
  actuals: readonly YearColumn[],
  latest: YearColumn | null,
  { first, end }: BodyRows,
): YearColumn | undefined {
  if (latest === null || latest.year === null) return undefined;
  const from = latest.year;
  const later = actuals.filter(({ year }) => year !== null && year > from);
  if (later.length === 0) return undefined;
  const results = (['progress', 'status'] as const).flatMap((role) => byRole(heading, role, grid).map(({ column }) => column));
  const rows = new Map<YearColumn, number>();
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    for (const column of results) {
      const read = columnsOfOwnFormula(formulaAt(grid.sheet, row, column));
      const year = later.findLast((one) => read.has(one.column)) ?? (read.has(latest.column) ? latest : undefined);
      if (year !== undefined) rows.set(year, (rows.get(year) ?? 0) + 1);
    }
  }
  const [most] = [...rows].sort(([, one], [, other]) => other - one);
  return most === undefined || most[0] === latest ? undefined : most[0];
}
