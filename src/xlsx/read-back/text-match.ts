import { OWN_ROW } from '../../evaluation/workbook/plan';

/** Another text stands there, or none that XML allows. */
export const NO_MATCH = -1;

const OWN_ROW_CODE = OWN_ROW.charCodeAt(0);
const TAB = 0x09;
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const GREATER = 0x3e;
const BRACKET = 0x5d;
const UNDERSCORE = 0x5f;

/** 1: a sign that stands in XML as it is meant and begins nothing. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= SPACE && byte < 0x7f && ![AMPERSAND, LESS, GREATER, UNDERSCORE].includes(byte) ? 1 : 0,
);

const NAMED: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };

/**
 * Goes along XML text and compares what it means with a text: references and Excel's `_xHHHH_` are resolved on the way. It is
 * written apart from what writes and reads cells, so that a mistake there does not hide itself here.
 * @param at where the text begins; {@link NO_MATCH} is handed on
 * @param digits what {@link OWN_ROW} stands for in a formula
 * @returns where it ends, or {@link NO_MATCH}
 */
export function matchText(bytes: Uint8Array, at: number, text: string, digits: string, isFormula: boolean): number {
  // No sign takes less than a byte.
  if (at === NO_MATCH || at + text.length > bytes.length) return NO_MATCH;
  const start = at;
  let to = at;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = bytes[to]!;
    if (byte === code && IS_PLAIN[byte] === 1) {
      to++;
      continue;
    }
    if (isFormula && code === OWN_ROW_CODE) {
      for (let digit = 0; digit < digits.length; digit++) if (bytes[to++] !== digits.charCodeAt(digit)) return NO_MATCH;
    } else if (byte === AMPERSAND) {
      const end = referenceEnd(bytes, to);
      const character = end === NO_MATCH ? NaN : referenced(bytes, to + 1, end);
      if (text.codePointAt(i) !== character) return NO_MATCH;
      if (character > 0xffff) i++;
      to = end + 1;
    } else if (byte === UNDERSCORE && isEscape(bytes, to, isFormula)) {
      if (parseInt(ascii(bytes, to + 2, to + 6), 16) !== code) return NO_MATCH;
      to += 7;
    } else if (code < 0x80) {
      if (byte !== code || byte === LESS || (byte < SPACE && byte !== TAB && byte !== LINE_FEED)) return NO_MATCH;
      // `]]>` may not stand in text.
      if (byte === GREATER && to > start && bytes[to - 1] === BRACKET) return NO_MATCH;
      to++;
    } else {
      const point = text.codePointAt(i) ?? 0;
      to = matchCharacter(bytes, to, point);
      if (to === NO_MATCH) return NO_MATCH;
      if (point > 0xffff) i++;
    }
  }
  return to;
}

function referenceEnd(bytes: Uint8Array, at: number): number {
  for (let to = at + 1; to < at + 12; to++) if (bytes[to] === SEMICOLON) return to;
  return NO_MATCH;
}

/** The character that a reference means; NaN when it means none. */
function referenced(bytes: Uint8Array, from: number, to: number): number {
  const name = ascii(bytes, from, to);
  if (/^#[0-9]+$/.test(name)) return Number(name.slice(1));
  if (/^#x[0-9A-Fa-f]+$/.test(name)) return parseInt(name.slice(2), 16);
  return NAMED[name] ?? NaN;
}

/** Whether `_xHHHH_` stands there; in formulas it means something for control characters alone. */
function isEscape(bytes: Uint8Array, at: number, isFormula: boolean): boolean {
  if (bytes[at + 1] !== 0x78) return false;
  const text = ascii(bytes, at, at + 7);
  return isFormula ? /^_x00(?:0[0-8BCEF]|1[0-9A-F])_$/.test(text) : /^_x[0-9A-Fa-f]{4}_$/.test(text);
}

/** Compares a character outside ASCII with its UTF-8. */
function matchCharacter(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x800) return bytes[at] === (0xc0 | (point >> 6)) && rest(bytes, at + 1, point, 0) ? at + 2 : NO_MATCH;
  if (point < 0x10000) {
    // Half a character is written as the sign that replaces it, and that is another text.
    const isHalf = point >= 0xd800 && point <= 0xdfff;
    return !isHalf && bytes[at] === (0xe0 | (point >> 12)) && rest(bytes, at + 1, point, 6) ? at + 3 : NO_MATCH;
  }
  return bytes[at] === (0xf0 | (point >> 18)) && rest(bytes, at + 1, point, 12) ? at + 4 : NO_MATCH;
}

function rest(bytes: Uint8Array, from: number, point: number, shift: number): boolean {
  let at = from;
  for (let by = shift; by >= 0; by -= 6) if (bytes[at++] !== (0x80 | ((point >> by) & 0x3f))) return false;
  return true;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
