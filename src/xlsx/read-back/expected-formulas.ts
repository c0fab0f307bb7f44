import { OWN_ROW } from '../../evaluation/workbook/plan';
import { ExpectedElement } from './expected-element';
import { literal } from './literal';
import { matchText, NO_MATCH } from './text-match';

/** Texts whose bytes are kept; a sheet's results use the same few again and again. */
const KEPT = 4096;

/** Texts of which more than one spelling is usual, which are left to {@link matchText}. */
const ODD = /[\u0000\u0002-\u001f\ud800-\udfff\ufffe\uffff]|_x/;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

interface Met {
  readonly formula: string;
  readonly element: ExpectedElement | null;
}

const NOTHING: Met = { formula: '', element: null };

/**
 * Compares formulas in a file with those expected. What an element looks like as a rule is kept in bytes and compared first;
 * where that is not what stands there, it is read sign by sign.
 */
export class ExpectedFormulas {
  private readonly kept = new Map<string, ExpectedElement | null>();
  /** Formulas met once: of those that hold a row's own texts there are as many as rows, and none comes again. */
  private readonly metOnce = new Set<string>();
  /** What was met last in each column, and before that: mostly the next row has one of the two. */
  private readonly last: [Met, Met][] = [];
  private readonly open: Uint8Array;
  private readonly close: Uint8Array;

  /** @param tags the element's start tag and its end tag */
  constructor(private readonly tags: { readonly open: string; readonly close: string }) {
    this.open = new TextEncoder().encode(tags.open);
    this.close = new TextEncoder().encode(tags.close);
  }

  /** Goes along a formula's element. @param digits what {@link OWN_ROW} stands for @returns where it ends, or {@link NO_MATCH} */
  match(bytes: Uint8Array, at: number, formula: string, column: number, digits: Uint8Array): number {
    const { element } = this.met(formula, column);
    if (element !== null) {
      const to = element.match(bytes, at, digits);
      if (to !== NO_MATCH) return to;
    }
    const text = formula.startsWith('=') ? formula.slice(1) : formula;
    return literal(bytes, matchText(bytes, literal(bytes, at, this.open), text, String.fromCharCode(...digits), true), this.close);
  }

  private met(formula: string, column: number): Met {
    const last = (this.last[column] ??= [NOTHING, NOTHING]);
    let met = last[0];
    if (met.formula === formula && met.element !== null) return met;
    met = last[1].formula === formula && last[1].element !== null ? last[1] : { formula, element: this.elementOf(formula) };
    last[1] = last[0];
    last[0] = met;
    return met;
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
