import { columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../evaluation/workbook/address';
import { FormulaScanner, type Corner } from '../../evaluation/workbook/formula/formula-scanner';

/** A reference in a formula, and the text between the one before and it. */
interface Place {
  readonly before: string;
  readonly from: Corner;
  /** null: one cell. */
  readonly to: Corner | null;
}

/**
 * Makes a formula movable, as a shared formula is: it is written once, for its master cell, and meant for many.
 * @param formula the master's formula
 * @returns the formula for a cell so many rows and columns further on: relative references move, fixed ones (`$`), text,
 * names and functions stay
 * @example movable('=A1*$B$1')(1, 0) // '=A2*$B$1'
 */
export function movable(formula: string): (rows: number, columns: number) => string {
  const places: Place[] = [];
  const scanner = new FormulaScanner();
  let done = 0;
  scanner.begin(formula);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'reference') continue;
    places.push({ before: formula.slice(done, scanner.start), from: { ...scanner.from }, to: scanner.isRange ? { ...scanner.to } : null });
    done = scanner.end;
  }
  const rest = formula.slice(done);
  return (rows, columns) => {
    const pieces = places.flatMap(({ before, from, to }) => [before, movedReference(from, to, rows, columns)]);
    return [...pieces, rest].join('');
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
  if (corner.column !== -1) {
    const column = corner.columnFixed ? corner.column : corner.column + columns;
    if (column < 0 || column >= MAX_COLUMNS) return undefined;
    text += (corner.columnFixed ? '$' : '') + columnLetters(column);
  }
  if (corner.row !== -1) {
    const row = corner.rowFixed ? corner.row : corner.row + rows;
    if (row < 0 || row >= MAX_ROWS) return undefined;
    text += (corner.rowFixed ? '$' : '') + String(row + 1);
  }
  return text;
}
