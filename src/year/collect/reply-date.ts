import { yearMentions } from '../../evaluation/vocabulary/figures/year-mentions';
import type { CellValue } from '../../evaluation/workbook/snapshot';

const DAY = 86_400_000;
/** Serial 0 of the 1900 system, as milliseconds; the one of 1904 lies 1462 days behind. */
const SERIAL_0 = Date.UTC(1899, 11, 30);

/**
 * The day that a cell says, as milliseconds; null where it says none.
 * @param isDate whether its number format shows a date
 * @example replyDate('令和2年5月8日', false, false)
 */
export function replyDate(value: CellValue, isDate: boolean, date1904: boolean): number | null {
  if (typeof value === 'number')
    return isDate || (value > 36_000 && value < 80_000) ? SERIAL_0 + (value + (date1904 ? 1462 : 0)) * DAY : null;
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC');
  const [year] = yearMentions(text);
  if (year === undefined) return null;
  const [, month, day] = /^\D*?(\d{1,2})\D+?(\d{1,2})/.exec(text.slice(year.end)) ?? [];
  if (month === undefined || day === undefined) return null;
  return Date.UTC(year.year, Number(month) - 1, Number(day));
}
