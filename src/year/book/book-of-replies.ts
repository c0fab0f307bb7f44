import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { readYearBook, type YearBook, type YearBookOptions } from './year-book';

/**
 * The workbook seen from a year, unless one was named. Replies of a year that the workbook does not have are said one by one.
 * @throws EvaluationError as {@link readYearBook} does
 */
export function bookOfYear(snapshot: WorkbookSnapshot, options: YearBookOptions, year: number | null): YearBook {
  // One of them at a time: the usual one is let go of before the other is read.
  return usualBook(snapshot, options, year) ?? readYearBook(snapshot, year === null ? options : { ...options, year: shortYear(year) });
}

/** The workbook as it is usually seen; null where it has the year that is asked for besides. */
function usualBook(snapshot: WorkbookSnapshot, options: YearBookOptions, year: number | null): YearBook | null {
  const usual = readYearBook(snapshot, options);
  if (options.year !== undefined || year === null || year === usual.year) return usual;
  return usual.allTables.some((table) => table.year === year || table.rowYears.has(year) || table.actuals.some((own) => own.year === year))
    ? null
    : usual;
}

/** The year that most replies are of; of two the later one. null where none says a year. */
export function mostReplied(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, times], [other, more]) => more - times || other - one);
  return most?.[0] ?? null;
}
