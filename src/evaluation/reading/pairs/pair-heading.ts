import { headingWord } from '../../vocabulary/headings/heading-words';
import { isYearNumber, withoutYears, yearIn } from '../../vocabulary/figures/year';
import { isBlank } from '../../workbook/snapshot';
import { type EvaluationHeading, headingInRow } from '../table/heading-block';
import type { SheetGrid } from '../sheet-grid';

/** So far above its first pair a heading stands: rows of the outline may be in between. */
const FARTHEST = 12;

/**
 * The heading above a pair of rows: the nearest row that names years or says what columns hold. Found ones are taken over.
 * @param isTaken whether a row belongs to a pair
 * @param after the last row of the pair before, whose heading holds where there is no other in between
 */
export function headingAbove(
  grid: SheetGrid,
  first: number,
  isTaken: (row: number) => boolean,
  after: number,
  evaluations: readonly EvaluationHeading[],
): EvaluationHeading | undefined {
  let steps = 0;
  for (let row = first - 1; row > after && steps < FARTHEST; row--) {
    const found = evaluations.find((heading) => heading.first <= row && row <= heading.last);
    if (found !== undefined) return found;
    if (isTaken(row)) continue;
    steps++;
    if (isHeadingRow(grid, row)) return headingInRow(grid, row);
  }
  return undefined;
}

/** Rows that name years over figures, where no heading of an evaluation is recognised. */
export function yearHeadings(grid: SheetGrid): EvaluationHeading[] {
  const headings: EvaluationHeading[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    let years = 0;
    for (let column = 0; column < grid.width(row); column++) if (namesYear(grid, row, column)) years++;
    if (years >= 2 && isHeadingRow(grid, row)) headings.push(headingInRow(grid, row));
  }
  return headings;
}

/** A heading's cell over the labels or over figures without a year. */
const PLAIN_HEADING = /^(?:区分|種別|項目|内容|値|数値|年度|内訳)$/;

/** Whether a row says what columns hold: years or heading words in two cells at least, and no figure. */
function isHeadingRow(grid: SheetGrid, row: number): boolean {
  let telling = 0;
  for (let column = 0; column < grid.width(row); column++) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    if (typeof value === 'number' && !isYearNumber(value)) return false;
    if (namesYear(grid, row, column) || (typeof value === 'string' && value.length < 30 && isTelling(value))) telling++;
  }
  return telling >= 2;
}

function isTelling(text: string): boolean {
  return headingWord(text) !== undefined || PLAIN_HEADING.test(text.normalize('NFKC').trim());
}

/** Whether a cell is the heading of a year: the year is all the figure in it. */
function namesYear(grid: SheetGrid, row: number, column: number): boolean {
  const text = grid.text(row, column).normalize('NFKC');
  return text.length <= 24 && yearIn(text) !== undefined && !/[0-9]/.test(withoutYears(text).replace(/\([^()]*\)/g, ''));
}
