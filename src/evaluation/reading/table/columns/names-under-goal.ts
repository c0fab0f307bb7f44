import { isCode } from '../../../vocabulary/headings/heading-text';
import type { SheetGrid } from '../../sheet-grid';
import type { ColumnHeading, EvaluationHeading } from '../heading-block';
import { SAMPLE_ROWS } from './columns-by-role';

/**
 * The heading of a table whose names stand under a word for targets (管理目標, 取組目標), left of the column that holds the targets: the
 * first column so called that holds names and no figure is the names'.
 * @param end the row behind the table's last
 */
export function withNamesUnderGoal(grid: SheetGrid, heading: EvaluationHeading, end: number): EvaluationHeading {
  const { columns, last } = heading;
  if (columns.some(({ role }) => role === 'indicator')) return heading;
  const goals = columns.filter(({ role }) => role === 'target');
  const [first] = goals;
  if (first === undefined || goals.length < 2 || !isLeftOfFigures(first, columns) || !holdsNames(grid, first.column, last + 1, end))
    return heading;
  return { ...heading, columns: columns.map((own) => (own === first ? { ...own, role: 'indicator' } : own)) };
}

function isLeftOfFigures({ column }: ColumnHeading, columns: readonly ColumnHeading[]): boolean {
  return columns.every(({ role, column: other }) => other >= column || (role !== 'baseline' && role !== 'actual' && role !== 'unit'));
}

function holdsNames(grid: SheetGrid, column: number, first: number, end: number): boolean {
  let names = 0;
  for (let row = first; row < Math.min(end, first + SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (typeof value === 'number') return false;
    if (typeof value === 'string' && NAME.test(value) && !isCode(value.trim())) names++;
  }
  return names > 0;
}

/** Begins with letters, and not with a figure: 80%以上 is a target. */
const NAME = /^[^\d０-９]*\p{L}{2}/u;
