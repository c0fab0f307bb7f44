import type { Language } from '../language';

/** The year of a table's actuals, and where plan and actual do not share a row that of its targets; undefined where it names none. */
export function yearsUsed(
  language: Language,
  { year, targetYear = null, layout }: { readonly year: string | null; readonly targetYear?: string | null; readonly layout?: string },
): string | undefined {
  if (year === null) return undefined;
  if (layout === undefined || targetYear === null) return year;
  return language === 'ja' ? `${year}（目標は ${targetYear}）` : `${year} (target of ${targetYear})`;
}

/** So many sheets are named one by one. */
const MOST_SHEETS = 6;

/** The names of sheets; of many the first, and how many more. */
export function sheetNames(language: Language, sheets: readonly string[]): string {
  if (sheets.length <= MOST_SHEETS) return sheets.join('、');
  const named = sheets.slice(0, MOST_SHEETS - 1).join('、');
  const more = sheets.length - MOST_SHEETS + 1;
  return language === 'ja' ? `${named} ほか ${String(more)} シート` : `${named} and ${String(more)} more`;
}
