import { yearMentions } from '../../../evaluation/vocabulary/figures/year-mentions';
import { ERAS } from '../../../evaluation/vocabulary/figures/eras';
import type { CellValue } from '../../../evaluation/workbook/snapshot';

const DAY = 86_400_000;
/** Serial 0 of the 1900 system, as milliseconds; the one of 1904 lies 1462 days behind. */
const SERIAL_0 = Date.UTC(1899, 11, 30);
/** Serials of days that replies can be of: 1998 to 2119. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_000, 80_000];

/** What helps to read a day. */
export interface DateContext {
  /** Whether the cell's number format shows a date. */
  readonly isDate: boolean;
  readonly date1904: boolean;
  /** About when it must be, as milliseconds: of days without a year, or with one that says little, the nearest is meant. */
  readonly near: number | null;
}

/** 5月20日, 5/20, 5.20 at the beginning of a text, whatever stands behind: a weekday, a time. */
const MONTH_AND_DAY = /^\D*?(\d{1,2})\s*[月./・-]\s*(\d{1,2})(?!\d)/;
/** 8.5.20 and 26/5/20: a year of two digits, of the era or of the century. */
const SHORT_YEAR = /^(\d{1,2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)/;
/** 20260520 */
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day that a cell says, as milliseconds; null where it says none.
 * @example replyDate('令和2年5月8日', { isDate: false, date1904: false, near: null })
 */
export function replyDate(value: CellValue, { isDate, date1904, near }: DateContext): number | null {
  if (typeof value === 'number') {
    if (isDate || isSerial(value)) return SERIAL_0 + (value + (date1904 ? 1462 : 0)) * DAY;
    return eightDigits(String(value));
  }
  if (typeof value !== 'string') return null;
  const text = value
    .normalize('NFKC')
    .trim()
    .replace(/(?<=^[A-Z]|[./年月])\s+/gi, '');
  const digits = eightDigits(text) ?? (/^\d{5}$/.test(text) && isSerial(Number(text)) ? SERIAL_0 + Number(text) * DAY : null);
  if (digits !== null) return digits;
  const [year] = yearMentions(text);
  if (year !== undefined) {
    const [, month, day] =
      /^\D*?(\d{1,2})\D+?(\d{1,2})(?!\d)/.exec(text.slice(year.end)) ?? MONTH_AND_DAY.exec(text.slice(0, year.start)) ?? [];
    return dayOf(year.year, month, day);
  }
  const [, short, shortMonth, shortDay] = SHORT_YEAR.exec(text) ?? [];
  if (short !== undefined)
    return nearest(
      [ERAS[0].firstYear - 1 + Number(short), 2000 + Number(short)].map((of) => dayOf(of, shortMonth, shortDay)),
      near,
    );
  const [, month, day] = MONTH_AND_DAY.exec(text) ?? [];
  if (near === null || month === undefined) return null;
  const around = new Date(near).getUTCFullYear();
  return nearest(
    [around - 1, around, around + 1].map((of) => dayOf(of, month, day)),
    near,
  );
}

/** About when a year's figures are answered: in the spring behind it. */
export function usualDate(year: number | null): number | null {
  return year === null ? null : Date.UTC(year + 1, 4, 15);
}

function isSerial(value: number): boolean {
  return value > FIRST_SERIAL && value < LAST_SERIAL;
}

function eightDigits(text: string): number | null {
  const [, year, month, day] = EIGHT_DIGITS.exec(text) ?? [];
  return year === undefined || Number(year) < 1990 || Number(year) > 2200 ? null : dayOf(Number(year), month, day);
}

/** A day that exists; else null. */
function dayOf(year: number, month: string | undefined, day: string | undefined): number | null {
  if (month === undefined || day === undefined) return null;
  const time = Date.UTC(year, Number(month) - 1, Number(day));
  const date = new Date(time);
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? time : null;
}

function nearest(days: readonly (number | null)[], near: number | null): number | null {
  const known = days.filter((day) => day !== null);
  const [first] = known;
  if (first === undefined || near === null) return known.length === 1 ? (first ?? null) : null;
  return known.reduce((best, day) => (Math.abs(day - near) < Math.abs(best - near) ? day : best), first);
}
