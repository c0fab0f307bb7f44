import { isBlank } from '../../evaluation/workbook/snapshot';
import { readYearBook, type YearBook, type YearIndicator } from '../book/year-book';
import type { YearTable } from '../book/year-table';

/**
 * Last year as this year's own tables say it, in a column of its actuals (前年度実績) beside this year's.
 * @returns undefined where not all tables have such a column in the same place, or nothing stands in it
 */
export function lastYearInColumn({ snapshot, options, year, tables, indicators }: YearBook): YearBook | undefined {
  const [column, ...others] = new Set(tables.map(({ extras }) => extras.get('last-year')?.[0]));
  const isFilled = indicators.some(({ indicator, table }) => !isBlank(table.lastYear(indicator, year)?.value ?? null));
  if (column === undefined || others.length > 0 || !isFilled) return undefined;
  const { year: _, ...read } = options;
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  const book = readYearBook(snapshot, { ...read, sheets, columns: { ...options.columns, actual: column } });
  const last = year === null ? null : year - 1;
  // Two years stand in one table, whose results are this year's.
  const both = new Map<YearTable, YearTable>(
    book.tables.map((table) => [
      table,
      {
        ...table,
        year: last,
        actuals: [{ column, year: last, label: null }, ...tables.flatMap(({ columns }) => columnOf(columns.columns.actual))],
      },
    ]),
  );
  return {
    ...book,
    year: last,
    tables: [...both.values()],
    indicators: book.indicators.map((one): YearIndicator => ({ ...one, table: both.get(one.table) ?? one.table })),
  };
}

function columnOf(column: number | null): YearTable['actuals'] {
  return column === null ? [] : [{ column, year: null, label: null }];
}
