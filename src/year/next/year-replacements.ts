import { cellKey } from '../../evaluation/workbook/address';
import { formulaAt } from '../../evaluation/workbook/snapshot';
import { moveYears } from '../book/move-years';
import type { YearBook } from '../book/year-book';
import type { YearTable } from '../book/year-table';
import type { EmptiedCell } from './emptied-cells';

/** A year that moves on in a cell or in the sheet's name. */
export interface YearReplacement {
  /** The sheet that is made. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The years of title and headings that move on: the actuals' year, the year in which it is evaluated, and in headings of last
 * year's figures the year before. Those of baselines and targets stay, and those over figures that are not emptied: they are the old year's.
 * @param emptied what the new sheet has empty
 * @param what `title`: the headings stay, because each year has its own
 */
export function headingReplacements(
  { year }: YearBook,
  tables: readonly YearTable[],
  from: string,
  sheet: string,
  emptied: readonly EmptiedCell[],
  what: 'all' | 'title' = 'all',
): YearReplacement[] {
  if (year === null) return [];
  const replacements = new Map<string, YearReplacement>();
  const years = new Set([year, year + 1]);
  const move = ({ grid }: YearTable, row: number, column: number, moving: ReadonlySet<number>): void => {
    const before = grid.value(row, column);
    if (typeof before !== 'string' || (grid.sheet.formulas[row]?.[column] ?? null) !== null) return;
    const after = moveYears(before, moving, 1);
    if (after !== before) replacements.set(`${String(row)}:${String(column)}`, { sheet, row, column, before, after });
  };
  for (const table of tables) {
    const { body, grid } = table;
    if (table.sheet !== from) continue;
    const end = body === null ? Math.min(5, grid.rowCount) : body.heading.first;
    // Above the first table everything is title, the count table's too; between tables, what stands before the heading.
    for (let row = body === null || table === tables[0] ? 0 : body.prefaceFrom; row < end; row++)
      for (let column = 0; column < grid.width(row); column++) move(table, row, column, years);
    if (body === null || what === 'title') continue;
    const { first, last, columns } = body.heading;
    const gone = new Set(emptied.map((cell) => cellKey(cell.row, cell.column)));
    const lastYear = new Set(table.extras.get('last-year') ?? []);
    for (const { column, role } of columns) {
      if (isOfThePlan(table, column, role) || keepsFigures(table, column, gone)) continue;
      for (let row = first; row <= last; row++) move(table, row, column, lastYear.has(column) ? new Set([...years, year - 1]) : years);
    }
  }
  return [...replacements.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Whether figures that somebody typed stay in a column. */
function keepsFigures({ body, grid }: YearTable, column: number, emptied: ReadonlySet<number>): boolean {
  if (body === null) return false;
  return body.readings.some(({ kind }, index) => {
    const row = body.first + index;
    if (kind !== 'indicator' || typeof grid.value(row, column) !== 'number' || formulaAt(grid.sheet, row, column) !== null) return false;
    return !emptied.has(cellKey(row, column));
  });
}

/** Whether a column holds baselines or targets, whose years are the plan's own. */
function isOfThePlan({ columns }: YearTable, column: number, role: string | undefined): boolean {
  const { baseline, target } = columns.columns;
  return (
    role === 'baseline' ||
    role === 'target' ||
    column === baseline ||
    column === target ||
    columns.targets.some((one) => one.column === column)
  );
}
