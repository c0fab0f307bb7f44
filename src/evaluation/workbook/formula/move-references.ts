import { columnLetters } from '../address';
import type { CellRange } from '../snapshot';
import { type Corner, FormulaScanner } from './formula-scanner';

/**
 * A formula after cells of its own sheet were moved: what it read there it reads where that now stands, and `#REF!` where it is no more.
 * @param formula with or without `=`
 * @param sheet the name of its sheet, by which it may call it
 * @param to where the cells of a range stand now, from 0; null: nowhere
 */
export function moveReferences(formula: string, sheet: string, to: (range: CellRange) => CellRange | null): string {
  const scanner = new FormulaScanner();
  scanner.begin(formula);
  let result = '';
  let done = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const { start, end, isRange, from, to: last } = scanner;
    const isOwn = scanner.sheet === null || scanner.sheet.toLowerCase() === sheet.toLowerCase();
    // Whole columns and rows hold what was moved within them.
    if (token !== 'reference' || !isOwn || from.row === -1 || from.column === -1) continue;
    const [first, second] = isRange ? inOrder(from, last) : [from, from];
    const moved = to({ top: first.row, left: first.column, bottom: second.row, right: second.column });
    result += formula.slice(done, start);
    if (moved === null) result += '#REF!';
    else {
      result += written(first, moved.top, moved.left);
      if (isRange) result += `:${written(second, moved.bottom, moved.right)}`;
    }
    done = end;
  }
  return result + formula.slice(done);
}

/** The upper left and the lower right corner of a range that may be written from any of its corners. */
function inOrder(one: Corner, other: Corner): readonly [Corner, Corner] {
  const [top, bottom] = one.row <= other.row ? [one, other] : [other, one];
  const [left, right] = one.column <= other.column ? [one, other] : [other, one];
  return [corner(top, left), corner(bottom, right)];
}

function corner({ row, rowFixed }: Corner, { column, columnFixed }: Corner): Corner {
  return { row, rowFixed, column, columnFixed };
}

function written({ columnFixed, rowFixed }: Corner, row: number, column: number): string {
  return `${columnFixed ? '$' : ''}${columnLetters(column)}${rowFixed ? '$' : ''}${String(row + 1)}`;
}
