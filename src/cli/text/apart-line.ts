import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { apartWords } from '../../i18n/year/apart';
import type { Language } from '../../i18n/language';
import type { YearBook } from '../../year/book/year-book';
import { printable } from './printable';

/** The plans that end with an earlier year, said in a line; none where all have come equally far. */
export function apartLines({ apart, year }: Pick<YearBook, 'apart' | 'year'>, language: Language): string[] {
  if (apart.length === 0 || year === null) return [];
  const sheets = new Set(apart.map((table) => `${printable(table.sheet)}（${table.year === null ? '' : shortYear(table.year)}）`));
  return [apartWords[language](shortYear(year), [...sheets])];
}
