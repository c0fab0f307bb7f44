import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { columnLetters } from '../../../../src/evaluation/workbook/address';
import { FormulaScanner, type Corner } from '../../../../src/evaluation/workbook/formula/formula-scanner';

/** Rows that came (`by` above 0) in front of row `top`, or went from there on. */
export interface RowsMoved {
  readonly top: number;
  readonly by: number;
}

/** Where a row is afterwards; null: it is gone. */
export function rowMoved(row: number, { top, by }: RowsMoved): number | null {
  if (row < top) return row;
  return by < 0 && row < top - by ? null : row + by;
}

/** Where a range is afterwards, without the rows that are gone; null: all of them are. */
export function rangeMoved<T extends Pick<CellRange, 'top' | 'bottom'>>(range: T, moved: RowsMoved): T | null {
  const { top, by } = moved;
  const first = rowMoved(range.top, moved) ?? top;
  const last = rowMoved(range.bottom, moved) ?? top - 1;
  return by < 0 && last < first ? null : { ...range, top: first, bottom: last };
}

/** Moves the rows that a set names. */
export function moveRowSet(rows: Set<number>, moved: RowsMoved): void {
  const after = [...rows].flatMap((row) => rowMoved(row, moved) ?? []);
  rows.clear();
  for (const row of after) rows.add(row);
}

/**
 * A formula after rows came or went: Excel lets every reference follow the cells that it means, on whichever sheet.
 * @param isMoved whether the sheet with that name, null for the formula's own, is the one whose rows moved
 */
export function formulaMoved(formula: string, moved: RowsMoved, isMoved: (sheet: string | null) => boolean): string {
  const scanner = new FormulaScanner();
  scanner.begin(formula);
  let text = '';
  let done = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'reference' || scanner.from.row === -1 || !isMoved(scanner.sheet)) continue;
    const range = rangeMoved({ top: scanner.from.row, bottom: scanner.to.row }, moved);
    const corners = range === null ? '#REF!' : reference(scanner, range.top, range.bottom);
    text += formula.slice(done, scanner.start) + corners;
    done = scanner.end;
  }
  return done === 0 ? formula : text + formula.slice(done);
}

function reference({ from, to, isRange }: FormulaScanner, top: number, bottom: number): string {
  return isRange ? `${corner(from, top)}:${corner(to, bottom)}` : corner(from, top);
}

function corner({ column, columnFixed, rowFixed }: Corner, row: number): string {
  const letters = column === -1 ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return `${letters}${rowFixed ? '$' : ''}${String(row + 1)}`;
}
