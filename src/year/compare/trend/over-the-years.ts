import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import type { YearBook, YearIndicator } from '../../book/year-book';
import { compareKey } from '../comparison';
import { pairsIn } from '../confirmed-pairs';

/** An indicator with what it was in each year. */
export interface OverTheYears {
  /** As it is called in the last year that has it. */
  readonly latest: YearIndicator;
  /** From the earliest year; null where a year does not have it. */
  readonly years: readonly (YearIndicator | null)[];
}

/**
 * The indicators of several years, each once: by levels and name, and under the names that a person confirmed. Those of the last year come
 * first, then those that have ended, the latest first.
 * @param books from the earliest year to the last
 * @param snapshot the workbook that holds the list of changes
 */
export function overTheYears(books: readonly YearBook[], snapshot: WorkbookSnapshot): OverTheYears[] {
  const lines = new Map<string, { latest: YearIndicator; years: (YearIndicator | null)[] }>();
  /** What the keys of the year after are known by. */
  let nameAfter = new Map<string, string>();
  for (let at = books.length - 1; at >= 0; at--) {
    const book = books[at] as YearBook;
    const next = books[at + 1];
    const pairs = next === undefined ? new Map<string, string>() : pairsIn(snapshot, book, next);
    const after = nameAfter;
    const names = new Map<string, string>();
    const times = new Map<string, number>();
    for (const one of book.indicators) {
      const key = compareKey(one);
      const later = pairs.get(key) ?? key;
      // What had the name since may be another indicator.
      const isTaken = later === key && [...pairs].some(([, to]) => to === key);
      const name = isTaken ? `${key}\n${String(at)}` : (after.get(later) ?? later);
      names.set(key, name);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      const line = `${name}\n${String(time)}`;
      const known = lines.get(line) ?? { latest: one, years: books.map(() => null) };
      known.years[at] = one;
      lines.set(line, known);
    }
    nameAfter = names;
  }
  return [...lines.values()];
}
