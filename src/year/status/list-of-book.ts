import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { planTitle } from '../book/plan-names';
import type { YearBook } from '../book/year-book';
import type { StatusRecord } from './read-status-book';

/**
 * The list of earlier requests where it is of this workbook and its year: it has the plan's name and knows some of its indicators, or
 * knows most of them. Lists of other plans lie in the same folder, and what they remember is not theirs.
 */
export function listOfBook(record: StatusRecord | null | undefined, book: YearBook): StatusRecord | undefined {
  if (record == null || (book.year !== null && record.year !== book.year)) return undefined;
  const isCalledSo = [planTitle(book), book.options.profile.report.plan ?? ''].some((name) => matchKey(name) === matchKey(record.plan));
  const ids = new Set(book.indicators.map(({ id }) => id));
  const names = new Set(isCalledSo ? book.indicators.map(({ indicator }) => matchKey(indicator.name)) : []);
  const known = record.rows.filter(({ id, name }) => ids.has(id) || names.has(matchKey(name))).length;
  return known * (isCalledSo ? 3 : 1.5) >= record.rows.length ? record : undefined;
}
