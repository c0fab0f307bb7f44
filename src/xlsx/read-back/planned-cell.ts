import { columnLetters } from '../../evaluation/workbook/address';
import type { CellWrite } from '../../evaluation/workbook/plan';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import { matchFormula } from './formula-match';
import { literal } from './literal';
import { matchNumber } from './number-match';
import { matchText, NO_MATCH } from './text-match';

const QUOTE = 0x22;
const GREATER = 0x3e;

/**
 * Says whether a cell stands in a file as it was planned, by going along its bytes: most of what is written are such cells, and
 * making texts and numbers of them would take longer than writing them did.
 */
export class PlannedCell {
  private readonly tags;
  private readonly columns: Uint8Array[] = [];

  /** @param prefix the elements' namespace prefix with its colon */
  constructor(prefix: string) {
    const p = prefix;
    const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
    this.tags = {
      cell: ascii(`<${p}c r="`),
      style: ascii(' s="'),
      type: ascii(' t="'),
      formula: ascii(`><${p}f>`),
      formulaEnd: ascii(`</${p}f>`),
      empty: ascii('/>'),
      end: ascii(`</${p}c>`),
      value: ascii(`<${p}v>`),
      valueEnd: ascii(`</${p}v></${p}c>`),
      inline: ascii(`<${p}is><${p}t>`),
      inlineSpaced: ascii(`<${p}is><${p}t xml:space="preserve">`),
      inlineEnd: ascii(`</${p}t></${p}is>`),
      types: { b: ascii('b"'), e: ascii('e"'), str: ascii('str"'), inlineStr: ascii('inlineStr"') },
    };
  }

  /**
   * Goes along a cell.
   * @param digits the number of its row in decimal
   * @returns where the cell ends; {@link NO_MATCH} when another one stands there, or one that holds something else
   */
  match(bytes: Uint8Array, at: number, write: CellWrite, digits: Uint8Array): number {
    const { tags } = this;
    const { column, formula } = write;
    const value = typeof write.value === 'number' && !Number.isFinite(write.value) ? null : write.value;
    const letters = (this.columns[column] ??= new TextEncoder().encode(columnLetters(column)));
    // Most cells are other ones, and show it here.
    if (bytes[at + tags.cell.length] !== letters[0]) return NO_MATCH;
    let to = literal(bytes, literal(bytes, at, tags.cell), letters);
    to = literal(bytes, to, digits);
    if (to === NO_MATCH || bytes[to] !== QUOTE) return NO_MATCH;
    to = this.passStyle(bytes, to + 1);
    const isInline = typeof value === 'string' && formula === null;
    to = this.matchType(bytes, to, value, isInline);
    if (to === NO_MATCH) return NO_MATCH;
    if (formula !== null) to = literal(bytes, matchFormula(bytes, literal(bytes, to, tags.formula), formula, digits), tags.formulaEnd);
    else if (bytes[to] === GREATER) to++;
    else return value === null ? literal(bytes, to, tags.empty) : NO_MATCH;
    if (value === null) return literal(bytes, to, tags.end);
    if (isInline) return literal(bytes, this.matchInline(bytes, to, value), tags.end);
    const content = literal(bytes, to, tags.value);
    if (typeof value === 'number') return literal(bytes, matchNumber(bytes, content, value), tags.valueEnd);
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : value;
    return literal(bytes, matchText(bytes, content, text, '', false), tags.valueEnd);
  }

  private passStyle(bytes: Uint8Array, at: number): number {
    let to = literal(bytes, at, this.tags.style);
    if (to === NO_MATCH) return at;
    while (bytes[to]! >= 0x30 && bytes[to]! <= 0x39) to++;
    return bytes[to] === QUOTE ? to + 1 : NO_MATCH;
  }

  private matchType(bytes: Uint8Array, at: number, value: CellValue, isInline: boolean): number {
    const { types, type } = this.tags;
    const to = literal(bytes, at, type);
    if (typeof value === 'boolean') return literal(bytes, to, types.b);
    if (isInline) return literal(bytes, to, types.inlineStr);
    if (typeof value !== 'string') return to === NO_MATCH ? at : NO_MATCH;
    const isText = literal(bytes, to, types.str);
    return isText === NO_MATCH ? literal(bytes, to, types.e) : isText;
  }

  private matchInline(bytes: Uint8Array, at: number, value: string): number {
    const { inline, inlineSpaced, inlineEnd } = this.tags;
    const plain = literal(bytes, at, inline);
    const content = plain === NO_MATCH ? literal(bytes, at, inlineSpaced) : plain;
    return literal(bytes, matchText(bytes, content, value, '', false), inlineEnd);
  }
}

/** Whether a write leaves nothing in a cell, so that the cell need not be there. */
export function leavesNothing({ formula, value }: CellWrite): boolean {
  return formula === null && (value === null || (typeof value === 'number' && !Number.isFinite(value)));
}
