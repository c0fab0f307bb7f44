import { EvaluationError } from '../../evaluation/evaluation-error';
import { isUnfilled } from '../../evaluation/figures/figure';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { yearIn } from '../../evaluation/vocabulary/figures/year';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { readYearBook, type YearBook, type YearBookOptions } from '../book/year-book';

/**
 * The workbook seen from the year to go on from. Who names a year that has no actuals yet, or that comes after the workbook's latest,
 * means the one to be made.
 * @throws EvaluationError as reading does; `year-without-actuals` where nobody named a year and the latest is still empty
 */
export function bookToContinue(snapshot: WorkbookSnapshot, options: YearBookOptions): YearBook {
  const { year: wanted, ...others } = options;
  if (wanted === undefined) return mustHaveActuals(readYearBook(snapshot, options));
  const named = bookOfYear(snapshot, options);
  if (named !== null) return hasActuals(named) ? named : (bookBefore(snapshot, others, named) ?? named);
  const latest = readYearBook(snapshot, others);
  // Reading by the year says which years there are.
  return latest.year !== null && yearIn(wanted.normalize('NFKC'))?.year === latest.year + 1 ? latest : readYearBook(snapshot, options);
}

/** null where the workbook has no such year. */
function bookOfYear(snapshot: WorkbookSnapshot, options: YearBookOptions): YearBook | null {
  try {
    return readYearBook(snapshot, options);
  } catch (error) {
    if (error instanceof EvaluationError && error.code === 'year-not-found') return null;
    throw error;
  }
}

function bookBefore(snapshot: WorkbookSnapshot, options: YearBookOptions, { year, allTables }: YearBook): YearBook | null {
  if (year === null) return null;
  const before = year - 1;
  const isThere = allTables.some((table) => table.year === before || table.actuals.some((column) => column.year === before));
  return isThere ? bookOfYear(snapshot, { ...options, year: String(before) }) : null;
}

function hasActuals({ indicators }: YearBook): boolean {
  return indicators.some(({ indicator: { actual } }) => !isUnfilled(actual));
}

/** The next year of a year without any actual is made by mistake: most often by running the same command again. */
function mustHaveActuals(book: YearBook): YearBook {
  if (hasActuals(book)) return book;
  const sheets = [...new Set(book.tables.map(({ sheet }) => sheet))];
  throw new EvaluationError('year-without-actuals', {
    sheet: sheets.join(', '),
    year: book.year === null ? '' : shortYear(book.year),
  });
}
