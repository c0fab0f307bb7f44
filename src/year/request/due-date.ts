import { ERAS } from '../../evaluation/vocabulary/figures/eras';

const DAYS = '日月火水木金土';

/**
 * A date as letters write it; what is not written as one stays as it is typed.
 * @returns undefined for a date that does not exist
 * @example dueDate('2026-05-15') // '令和8年5月15日(金)'
 */
export function dueDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim().normalize('NFKC')) ?? [];
  if (year === undefined) return text.trim();
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return undefined;
  // 令和 began on 1 May 2019.
  const first = date.getTime() < Date.UTC(2019, 4, 1) ? ERAS[1] : ERAS[0];
  const ofEra = Number(year) - first.firstYear + 1;
  return `${first.name}${ofEra === 1 ? '元' : String(ofEra)}年${String(Number(month))}月${String(Number(day))}日(${DAYS.charAt(date.getUTCDay())})`;
}
