import { isCode } from '../../../vocabulary/headings/heading-text';
import type { SheetGrid } from '../../sheet-grid';
import type { ColumnHeading, EvaluationHeading } from '../heading-block';
import { SAMPLE_ROWS } from './columns-by-role';

/**
 * The heading of a table with a word for targets left of all figures. Left of the names, too, it heads levels (計画目標) or their
 * codes (ゴール); where nothing else heads names and it is not alone, it heads them (管理目標, 取組目標).
 * @param end the row behind the table's last
 */
export function withNamesUnderGoal(grid: SheetGrid, heading: EvaluationHeading, end: number): EvaluationHeading {
  const { columns, last } = heading;
  const names = columns.find(({ role }) => role === 'indicator');
  const goals = columns.filter(({ role }) => role === 'target');
  const [first] = goals;
  if (first === undefined || !isLeftOfFigures(first, columns)) return heading;
  if (names === undefined ? goals.length < 2 : first.column > names.column) return heading;
  const isNumbered = names !== undefined && /^ゴール/.test(first.text);
  if (!isNumbered && !holdsNames(grid, first.column, last + 1, end)) return heading;
  const role = names === undefined ? 'indicator' : undefined;
  return { ...heading, columns: columns.map((own) => (own === first ? { ...own, role } : own)) };
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

/** Begins with letters, or with a heading's number, and not with a figure: 80%以上 is a target. */
const NAME = /^(?:[^\d０-９]*|[(（]?[\d０-９]{1,2}[)）.．、\s　]+)(?!以)\p{L}{2}/u;
