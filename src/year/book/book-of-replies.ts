import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { readYearBook, type YearBook, type YearBookOptions } from './year-book';
import type { ReplyFile } from '../collect/collected';

/**
 * The workbook seen from the year that most replies are of, unless a year was named.
 * @throws EvaluationError as {@link readYearBook} does
 */
export function bookOfReplies(snapshot: WorkbookSnapshot, options: YearBookOptions, replies: readonly ReplyFile[]): YearBook {
  if (options.year !== undefined) return readYearBook(snapshot, options);
  const counts = new Map<number, number>();
  for (const reply of replies) if (!('problem' in reply) && reply.year !== null) counts.set(reply.year, (counts.get(reply.year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, times], [other, more]) => more - times || other - one);
  const usual = readYearBook(snapshot, options);
  if (most === undefined || usual.year === most[0]) return usual;
  const years = usual.allTables.flatMap((table) => [table.year, ...table.actuals.map(({ year }) => year)]);
  // Replies of a year that the workbook does not have are said one by one.
  return years.includes(most[0]) ? readYearBook(snapshot, { ...options, year: shortYear(most[0]) }) : usual;
}
