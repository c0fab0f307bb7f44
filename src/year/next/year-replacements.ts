import { cellKey } from '../../evaluation/workbook/address';
import { moveYears } from '../book/move-years';
import type { YearBook } from '../book/year-book';
import type { YearTable } from '../book/year-table';
import type { EmptiedCell } from './emptied-cells';
import { isCarried } from './carried-columns';
import { keepsContent } from './left-columns';

/** What says that a column is about the year before. */
const OF_LAST_YEAR = /前年|昨年|前回/;

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
 * year's figures the year before. Those of baselines and targets stay, and those over what is not emptied: it is the old year's.
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
    const earlier = new Set([...years, year - 1, ...table.actuals.flatMap((one) => one.year ?? [])]);
    for (const { column, role, text } of columns) {
      const isLeft = isOfThePlan(table, column, role) || keepsContent(table, column, gone);
      for (let row = first; row <= last; row++)
        if (!isLeft || isOverActuals(table, row, column))
          move(table, row, column, isCarried(table, column) || OF_LAST_YEAR.test(text) ? earlier : years);
    }
  }
  return [...replacements.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Whether a heading stands over the actuals, alone or with columns beside them. */
function isOverActuals({ grid, columns }: YearTable, row: number, column: number): boolean {
  const { actual } = columns.columns;
  const merge = grid.mergeAt(row, column);
  return actual !== null && merge !== undefined && merge.left <= actual && actual <= merge.right;
}

/** Whether a column holds baselines or targets, whose years are the plan's own. A year before that serves as baseline moves on. */
function isOfThePlan(table: YearTable, column: number, role: string | undefined): boolean {
  const { columns } = table;
  const { baseline, target } = columns.columns;
  return (
    role === 'baseline' ||
    role === 'target' ||
    (column === baseline && !isCarried(table, column)) ||
    column === target ||
    columns.targets.some((one) => one.column === column)
  );
}
