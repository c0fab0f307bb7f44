import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { moveYears } from '../book/move-years';
import { readYearBook, type YearBook } from '../book/year-book';
import type { YearTable } from '../book/year-table';
import { keepsContent, type LeftColumn } from './left-columns';
import type { YearReplacement } from './year-replacements';

/**
 * The headings of results that name the year, on a sheet with a column of actuals for each year and one column for the results: the
 * results go on to the next year, and so must what is said over them. Where each year has results of its own, nothing moves.
 */
export function resultHeadings(book: YearBook, sheet: string): YearReplacement[] {
  const { year, snapshot, options } = book;
  const tables = book.tables.filter((table) => table.sheet === sheet);
  const named = tables.flatMap((table) => headingsNaming(table, year));
  if (year === null || named.length === 0) return [];
  const { columns: { actual: _, ...columns } = {}, ...others } = options;
  const ahead = readYearBook(snapshot, { ...others, columns, year: shortYear(year + 1) });
  return named.flatMap(({ table, row, column, before }): YearReplacement[] => {
    const next = ahead.tables.find((one) => one.sheet === sheet && one.body?.first === table.body?.first)?.columns.columns;
    const isSame = next !== undefined && (next.progress === column || next.status === column);
    return isSame ? [{ sheet, row, column, before, after: moveYears(before, new Set([year]), 1) }] : [];
  });
}

interface NamingHeading {
  readonly table: YearTable;
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

function headingsNaming(table: YearTable, year: number | null): NamingHeading[] {
  const { body, grid, columns } = table;
  if (body === null || year === null) return [];
  const { progress, status } = columns.columns;
  return [progress, status].flatMap((column) => {
    const found: NamingHeading[] = [];
    for (let row = body.heading.first; column !== null && row <= body.heading.last; row++) {
      const before = grid.value(row, column);
      const isFormula = (grid.sheet.formulas[row]?.[column] ?? null) !== null;
      if (typeof before === 'string' && !isFormula && moveYears(before, new Set([year]), 1) !== before)
        found.push({ table, row, column, before });
    }
    return found;
  });
}

/** The columns of reasons and remarks of such a sheet: it is not copied, and what was written for the year that ends stays in them. */
export function remarksOfYears({ tables }: YearBook, sheet: string): LeftColumn[] {
  const nothing = new Set<number>();
  const left = new Map<number, LeftColumn>();
  for (const table of tables) {
    if (table.sheet !== sheet) continue;
    const columns = (['remark', 'cause', 'issue', 'kind', 'as-of'] as const).flatMap((kind) => table.extras.get(kind) ?? []);
    for (const column of columns) {
      const heading = table.body?.heading.columns.find((one) => one.column === column)?.text ?? '';
      if (keepsContent(table, column, nothing)) left.set(column, { sheet, column, heading });
    }
  }
  return [...left.values()].sort((one, other) => one.column - other.column);
}
