import { isBlank } from '../../evaluation/workbook/snapshot';
import type { YearBook } from '../book/year-book';

/** The next year that a sheet with a column for each has a column for, still empty: it may be the one that is meant. null: there is none. */
export function emptyYearAfter({ tables, year }: YearBook): number | null {
  if (year === null) return null;
  const later = tables.flatMap((table) =>
    table.actuals.flatMap((actual) => {
      const isEmpty = table.indicators.every((indicator) => isBlank(table.actualAt(indicator, actual.column).value));
      return actual.year !== null && actual.year > year && isEmpty ? [actual.year] : [];
    }),
  );
  return later.length === 0 ? null : Math.min(...later);
}
