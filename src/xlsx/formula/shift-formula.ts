import { columnLetters } from '../../evaluation/workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/cell-reference';
import { formulaTokens, type Corner, type FormulaToken } from './formula-tokens';

type Reference = Extract<FormulaToken, { kind: 'reference' }>;

/**
 * Makes a formula movable, as a shared formula is: it is written once, for its master cell, and meant for many.
 * @param formula the master's formula
 * @returns the formula for a cell so many rows and columns further on: relative references move, fixed ones (`$`), text,
 * names and functions stay
 * @example movable('=A1*$B$1')(1, 0) // '=A2*$B$1'
 */
export function movable(formula: string): (rows: number, columns: number) => string {
  const references = formulaTokens(formula).filter((token): token is Reference => token.kind === 'reference');
  return (rows, columns) => {
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end, from, to } of references) {
      pieces.push(formula.slice(done, start), movedReference(from, to, rows, columns));
      done = end;
    }
    pieces.push(formula.slice(done));
    return pieces.join('');
  };
}

function movedReference(from: Corner, to: Corner | null, rows: number, columns: number): string {
  const first = movedCorner(from, rows, columns);
  const last = to === null ? '' : movedCorner(to, rows, columns);
  if (first === undefined || last === undefined) return '#REF!';
  return to === null ? first : `${first}:${last}`;
}

/** Undefined when it would lie outside of the sheet. */
function movedCorner(corner: Corner, rows: number, columns: number): string | undefined {
  let text = '';
  if (corner.column !== null) {
    const column = corner.columnFixed ? corner.column : corner.column + columns;
    if (column < 0 || column >= MAX_COLUMNS) return undefined;
    text += (corner.columnFixed ? '$' : '') + columnLetters(column);
  }
  if (corner.row !== null) {
    const row = corner.rowFixed ? corner.row : corner.row + rows;
    if (row < 0 || row >= MAX_ROWS) return undefined;
    text += (corner.rowFixed ? '$' : '') + String(row + 1);
  }
  return text;
}
