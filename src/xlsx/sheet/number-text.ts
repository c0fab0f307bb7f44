/** Characters of a number; more is not looked at. */
const MAX_LENGTH = 400;

const decoder = new TextDecoder();

/** Powers of ten that a double holds exactly, together with every whole number below 2^53. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * The number that the bytes say in decimal, exactly as `Number` reads it; undefined when they say none.
 * Whole numbers and short decimals are put together without making a string: both the digits and the power of ten are
 * exact, so their quotient is the nearest double.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let decimals = -1;
  const first = at;
  for (; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else break;
  }
  if (at < end || at === first || (decimals === 0 && at - first === 1)) return parseSlowly(bytes, start, end);
  // More digits than a double holds exactly.
  if (at - first > 16) return finite(bytes, start, end);
  const number = decimals > 0 ? mantissa / POWERS[decimals]! : mantissa;
  return negative ? -number : number;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (end - start > MAX_LENGTH) return undefined;
  const text = decoder.decode(bytes.subarray(start, end)).trim();
  return /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(text) ? finite(bytes, start, end) : undefined;
}

/** The number that the bytes are known to say; undefined when it is too large for a double. */
function finite(bytes: Uint8Array, start: number, end: number): number | undefined {
  const number = end - start > MAX_LENGTH ? Infinity : Number(decoder.decode(bytes.subarray(start, end)));
  return Number.isFinite(number) ? number : undefined;
}

/**
 * The serial number of an ISO 8601 date, time or both, as `t="d"` cells hold them; undefined when the text is none.
 * @param date1904 whether days count from 1904
 */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (match === null || text.trim() === '') return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86400000;
  if (date1904) return days - Date.UTC(1904, 0, 1) / 86400000 + time;
  // Excel believes that there was a 29 February 1900, day 60.
  const serial = days - Date.UTC(1899, 11, 30) / 86400000;
  return (serial < 61 ? serial - 1 : serial) + time;
}
