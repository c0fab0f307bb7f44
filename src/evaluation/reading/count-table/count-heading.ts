import type { StatusMatcher } from '../../vocabulary/statuses/status-label';
import type { CellValue } from '../../workbook/snapshot';
import { headingWord } from '../../vocabulary/headings/heading-words';
import { isDash } from '../../vocabulary/signs';
import { LONGEST_STATUS } from '../../vocabulary/statuses/status-words';
import { isTotalHeading } from '../../vocabulary/headings/total-words';
import type { SheetGrid } from '../sheet-grid';

/** The heading row of a count table. */
export interface CountHeading {
  readonly row: number;
  readonly statusColumns: readonly { readonly label: string; readonly column: number }[];
  /** Columns between the first status and the total with other words: statuses outside the profile, or something else. */
  readonly otherColumns: readonly { readonly label: string; readonly column: number }[];
  readonly totalColumn: number | null;
}

const FIGURE_ROLES = new Set(['baseline', 'actual', 'target', 'progress', 'unit']);

/**
 * The count table's heading in a row, or undefined: at least two of the statuses side by side, and no column of figures.
 * @param matcher finds the profile's label for a text
 * @param isResult whether the evaluation table above has results in a column: there, statuses are an indicator's own, and
 * whether they are filled in must not decide what the row is
 */
export function countHeadingAt(
  grid: SheetGrid,
  row: number,
  matcher: StatusMatcher,
  isResult: (column: number) => boolean,
): CountHeading | undefined {
  const values = grid.sheet.values[row];
  if (values === undefined || !mayBeCountHeading(values)) return undefined;
  const statusColumns: { label: string; column: number }[] = [];
  const otherColumns: { label: string; column: number }[] = [];
  const seen = new Set<string>();
  let totalColumn: number | null = null;
  for (let column = 0; column < values.length; column++) {
    const value = values[column];
    if (typeof value !== 'string' || value === '') continue;
    const label = matcher(value);
    if (label !== undefined) {
      // The same status twice is a row of statuses, not their heading.
      if (seen.has(label)) return undefined;
      seen.add(label);
      statusColumns.push({ label: grid.text(row, column), column });
    } else if (value.length > LONGEST_STATUS) continue;
    else if (isTotalHeading(value)) totalColumn = column;
    else if (FIGURE_ROLES.has(headingWord(value)?.role ?? '')) return undefined;
    else if (statusColumns.length > 0 && totalColumn === null) otherColumns.push({ label: grid.text(row, column), column });
  }
  const words = statusColumns.filter(({ label }) => !isDash(label));
  const enough = words.length >= UNMISTAKABLE || words.filter(({ column }) => !isResult(column)).length >= 2;
  return enough && areNeighbours(statusColumns) ? { row, statusColumns, otherColumns, totalColumn } : undefined;
}

/** So many different statuses stand in no indicator's row. */
const UNMISTAKABLE = 4;

/** A heading of counts has at least three texts and no number; nearly every other row is out by that. */
function mayBeCountHeading(values: readonly CellValue[]): boolean {
  let texts = 0;
  for (const value of values) {
    if (typeof value === 'number') return false;
    if (typeof value === 'string' && value !== '') texts++;
  }
  return texts >= 3;
}

function areNeighbours(columns: readonly { readonly column: number }[]): boolean {
  return columns.every(({ column }, index) => index === 0 || column - (columns[index - 1]?.column ?? column) <= 3);
}
