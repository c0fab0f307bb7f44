import { remembered } from '../../evaluation/vocabulary/remembered';
import { columnLetters } from '../../evaluation/workbook/address';
import { type CellWrite, OWN_ROW } from '../../evaluation/workbook/plan';
import { literal } from './literal';
import { NO_MATCH } from './text-match';
import { textEnd } from './usual-shape';

const encoder = new TextEncoder();
const ascii = (text: string): Uint8Array => encoder.encode(text);
const CELL = ascii('<c r="');
const FORMULA = ascii('<f>');
const FORMULA_END = ascii('</f>');
/** How content begins and how its cell goes on behind it. */
const CONTENTS = [
  [ascii('<v>'), ascii('</v></c>')],
  [ascii('<is><t>'), ascii('</t></is></c>')],
  [ascii('<is><t xml:space="preserve">'), ascii('</t></is></c>')],
] as const;
const CELL_END = ascii('</c>');
const GREATER = 0x3e;
const SLASH = 0x2f;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/* The same columns and pieces of formulas stand in row after row, and in file after file. */
const lettersOf = remembered((column: string) => ascii(columnLetters(Number(column))));
const formulaPiece = remembered((piece: string) => ascii(piece.replace(/[&<>]/g, (sign) => REFERENCES[sign] ?? sign)));

/** A row's cell that was read. */
export interface SeenCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Which of the row's writes it holds, from 0; null: it was not planned. */
  readonly write: number | null;
}

/** What stands between two stretches of a row's bytes. */
export interface Gap {
  /** Which of the row's writes says what; null: none does, and any text may stand there. */
  readonly write: number | null;
  /** Whether it is the write's formula, else it is its value. */
  readonly isFormula: boolean;
}

/** A row's bytes, cut where rows of the same shape differ. */
export class RowCuts {
  /** What stands between values; each in pieces between which the row's number stands. */
  readonly stretches: Uint8Array[][] = [[]];
  readonly gaps: Gap[] = [];
  private copied: number;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly digits: Uint8Array,
    private readonly isOwn: (formula: string) => boolean,
    start: number,
  ) {
    this.copied = start;
  }

  /**
   * @param start where the row's first cell begins
   * @param cells all of the row's cells
   * @param end behind the row's end tag
   * @param digits the row's number in decimal
   * @param writes all that was planned for the row
   * @param isOwn says of a formula that it is of this row alone: then it is cut out, too
   * @returns null when something else stands among the cells, or a cell is of an unusual kind
   */
  static of(
    bytes: Uint8Array,
    start: number,
    cells: readonly SeenCell[],
    end: number,
    digits: Uint8Array,
    writes: readonly CellWrite[],
    isOwn: (formula: string) => boolean,
  ): RowCuts | null {
    const cuts = new RowCuts(bytes, digits, isOwn, start);
    let at = start;
    for (const cell of cells) {
      if (cell.start !== at || !cuts.cutCell(cell, cell.write === null ? null : writes[cell.write]!)) return null;
      at = cell.end;
    }
    cuts.copy(end);
    return cuts;
  }

  private cutCell({ start, end, column, write: index }: SeenCell, write: CellWrite | null): boolean {
    const { bytes, digits } = this;
    const number = literal(bytes, literal(bytes, start, CELL), lettersOf(String(column)));
    if (!this.cutNumber(number)) return false;
    let at = bytes.indexOf(GREATER, number + digits.length);
    if (bytes[at - 1] === SLASH) return at + 1 === end;
    at++;
    const formula = literal(bytes, at, FORMULA);
    if (formula !== NO_MATCH) {
      at = literal(bytes, this.cutFormula(formula, write, index), FORMULA_END);
      if (at === NO_MATCH) return false;
    }
    for (const [before, behind] of CONTENTS) {
      const content = literal(bytes, at, before);
      if (content !== NO_MATCH) return literal(bytes, this.cut(content, { write: index, isFormula: false }), behind) === end;
    }
    return literal(bytes, at, CELL_END) === end;
  }

  /** Cuts out a formula, or the row's number in it. @returns where the formula ends, or {@link NO_MATCH} */
  private cutFormula(at: number, write: CellWrite | null, of: number | null): number {
    if (write === null) return this.cut(at, { write: null, isFormula: true });
    if (write.formula === null) return NO_MATCH;
    if (this.isOwn(write.formula)) return this.cut(at, { write: of, isFormula: true });
    let to = at;
    for (const [index, piece] of write.formula.replace(/^=/, '').split(OWN_ROW).entries()) {
      if (index > 0) {
        if (!this.cutNumber(to)) return NO_MATCH;
        to += this.digits.length;
      }
      to = literal(this.bytes, to, formulaPiece(piece));
    }
    return to;
  }

  /** @returns false when the row's number does not stand there */
  private cutNumber(at: number): boolean {
    const end = literal(this.bytes, at, this.digits);
    if (end === NO_MATCH) return false;
    this.copy(at);
    this.copied = end;
    return true;
  }

  /** Cuts out text. @returns where it ends, or {@link NO_MATCH} */
  private cut(at: number, gap: Gap): number {
    const end = textEnd(this.bytes, at, this.bytes.length);
    if (end === NO_MATCH) return NO_MATCH;
    this.copy(at);
    this.stretches.push([]);
    this.gaps.push(gap);
    this.copied = end;
    return end;
  }

  private copy(to: number): void {
    this.stretches.at(-1)!.push(this.bytes.slice(this.copied, to));
  }
}
