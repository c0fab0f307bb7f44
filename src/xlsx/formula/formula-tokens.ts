import { columnNumber } from '../../evaluation/workbook/address';
import { MAX_ROWS } from '../sheet/cell-reference';

/** One corner of a reference. null: a reference to whole columns has no rows, and the other way round. */
export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** A piece of a formula that refers to something; everything between the tokens is text, operators and numbers. */
export type FormulaToken =
  | {
      readonly kind: 'reference';
      /** Where it stands in the formula, its sheet left out. */
      readonly start: number;
      readonly end: number;
      /** The sheet before it as written, without quotes and `!`; null: the formula's own sheet. */
      readonly sheet: string | null;
      readonly from: Corner;
      /** null: one cell. */
      readonly to: Corner | null;
    }
  | { readonly kind: 'function' | 'name' | 'table'; readonly start: number; readonly end: number; readonly text: string }
  /** A `:` that joins something else than two plain cells, as in `A1:INDEX(…)`. */
  | { readonly kind: 'range-operator'; readonly start: number; readonly end: number };

/** Letters, digits and what else names and references are made of. */
const RUN = /[A-Za-z0-9_.$\\?\u0080-\uffff]+/y;
const NUMBER = /[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?/y;
const ERROR = /#[A-Z_]+(?:\/[A0])?[!?]?/y;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([0-9]{1,7})$/;

/**
 * Finds what a formula refers to.
 * @param formula in A1 notation; a leading `=` does not matter
 * @example formulaTokens('LOG10($A1)+"B2"') // the function LOG10 and the reference $A1
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let sheet: string | null = null;
  for (let at = 0; at < formula.length;) {
    const character = formula[at];
    if (character === '"') {
      at = quotedEnd(formula, at, '"');
      continue;
    }
    if (character === "'") {
      const end = quotedEnd(formula, at, "'");
      if (formula[end] === '!') sheet = formula.slice(at + 1, end - 1).replaceAll("''", "'");
      at = formula[end] === '!' ? end + 1 : end;
      continue;
    }
    if (character === '[') {
      const end = bracketEnd(formula, at);
      const sheetName = runAt(formula, end);
      if (sheetName !== '' && formula[end + sheetName.length] === '!') {
        sheet = formula.slice(at, end + sheetName.length);
        at = end + sheetName.length + 1;
      } else {
        tokens.push({ kind: 'table', start: at, end, text: '' });
        at = end;
      }
      continue;
    }
    if (character === '#') {
      ERROR.lastIndex = at;
      at = ERROR.test(formula) ? ERROR.lastIndex : at + 1;
      sheet = null;
      continue;
    }
    const run = runAt(formula, at);
    if (run === '') {
      if (character === ':') tokens.push({ kind: 'range-operator', start: at, end: at + 1 });
      at++;
      continue;
    }
    const end = at + run.length;
    const next = formula[end];
    if (next === '!') {
      sheet = run;
      at = end + 1;
      continue;
    }
    if (next === ':' && sheet === null) {
      const last = runAt(formula, end + 1);
      const behind = end + 1 + last.length;
      if (last !== '' && formula[behind] === '!') {
        sheet = formula.slice(at, behind);
        at = behind + 1;
        continue;
      }
    }
    const reference = next === '(' || next === '[' ? undefined : referenceAt(formula, at, run);
    if (reference !== undefined) {
      tokens.push({ kind: 'reference', start: at, sheet, ...reference });
      at = reference.end;
    } else if (/^[0-9.]/.test(run)) {
      at = numberEnd(formula, at);
    } else if (next === '[') {
      const bracket = bracketEnd(formula, end);
      tokens.push({ kind: 'table', start: at, end: bracket, text: run });
      at = bracket;
    } else {
      tokens.push({ kind: next === '(' ? 'function' : 'name', start: at, end, text: run });
      at = end;
    }
    sheet = null;
  }
  return tokens;
}

function runAt(formula: string, at: number): string {
  RUN.lastIndex = at;
  return RUN.exec(formula)?.[0] ?? '';
}

function numberEnd(formula: string, at: number): number {
  NUMBER.lastIndex = at;
  return NUMBER.exec(formula) === null ? at + 1 : NUMBER.lastIndex;
}

/** Where quoted text ends; a doubled quote stands for one. */
function quotedEnd(formula: string, at: number, quote: string): number {
  for (let end = at + 1; end < formula.length; end++) {
    if (formula[end] !== quote) continue;
    if (formula[end + 1] !== quote) return end + 1;
    end++;
  }
  return formula.length;
}

/** Where a bracket closes; inside, an apostrophe makes the next character an ordinary one. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const character = formula[end];
    if (character === "'") end++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return end + 1;
  }
  return formula.length;
}

/** The reference that begins with the run; undefined when it is a name or a number. */
function referenceAt(formula: string, at: number, run: string): { from: Corner; to: Corner | null; end: number } | undefined {
  const end = at + run.length;
  const other = formula[end] === ':' ? runAt(formula, end + 1) : '';
  const behind = formula[end + 1 + other.length];
  const pairs = other !== '' && behind !== '(' && behind !== '!' && behind !== '[';
  const cell = cellCorner(run);
  if (cell !== undefined) {
    const to = pairs ? cellCorner(other) : undefined;
    return to === undefined ? { from: cell, to: null, end } : { from: cell, to, end: end + 1 + other.length };
  }
  const whole = columnCorner(run) ?? rowCorner(run);
  if (whole === undefined || !pairs) return undefined;
  const to = whole.column === null ? rowCorner(other) : columnCorner(other);
  return to && { from: whole, to, end: end + 1 + other.length };
}

function cellCorner(text: string): Corner | undefined {
  const match = CELL.exec(text);
  if (match === null) return undefined;
  const column = columnNumber(match[2] ?? '');
  const row = Number(match[4]) - 1;
  if (column === undefined || row < 0 || row >= MAX_ROWS) return undefined;
  return { column, row, columnFixed: match[1] === '$', rowFixed: match[3] === '$' };
}

function columnCorner(text: string): Corner | undefined {
  const match = COLUMN.exec(text);
  const column = match === null ? undefined : columnNumber(match[2] ?? '');
  return column === undefined ? undefined : { column, row: null, columnFixed: match?.[1] === '$', rowFixed: false };
}

function rowCorner(text: string): Corner | undefined {
  const match = ROW.exec(text);
  const row = match === null ? -1 : Number(match[2]) - 1;
  return row < 0 || row >= MAX_ROWS ? undefined : { column: null, row, columnFixed: false, rowFixed: match?.[1] === '$' };
}
