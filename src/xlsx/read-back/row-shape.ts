import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { CellWrite } from '../../evaluation/workbook/plan';
import { joined } from '../zip/joined';
import { matchFormula } from './formula-match';
import { literal } from './literal';
import { matchNumber } from './number-match';
import type { Gap, RowCuts } from './row-cuts';
import { matchText, NO_MATCH } from './text-match';
import { textEnd } from './usual-shape';

/** What must be alike in the writes of all rows of a shape. */
interface Planned {
  readonly column: number;
  /** Undefined: every row has one of its own. */
  readonly formula: string | null | undefined;
  readonly kind: 'nothing' | 'number' | 'boolean' | 'string';
}

const FEW_TEXTS = 32;

/** The data looked at last, and a view of them that takes eight bytes at a time. */
let lastBytes: Uint8Array = new Uint8Array(0);
let lastView: DataView = new DataView(lastBytes.buffer);

function viewOf(bytes: Uint8Array): DataView {
  if (bytes !== lastBytes) {
    lastBytes = bytes;
    lastView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return lastView;
}

/**
 * The bytes of a row without what differs from row to row: its number, and the values. A row that was read cell by cell and found
 * sound lends its shape to others: most rows are the same but for these, and going along them so takes a fraction of the time.
 */
export class RowShape {
  private readonly planned: readonly Planned[];
  private readonly gaps: readonly Gap[];
  private readonly stretches: readonly (readonly Uint8Array[])[];
  /** All stretches one behind the other, with the number of the row looked at last. */
  private bytes = new Uint8Array(0);
  private view = new DataView(this.bytes.buffer);
  /** Where the stretches end, and where the number stands in them. */
  private ends: number[] = [];
  private places: number[] = [];
  private digitCount = -1;
  /** Texts that were found, and the bytes that they were found to be: a status is one of a few. */
  private readonly texts = new Map<string, Uint8Array>();

  /**
   * @param cuts what differs in the row that was read
   * @param writes all that was planned for it
   */
  constructor({ stretches, gaps }: RowCuts, writes: readonly CellWrite[]) {
    this.stretches = stretches;
    this.gaps = gaps;
    const own = new Set(gaps.flatMap(({ write, isFormula }) => (isFormula ? [write] : [])));
    this.planned = writes.map(({ column, formula, value }, index) => ({
      column,
      formula: own.has(index) ? undefined : formula,
      kind: kindOf(value),
    }));
  }

  /** Whether a row of this shape may have a formula of its own. */
  get takesAnyFormula(): boolean {
    return this.planned.some(({ formula }) => formula === undefined);
  }

  /** How many writes a row of this shape has. */
  get writeCount(): number {
    return this.planned.length;
  }

  /**
   * Goes along a row behind its start tag.
   * @param digits the row's number in decimal
   * @param writes in order; the first that is for this row or one behind it stands at `next`
   * @returns where the row ends, or {@link NO_MATCH}
   */
  match(bytes: Uint8Array, at: number, row: number, digits: Uint8Array, writes: readonly CellWrite[], next: number): number {
    if (!this.isPlanned(row, writes, next)) return NO_MATCH;
    this.number(digits);
    const { gaps, ends } = this;
    let to = this.passStretch(bytes, at, 0, ends[0]!);
    for (let i = 0; i < gaps.length && to !== NO_MATCH; i++) {
      const { write, isFormula } = gaps[i]!;
      if (write === null) to = textEnd(bytes, to, bytes.length);
      else
        to = isFormula ? matchFormula(bytes, to, writes[next + write]!.formula, digits) : this.matchValue(bytes, to, writes[next + write]!);
      if (to !== NO_MATCH) to = this.passStretch(bytes, to, ends[i]!, ends[i + 1]!);
    }
    return to;
  }

  private isPlanned(row: number, writes: readonly CellWrite[], next: number): boolean {
    const { planned } = this;
    for (let i = 0; i < planned.length; i++) {
      const write = writes[next + i];
      const { column, formula, kind } = planned[i]!;
      if (write?.row !== row || write.column !== column || kindOf(write.value) !== kind) return false;
      if (formula === undefined ? write.formula === null : write.formula !== formula) return false;
    }
    return writes[next + planned.length]?.row !== row;
  }

  private matchValue(bytes: Uint8Array, at: number, { value }: CellWrite): number {
    if (typeof value === 'number') return matchNumber(bytes, at, value);
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : (value ?? '');
    const found = this.texts.get(text);
    if (found !== undefined) return literal(bytes, at, found);
    const to = matchText(bytes, at, text, '', false);
    if (to !== NO_MATCH && this.texts.size < FEW_TEXTS) this.texts.set(text, bytes.slice(at, to));
    return to;
  }

  private passStretch(bytes: Uint8Array, at: number, from: number, end: number): number {
    const wanted = this.view;
    const view = viewOf(bytes);
    const to = at + end - from;
    if (to > view.byteLength) return NO_MATCH;
    const shift = at - from;
    let i = from;
    // Eight at a time: most of what is read back passes through here. What is equal as numbers is so byte by byte, because text has no
    // NUL (the two zeros); what is no number differs from itself, and the row is read cell by cell then.
    for (const last = end - 7; i < last; i += 8) if (view.getFloat64(shift + i, true) !== wanted.getFloat64(i, true)) return NO_MATCH;
    for (; i < end; i++) if (view.getUint8(shift + i) !== wanted.getUint8(i)) return NO_MATCH;
    return to;
  }

  private number(digits: Uint8Array): void {
    if (digits.length !== this.digitCount) this.layOut(digits.length);
    const { bytes, places } = this;
    const [shown = 0] = places;
    for (let digit = digits.length - 1; digit >= 0; digit--) {
      // The next row's number mostly differs in the last digit alone.
      if (bytes[shown + digit] === digits[digit]) continue;
      for (let i = 0; i < places.length; i++) bytes[places[i]! + digit] = digits[digit]!;
    }
  }

  private layOut(digitCount: number): void {
    this.digitCount = digitCount;
    this.places = [];
    this.ends = [];
    const gap = new Uint8Array(digitCount);
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const stretch of this.stretches) {
      for (const [index, piece] of stretch.entries()) {
        if (index > 0) {
          this.places.push(at);
          parts.push(gap);
          at += digitCount;
        }
        parts.push(piece);
        at += piece.length;
      }
      this.ends.push(at);
    }
    // One piece alone would be given back itself, and must not change.
    this.bytes = Uint8Array.from(joined(parts));
    this.view = new DataView(this.bytes.buffer);
  }
}

function kindOf(value: CellValue): Planned['kind'] {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : 'nothing';
  return value === null ? 'nothing' : typeof value === 'string' ? 'string' : 'boolean';
}
