import { EvaluationError } from '../../evaluation/evaluation-error';
import { isSameTable, namesOf } from '../../evaluation/reading/same-table';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { YearBook } from '../book/year-book';

/** A sheet that is to be copied, and the name that its copy would bear. */
interface Wanted {
  readonly from: string;
  readonly to: string;
}

/**
 * A second sheet of the same year would be evaluated beside the first, and every indicator counted twice.
 * @throws EvaluationError `next-year-exists` where the next year has its sheet already, by its name or by its indicators
 */
export function refuseExistingSuccessor(book: YearBook, wanted: readonly Wanted[]): void {
  if (book.year === null) return;
  const year = shortYear(book.year + 1);
  for (const { from, to } of wanted) {
    // What else is called so is another sheet, and the copy gets a number behind its name.
    const named = book.allTables.find(({ sheet }) => sheet.toLowerCase() === to.toLowerCase());
    const existing = named?.sheet ?? successorOf(book, from);
    if (existing !== undefined) throw new EvaluationError('next-year-exists', { sheet: existing, year, from });
  }
}

/** The sheet that holds mostly the same indicators for the next year, whatever it is called. */
function successorOf({ year, tables, allTables }: YearBook, from: string): string | undefined {
  const own = namesOf(tables.filter(({ sheet }) => sheet === from));
  return allTables.find(
    (table) =>
      table.sheet !== from &&
      year !== null &&
      table.year === year + 1 &&
      table.actuals.length < 2 &&
      own.size > 0 &&
      isSameTable(namesOf([table]), own),
  )?.sheet;
}
