import { OWN_ROW } from '../../evaluation/workbook/plan';
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
  private readonly kept = new Map<string, readonly Uint8Array[] | null>();
  /** Formulas met once: of those that hold a row's own texts there are as many as rows, and none comes again. */
  private readonly metOnce = new Set<string>();
  private readonly open: Uint8Array;
  private readonly close: Uint8Array;

  /** @param open the element's start tag @param close its end tag */
  constructor(private readonly tags: { readonly open: string; readonly close: string }) {
    this.open = new TextEncoder().encode(tags.open);
    this.close = new TextEncoder().encode(tags.close);
  }

  /** Goes along a formula's element. @param digits what {@link OWN_ROW} stands for @returns where it ends, or {@link NO_MATCH} */
  match(bytes: Uint8Array, at: number, formula: string, digits: RowDigits): number {
    const pieces = this.piecesOf(formula);
    if (pieces !== null) {
      let to = literal(bytes, at, pieces[0]!);
      for (let piece = 1; piece < pieces.length && to !== NO_MATCH; piece++) {
        to = literal(bytes, literal(bytes, to, digits.bytes), pieces[piece]!);
      }
      if (to !== NO_MATCH) return to;
    }
    const text = formula.startsWith('=') ? formula.slice(1) : formula;
    return literal(bytes, matchText(bytes, literal(bytes, at, this.open), text, digits.text, true), this.close);
  }

  private piecesOf(formula: string): readonly Uint8Array[] | null {
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
    const pieces = ODD.test(text) ? null : spelt.map((piece) => new TextEncoder().encode(piece));
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(formula, pieces);
    return pieces;
  }
}

/** A row's number in decimal. */
export interface RowDigits {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Goes along bytes that must stand there just so. @returns where they end, or {@link NO_MATCH} */
export function literal(bytes: Uint8Array, at: number, wanted: Uint8Array): number {
  if (at === NO_MATCH) return NO_MATCH;
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return NO_MATCH;
  return at + wanted.length;
}
