import { remembered } from '../../vocabulary/remembered';

/** Longest text that Excel takes in a formula, quotes not counted. */
const LONGEST_TEXT = 255;

/** What COUNTIF would read as a number, a date or a time, and count with what merely equals it. */
const NUMBER_LIKE = /^[\d\s.,:/+\-%¥$()年月日時分秒]*\d[\d\s.,:/+\-%¥$()年月日時分秒eE]*$/;

/**
 * A text as COUNTIF's second argument, with its quotes: it counts just the cells that hold the text. Wildcards are
 * escaped, and a text that begins like a comparison is compared with.
 * @returns undefined where COUNTIF has no way to say it (`TRUE`, `10%`, `1-2`, `#N/A`)
 * @example countCriterion('改善*') // '"改善~*"'
 * @example countCriterion('<5') // '"=<5"'
 */
export function countCriterion(text: string): string | undefined {
  if (text === '' || text.trim() !== text || /^(?:true|false|#.*)$/i.test(text)) return undefined;
  // What cannot be seen may stand for something else in a formula's pattern.
  if (/\p{Cc}/u.test(text)) return undefined;
  if (NUMBER_LIKE.test(text.normalize('NFKC')) && !/^[1-9]\d{0,14}$|^0$/.test(text)) return undefined;
  const escaped = text.replace(/[~*?]/g, '~$&');
  const criterion = /^[=<>]/.test(escaped) ? `=${escaped}` : escaped;
  return criterion.length > LONGEST_TEXT ? undefined : `"${criterion.replaceAll('"', '""')}"`;
}

/**
 * Whether COUNTIF, asked for a text, counts another one too: Excel takes a number for the same however it is written,
 * LibreOffice does not, and so no criterion gives the count.
 * @example isCountedWith('100', '１００') // true, and so is '000100'
 */
export function isCountedWith(text: string, other: string): boolean {
  if (text === other) return false;
  const number = numberIn(text);
  return number !== null && number === numberIn(other);
}

const numberIn = remembered((text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,15}$/.test(plain) ? Number(plain) : null;
});

/** The text that a criterion of {@link countCriterion} counts; undefined for a criterion of another kind. */
export function criterionText(quoted: string): string | undefined {
  const criterion = quoted.slice(1, -1).replaceAll('""', '"');
  const text = criterion.replace(/^=(?=[=<>])/, '').replace(/~([~*?])/g, '$1');
  return countCriterion(text) === quoted ? text : undefined;
}
