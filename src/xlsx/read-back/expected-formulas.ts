import { OWN_ROW } from '../../evaluation/workbook/plan';
import { joined } from '../zip/joined';
import { matchText, NO_MATCH } from './text-match';

/** Texts whose bytes are kept; a sheet's results use the same few again and again. */
const KEPT = 4096;

/** Texts of which more than one spelling is usual, which are left to {@link matchText}. */
const ODD = /[\u0000\u0002-\u001f\ud800-\udfff\ufffe\uffff]|_x/;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Compares formulas in a file with those expected. What an element looks like as a rule is kept in bytes and compared first;
 * where that is not what stands there, it is read sign by sign.
 */
export class ExpectedFormulas {
  private readonly kept = new Map<string, ExpectedElement | null>();
  /** Formulas met once: of those that hold a row's own texts there are as many as rows, and none comes again. */
  private readonly metOnce = new Set<string>();
  /** What was met last in each column: mostly the next row has the same. */
  private readonly last: { formula: string; element: ExpectedElement | null }[] = [];
  private readonly open: Uint8Array;
  private readonly close: Uint8Array;

  /** @param tags the element's start tag and its end tag */
  constructor(private readonly tags: { readonly open: string; readonly close: string }) {
    this.open = new TextEncoder().encode(tags.open);
    this.close = new TextEncoder().encode(tags.close);
  }

  /** Goes along a formula's element. @param digits what {@link OWN_ROW} stands for @returns where it ends, or {@link NO_MATCH} */
  match(bytes: Uint8Array, at: number, formula: string, column: number, digits: Uint8Array): number {
    const last = (this.last[column] ??= { formula: '', element: null });
    if (last.element === null || last.formula !== formula) {
      last.formula = formula;
      last.element = this.elementOf(formula);
    }
    if (last.element !== null) {
      const to = literal(bytes, at, last.element.in(digits));
      if (to !== NO_MATCH) return to;
    }
    const text = formula.startsWith('=') ? formula.slice(1) : formula;
    return literal(bytes, matchText(bytes, literal(bytes, at, this.open), text, String.fromCharCode(...digits), true), this.close);
  }

  private elementOf(formula: string): ExpectedElement | null {
    const known = this.kept.get(formula);
    if (known !== undefined) return known;
    if (!this.metOnce.delete(formula)) {
      if (this.metOnce.size >= KEPT) this.metOnce.clear();
      this.metOnce.add(formula);
      return null;
    }
    const text = formula.replace(/^=/, '');
    const spelt = text.split(OWN_ROW).map((piece) => piece.replace(/[&<>]/g, (sign) => REFERENCES[sign] ?? sign));
    spelt[0] = this.tags.open + (spelt[0] ?? '');
    spelt[spelt.length - 1] += this.tags.close;
    const element = ODD.test(text) ? null : new ExpectedElement(spelt.map((piece) => new TextEncoder().encode(piece)));
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(formula, element);
    return element;
  }
}

/** The bytes of an element with a row's number in one or more places. */
class ExpectedElement {
  private bytes = new Uint8Array(0);
  private places: number[] = [];
  private length = -1;

  /** @param pieces what stands before, between and behind the places */
  constructor(private readonly pieces: readonly Uint8Array[]) {}

  /** The element in a row. It is good until the next call. */
  in(digits: Uint8Array): Uint8Array {
    if (digits.length !== this.length) this.layOut(digits.length);
    const { bytes, places } = this;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      for (let digit = 0; digit < digits.length; digit++) bytes[place + digit] = digits[digit]!;
    }
    return bytes;
  }

  private layOut(length: number): void {
    this.length = length;
    this.places = [];
    const gap = new Uint8Array(length);
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      if (parts.length > 0) {
        this.places.push(at);
        parts.push(gap);
        at += length;
      }
      parts.push(piece);
      at += piece.length;
    }
    // One piece alone would be given back itself, and must not change.
    this.bytes = Uint8Array.from(joined(parts));
  }
}

/** Goes along bytes that must stand there just so. @returns where they end, or {@link NO_MATCH} */
export function literal(bytes: Uint8Array, at: number, wanted: Uint8Array): number {
  const { length } = wanted;
  if (at === NO_MATCH || at + length > bytes.length) return NO_MATCH;
  let i = 0;
  // Four at a time: most of what is read back passes through here.
  for (const last = length - 3; i < last; i += 4) {
    const differs =
      (bytes[at + i]! ^ wanted[i]!) |
      (bytes[at + i + 1]! ^ wanted[i + 1]!) |
      (bytes[at + i + 2]! ^ wanted[i + 2]!) |
      (bytes[at + i + 3]! ^ wanted[i + 3]!);
    if (differs !== 0) return NO_MATCH;
  }
  for (; i < length; i++) if (bytes[at + i] !== wanted[i]) return NO_MATCH;
  return at + length;
}
