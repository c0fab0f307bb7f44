import { headingLabel, isOverallGoal, readHeadingText, readNumberCell } from '../../vocabulary/headings/heading-text';
import { levelBeforeNumber } from '../../vocabulary/headings/level-words';
import { DIGITS, isDash, isQuoted } from '../../vocabulary/signs';
import { isTotalRow } from '../../vocabulary/headings/total-words';
import type { CountHeading } from './count-heading';
import type { SheetGrid } from '../sheet-grid';

/** A row of a count table before it is known which heading of the outline it counts. */
export interface CountLabelRow {
  readonly row: number;
  readonly kind: 'strategy' | 'overall-goal' | 'direction' | 'total';
  readonly label: string;
  readonly name: string;
  readonly number: string | null;
  readonly labelColumn: number;
  readonly startColumn: number;
}

/** So many rows without a label end a count table. */
const GAP = 2;

/**
 * The labelled rows of a count table.
 * @param end the row of the next heading on the sheet, or behind the sheet's last
 */
export function countRows(grid: SheetGrid, heading: CountHeading, end: number): CountLabelRow[] {
  const firstFigure = heading.statusColumns[0]?.column ?? 0;
  const rows: Omit<CountLabelRow, 'kind'>[] = [];
  let gap = 0;
  for (let row = heading.row + 1; row < end && gap < GAP; row++) {
    const label = labelIn(grid, row, firstFigure);
    // What is no count ends the table: text where the counts stand.
    if (label === undefined || heading.statusColumns.some(({ column }) => isProse(grid, row, column))) {
      gap++;
      continue;
    }
    gap = 0;
    rows.push({ row, ...label });
  }
  return rows.map((row, index) => ({ ...row, kind: kindOf(row, rows[index + 1], rows, index) }));
}

const COUNT = new RegExp(`^[${DIGITS},，]+$|件$`);

function isProse(grid: SheetGrid, row: number, column: number): boolean {
  // A number is a count however it is displayed.
  if (typeof grid.value(row, column) === 'number') return false;
  const text = grid.text(row, column);
  return text !== '' && !isDash(text) && !COUNT.test(text);
}

function labelIn(grid: SheetGrid, row: number, before: number): Omit<CountLabelRow, 'row' | 'kind'> | undefined {
  let number: { number: string; column: number } | null = null;
  for (let column = 0; column < before; column++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    const cell = readNumberCell(text);
    if (cell) {
      number = { number: cell.number, column };
      continue;
    }
    const own = readHeadingText(text);
    const name = number === null ? own.name : text;
    const typed = number?.number ?? own.number;
    return { label: headingLabel(typed, name), name, number: typed, labelColumn: column, startColumn: number?.column ?? column };
  }
  return undefined;
}

function kindOf(
  row: Omit<CountLabelRow, 'kind'>,
  next: Omit<CountLabelRow, 'kind'> | undefined,
  rows: readonly Omit<CountLabelRow, 'kind'>[],
  index: number,
): CountLabelRow['kind'] {
  if (isTotalRow(row.name)) return 'total';
  if (isOverallGoal(row.name)) return 'overall-goal';
  if (index === 0 || isQuoted(row.name) || levelBeforeNumber(row.name) === 'strategy') return 'strategy';
  if (next && isOverallGoal(next.name)) return 'strategy';
  // A table of one row per strategy has neither 基本目標 nor a second level.
  const levelled = rows.some(({ name }) => isOverallGoal(name)) || rows.some(({ startColumn }) => startColumn !== row.startColumn);
  return levelled || rows.some(({ number }, other) => other < index && number === row.number) ? 'direction' : 'strategy';
}
