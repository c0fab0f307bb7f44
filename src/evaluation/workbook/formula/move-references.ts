import { columnLetters } from '../address';
import { type Corner, FormulaScanner } from './formula-scanner';

/**
 * A formula after cells of its own sheet were moved: what it read there it reads where that now stands.
 * @param formula with or without `=`
 * @param to where a cell stands now, from 0
 */
export function moveReferences(formula: string, to: (row: number, column: number) => { row: number; column: number }): string {
  const scanner = new FormulaScanner();
  scanner.begin(formula);
  let result = '';
  let done = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const { sheet, start, end, isRange, from, to: last } = scanner;
    // Whole columns and rows hold what was moved within them.
    if (token !== 'reference' || sheet !== null || from.row === -1 || from.column === -1) continue;
    const corners = isRange ? [from, last] : [from];
    result += formula.slice(done, start) + corners.map((corner) => written(corner, to(corner.row, corner.column))).join(':');
    done = end;
  }
  return result + formula.slice(done);
}

function written({ columnFixed, rowFixed }: Corner, { row, column }: { row: number; column: number }): string {
  return `${columnFixed ? '$' : ''}${columnLetters(column)}${rowFixed ? '$' : ''}${String(row + 1)}`;
}
