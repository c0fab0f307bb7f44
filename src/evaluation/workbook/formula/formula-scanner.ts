import { MAX_COLUMNS, MAX_ROWS } from '../address';

/** What {@link FormulaScanner.next} has found; `range-operator` is a `:` that joins something else than two plain cells. */
export type FormulaToken = 'reference' | 'function' | 'name' | 'table' | 'range-operator' | 'end';

/** One corner of a reference. */
export interface Corner {
  /** From 0; -1: the reference is to whole rows. */
  column: number;
  /** From 0; -1: the reference is to whole columns. */
  row: number;
  /** Whether a `$` stands before the letters and before the digits. */
  columnFixed: boolean;
  rowFixed: boolean;
}

const QUOTE = 0x22;
const HASH = 0x23;
const DOLLAR = 0x24;
const APOSTROPHE = 0x27;
const BRACE_OPEN = 0x28;
const COLON = 0x3a;
const EXCLAMATION = 0x21;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;

/** Excel's limits, here because every character of every formula passes through this file. */
const COLUMNS = MAX_COLUMNS;
const ROWS = MAX_ROWS;

const RUN = Uint8Array.from({ length: 0x80 }, (_, code) => (/[A-Za-z0-9_.$\\?]/.test(String.fromCharCode(code)) ? 1 : 0));
const ERROR = /#[A-Z_]+(?:\/[A0])?[!?]?/y;
const NUMBER = /\.?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?/y;

/**
 * Finds what formulas in A1 notation refer to, one thing after the other; text, operators and numbers between are passed
 * over. It makes no objects: a large workbook has hundreds of thousands of formulas.
 */
export class FormulaScanner {
  /** Where what was found stands in the formula, its sheet left out. */
  start = 0;
  end = 0;
  /** The sheet before a reference or name as written, without quotes and `!`; null: the formula's own sheet. */
  sheet: string | null = null;
  /** Whether a reference has two corners. */
  isRange = false;
  readonly from: Corner = { column: -1, row: -1, columnFixed: false, rowFixed: false };
  /** The second corner; where there is none, its place is that of the first. */
  readonly to: Corner = { column: -1, row: -1, columnFixed: false, rowFixed: false };
  private formula = '';
  private position = 0;

  /** Begins a formula; a leading `=` does not matter. */
  begin(formula: string): void {
    this.formula = formula;
    this.position = 0;
    this.sheet = null;
  }

  /** What was found, as written. */
  get text(): string {
    return this.formula.slice(this.start, this.end);
  }

  /** Finds the next thing. */
  next(): FormulaToken {
    const { formula } = this;
    let sheet: string | null = null;
    for (let at = this.position; at < formula.length;) {
      const code = formula.charCodeAt(at);
      if (isRun(code)) {
        const end = this.runEnd(at);
        const behind = formula.charCodeAt(end);
        const sheetEnd = behind === EXCLAMATION ? end : behind === COLON && sheet === null ? this.lastSheetEnd(end) : -1;
        if (sheetEnd !== -1) {
          sheet = formula.slice(at, sheetEnd);
          at = sheetEnd + 1;
          continue;
        }
        const token = this.ofRun(at, end, behind);
        if (token !== undefined) {
          this.sheet = sheet;
          return token;
        }
        at = this.position;
        sheet = null;
      } else if (code === QUOTE) at = this.quotedEnd(at, '"');
      else if (code === APOSTROPHE) {
        const end = this.quotedEnd(at, "'");
        const isSheet = formula.charCodeAt(end) === EXCLAMATION;
        if (isSheet) sheet = formula.slice(at + 1, end - 1).replaceAll("''", "'");
        at = isSheet ? end + 1 : end;
      } else if (code === BRACKET_OPEN) {
        const end = this.bracketEnd(at);
        const nameEnd = this.runEnd(end);
        if (nameEnd === end || formula.charCodeAt(nameEnd) !== EXCLAMATION) return this.found('table', at, end);
        sheet = formula.slice(at, nameEnd);
        at = nameEnd + 1;
      } else if (code === HASH) {
        ERROR.lastIndex = at;
        at = ERROR.test(formula) ? ERROR.lastIndex : at + 1;
        sheet = null;
      } else if (code === COLON) return this.found('range-operator', at, at + 1);
      else at++;
    }
    return this.found('end', formula.length, formula.length);
  }

  private found(token: FormulaToken, start: number, end: number): FormulaToken {
    this.start = start;
    this.end = end;
    this.position = end;
    return token;
  }

  /** What a run of letters and digits is; undefined: a number, which is passed over. */
  private ofRun(at: number, end: number, behind: number): FormulaToken | undefined {
    if (behind === BRACE_OPEN) return this.found('function', at, end);
    if (behind === BRACKET_OPEN) return this.found('table', at, this.bracketEnd(end));
    const referenceEnd = this.referenceEnd(at, end, behind);
    if (referenceEnd !== -1) return this.found('reference', at, referenceEnd);
    NUMBER.lastIndex = at;
    if (!NUMBER.test(this.formula)) return this.found('name', at, end);
    this.position = NUMBER.lastIndex;
    return undefined;
  }

  /** Reads the reference that begins with the run. @returns where it ends, -1 when it is none */
  private referenceEnd(at: number, end: number, behind: number): number {
    const { formula, from, to } = this;
    if (!this.corner(from, at, end)) return -1;
    const isCell = from.column !== -1 && from.row !== -1;
    const otherEnd = behind === COLON ? this.runEnd(end + 1) : -1;
    const after = otherEnd === -1 ? 0 : formula.charCodeAt(otherEnd);
    this.isRange =
      otherEnd > end + 1 &&
      after !== BRACE_OPEN &&
      after !== EXCLAMATION &&
      after !== BRACKET_OPEN &&
      this.corner(to, end + 1, otherEnd) &&
      (to.column === -1) === (from.column === -1) &&
      (to.row === -1) === (from.row === -1);
    if (this.isRange) return otherEnd;
    // A column or a row alone is a name or a number.
    if (!isCell) return -1;
    to.column = from.column;
    to.row = from.row;
    return end;
  }

  /** Reads a corner that takes up the whole stretch. @returns whether it is one */
  private corner(corner: Corner, at: number, end: number): boolean {
    const { formula } = this;
    let place = at;
    let column = 0;
    let row = 0;
    const first = formula.charCodeAt(place) === DOLLAR;
    if (first) place++;
    const letters = place;
    for (; place < end; place++) {
      const letter = (formula.charCodeAt(place) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const hasLetters = place > letters;
    if (place - letters > 3 || column > COLUMNS) return false;
    const second = hasLetters && formula.charCodeAt(place) === DOLLAR;
    if (second) place++;
    const digits = place;
    for (; place < end; place++) {
      const digit = formula.charCodeAt(place) - 0x30;
      if (digit < 0 || digit > 9) return false;
      row = row * 10 + digit;
    }
    const hasDigits = place > digits;
    if (place - digits > 7 || row > ROWS || (hasDigits && row === 0) || (!hasDigits && (second || !hasLetters))) return false;
    corner.column = hasLetters ? column - 1 : -1;
    corner.row = hasDigits ? row - 1 : -1;
    corner.columnFixed = hasLetters && first;
    corner.rowFixed = hasLetters ? second : first;
    return true;
  }

  /** Where the second sheet of `Sheet1:Sheet3!` ends; -1 when this is no such thing. */
  private lastSheetEnd(end: number): number {
    const last = this.runEnd(end + 1);
    return last > end + 1 && this.formula.charCodeAt(last) === EXCLAMATION ? last : -1;
  }

  private runEnd(at: number): number {
    const { formula } = this;
    let end = at;
    while (end < formula.length && isRun(formula.charCodeAt(end))) end++;
    return end;
  }

  /** Where quoted text ends; a doubled quote stands for one. */
  private quotedEnd(at: number, quote: string): number {
    const { formula } = this;
    for (let from = at + 1; ;) {
      const end = formula.indexOf(quote, from);
      if (end === -1) return formula.length;
      if (formula[end + 1] !== quote) return end + 1;
      from = end + 2;
    }
  }

  /** Where a bracket closes; inside, an apostrophe makes the next character an ordinary one. */
  private bracketEnd(at: number): number {
    const { formula } = this;
    let depth = 0;
    for (let end = at; end < formula.length; end++) {
      const code = formula.charCodeAt(end);
      if (code === APOSTROPHE) end++;
      else if (code === BRACKET_OPEN) depth++;
      else if (code === BRACKET_CLOSE && --depth === 0) return end + 1;
    }
    return formula.length;
  }
}

/** Whether names and references are made of the character: letters, digits, `_ . $ \ ?` and everything outside ASCII. */
function isRun(code: number): boolean {
  return code >= 0x80 || RUN[code] === 1;
}
