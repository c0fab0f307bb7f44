import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { readYearBook, type YearBook, type YearBookOptions } from './year-book';

/**
 * The workbook seen from a year, unless one was named. Replies of a year that the workbook does not have are said one by one.
 * @throws EvaluationError as {@link readYearBook} does
 */
export function bookOfYear(snapshot: WorkbookSnapshot, options: YearBookOptions, year: number | null): YearBook {
  const usual = readYearBook(snapshot, options);
  if (options.year !== undefined || year === null || year === usual.year) return usual;
  const years = usual.allTables.flatMap((table) => [table.year, ...table.actuals.map((column) => column.year)]);
  return years.includes(year) ? readYearBook(snapshot, { ...options, year: shortYear(year) }) : usual;
}

/** The year that most replies are of; of two the later one. null where none says a year. */
export function mostReplied(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, times], [other, more]) => more - times || other - one);
  return most?.[0] ?? null;
}
