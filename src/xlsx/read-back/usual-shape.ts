import { NO_MATCH } from './text-match';

/*
 * The shape of a cell as Excel writes it: most cells that were not to be written have it. It is apart from what reads cells, so that
 * both must agree, and looks at each sign where it must stand: a table of states is shorter, and takes twice as long.
 */
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const SPACE = 0x20;
// The letters of names.
const B = 0x62;
const C = 0x63;
const E = 0x65;
const F = 0x66;
const N = 0x6e;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;

const REFERENCES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'].map((text) => new TextEncoder().encode(text));

/** A cell that was gone along: where it ends, and its column. */
export interface UsualCell {
  end: number;
  column: number;
}

/**
 * Goes along a cell.
 * @param end where the data end
 * @param cell is given what was found
 * @returns false when something else stands there, or the data end before the cell does
 */
export function passUsualCell(bytes: Uint8Array, start: number, end: number, cell: UsualCell): boolean {
  if (bytes[start] !== LESS || bytes[start + 1] !== C || !isAttribute(bytes, start + 2, R)) return false;
  let at = start + 6;
  let column = 0;
  let byte = bytes[at]!;
  for (; byte >= 0x41 && byte <= 0x5a && column < 17_000; byte = bytes[++at]!) column = column * 26 + byte - 0x40;
  if (column === 0) return false;
  at = passNumber(bytes, at);
  if (at !== NO_MATCH && bytes[at] === SPACE && bytes[at + 1] === S) at = isAttribute(bytes, at, S) ? passNumber(bytes, at + 4) : NO_MATCH;
  if (at !== NO_MATCH && bytes[at] === SPACE) at = isAttribute(bytes, at, T) ? passType(bytes, at + 4) : NO_MATCH;
  if (at === NO_MATCH) return false;
  byte = bytes[at++]!;
  if (byte === GREATER) {
    if (bytes[at] === LESS && bytes[at + 1] === F) {
      if (bytes[at + 2] !== GREATER) return false;
      at = textEnd(bytes, at + 3, end);
      if (at === NO_MATCH || bytes[at + 1] !== SLASH || bytes[at + 2] !== F || bytes[at + 3] !== GREATER) return false;
      at += 4;
    }
    if (bytes[at] === LESS && bytes[at + 1] === V) {
      if (bytes[at + 2] !== GREATER) return false;
      at = textEnd(bytes, at + 3, end);
      if (at === NO_MATCH || bytes[at + 1] !== SLASH || bytes[at + 2] !== V || bytes[at + 3] !== GREATER) return false;
      at += 4;
    }
    if (bytes[at] !== LESS || bytes[at + 1] !== SLASH || bytes[at + 2] !== C) return false;
    at += 3;
  } else if (byte !== SLASH) return false;
  // What was looked at may lie beyond the data at hand.
  if (bytes[at] !== GREATER || at >= end) return false;
  cell.end = at + 1;
  cell.column = column - 1;
  return true;
}

/** ` r="` */
function isAttribute(bytes: Uint8Array, at: number, name: number): boolean {
  return bytes[at] === SPACE && bytes[at + 1] === name && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
}

/** Past one or more digits and a quote. */
function passNumber(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]!; byte >= 0x30 && byte <= 0x39; byte = bytes[++at]!);
  return at > start && bytes[at] === QUOTE ? at + 1 : NO_MATCH;
}

/** Past the name of a type whose content is text, and a quote. */
function passType(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (bytes[at + 1] === QUOTE) return first === S || first === N || first === B || first === E ? at + 2 : NO_MATCH;
  return first === S && bytes[at + 1] === T && bytes[at + 2] === R && bytes[at + 3] === QUOTE ? at + 4 : NO_MATCH;
}

/**
 * Where text ends, in which the signs that mean something in XML are written as references.
 * @returns where the next tag begins, or {@link NO_MATCH}
 */
export function textEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > GREATER) continue;
    if (byte === LESS) return at;
    if (byte === GREATER || (byte < SPACE && byte !== 0x09 && byte !== 0x0a)) return NO_MATCH;
    if (byte === AMPERSAND) {
      const length = referenceAt(bytes, at);
      if (length === 0) return NO_MATCH;
      at += length - 1;
    }
  }
  return NO_MATCH;
}

/** How long the reference is that stands there; 0 where none does that XML knows. */
function referenceAt(bytes: Uint8Array, at: number): number {
  return REFERENCES.find((known) => known.every((sign, place) => bytes[at + place] === sign))?.length ?? 0;
}
