import { cellKey } from '../../evaluation/workbook/address';
import { formulaAt, isBlank } from '../../evaluation/workbook/snapshot';
import { yearMentions } from '../../evaluation/vocabulary/figures/year-mentions';
import type { YearBook } from '../book/year-book';
import type { YearTable } from '../book/year-table';
import { isCarried } from './carried-columns';
import type { EmptiedCell } from './emptied-cells';

/** A column of the sheet that is made which still holds what belongs to the year before: for a person to see to. */
export interface LeftColumn {
  /** The sheet that is made. */
  readonly sheet: string;
  readonly column: number;
  readonly heading: string;
}

/** What is said of an earlier time without a year. */
const BEFORE = /前年|前回|昨年|今年度|当年度|本年度/;

/**
 * The columns whose headings speak of the year that ends, or of the one in which it is evaluated, and whose contents stay: a yearly
 * target, a budget, what was done. Baselines are the plan's, and so are targets of later years.
 * @param emptied what the new sheet has empty
 */
export function leftColumns(
  { year }: YearBook,
  tables: readonly YearTable[],
  sheet: string,
  emptied: readonly EmptiedCell[],
): LeftColumn[] {
  if (year === null) return [];
  const gone = new Set(emptied.map((cell) => cellKey(cell.row, cell.column)));
  const left = new Map<number, LeftColumn>();
  for (const table of tables) {
    const { baseline, indicator, unit } = table.columns.columns;
    for (const { column, text, role } of table.body?.heading.columns ?? []) {
      if (role === 'baseline' || column === baseline || column === indicator || column === unit) continue;
      const years = yearMentions(text.normalize('NFKC')).map((mention) => mention.year);
      const isOfYear = isTarget(table, column, role)
        ? years.some((one) => one <= year)
        : years.includes(year) || years.includes(year + 1) || BEFORE.test(text);
      if (isOfYear && keepsContent(table, column, gone)) left.set(column, { sheet, column, heading: text });
    }
  }
  return [...left.values()].sort((one, other) => one.column - other.column);
}

/** Whether something that somebody typed stays in a column, in the rows of indicators. */
export function keepsContent(table: YearTable, column: number, emptied: ReadonlySet<number>): boolean {
  const { body, grid } = table;
  if (body === null || isCarried(table, column)) return false;
  return body.readings.some(({ kind }, index) => {
    const row = body.first + index;
    if (kind !== 'indicator' || isBlank(grid.value(row, column)) || formulaAt(grid.sheet, row, column) !== null) return false;
    return !emptied.has(cellKey(row, column));
  });
}

function isTarget({ columns }: YearTable, column: number, role: string | undefined): boolean {
  return role === 'target' || column === columns.columns.target || columns.targets.some((one) => one.column === column);
}
