import { matchText, NO_MATCH } from './text-match';

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const LESS = 0x3c;

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** Digits that a double holds whatever they are. */
const EXACT = 15;
/** How far the sum of more digits may be off by rounding on the way, in proportion. */
const ROUNDING = 2 ** -50;

/**
 * Goes along a number in decimal and compares it with the one expected. Up to 15 digits it must be that one; of more digits, which are
 * added up with rounding, only the last one or two are not looked at.
 * @returns where it ends, or {@link NO_MATCH}
 */
export function matchNumber(bytes: Uint8Array, at: number, value: number): number {
  if (at === NO_MATCH) return NO_MATCH;
  const first = bytes[at] === MINUS ? at + 1 : at;
  let to = first;
  let sum = 0;
  let point = -1;
  for (let byte = bytes[to]!; byte !== LESS; byte = bytes[++to]!) {
    if (byte >= ZERO && byte <= ZERO + 9) sum = sum * 10 + byte - ZERO;
    else if (byte === POINT && point === -1) point = to;
    else return matchText(bytes, at, String(value), '', false);
  }
  const decimals = point === -1 ? 0 : to - point - 1;
  const digits = to - first - (point === -1 ? 0 : 1);
  if (digits === 0 || digits > 25 || decimals >= POWERS.length) return matchText(bytes, at, String(value), '', false);
  const size = sum / POWERS[decimals]!;
  const read = first > at ? -size : size;
  if (read === value) return to;
  return digits > EXACT && Math.abs(read - value) <= Math.abs(value) * ROUNDING ? to : NO_MATCH;
}
