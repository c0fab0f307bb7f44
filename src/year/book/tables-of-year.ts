import { sheetsOfOtherYears } from '../../evaluation/reading/other-year-sheets';
import type { SheetReading } from '../../evaluation/reading/read-sheet';
import { isSameTable, namesOf } from '../../evaluation/reading/same-table';
import { isOwnSheetTitle } from '../../evaluation/vocabulary/headings/own-sheets';
import type { YearTable } from './year-table';

/** What a person says of the year and the sheets. */
interface Wanted {
  readonly sheets?: readonly string[] | undefined;
  /** As they wrote it, and western. */
  readonly year?: string | undefined;
  readonly named: number | null;
}

/** The tables of a year. */
export interface TablesOfYear {
  /** null: nothing says it. */
  readonly year: number | null;
  /** Those of the year, and those of which nothing says a year: they go with any. */
  readonly own: readonly YearTable[];
  /** Where nobody named a year: those of other plans, which end with an earlier year. What is asked, taken in or compared is never theirs. */
  readonly apart: readonly YearTable[];
  /** Whether a table of the year has a column for it and is still evaluated for an earlier one: it has to be read by the year. */
  readonly isBehind: boolean;
}

/** The tables of the year that a person names, or of the latest; of the years of one table that one alone, as evaluating has it. */
export function tablesOfYear(
  readings: readonly SheetReading[],
  all: readonly YearTable[],
  { sheets, year: asked, named }: Wanted,
): TablesOfYear {
  const left = sheetsOfOtherYears(
    readings.filter(({ grid }) => !isOwnSheetTitle(grid.value(0, 0))),
    { sheets, year: asked },
  );
  const counted = all.filter((table) => table.year === null || !left.has(table.sheet));
  const years = counted.flatMap((table) => table.year ?? []);
  const year = named ?? (years.length === 0 ? null : Math.max(...years));
  const shows = (table: YearTable): boolean => table.actuals.some((column) => column.year === year);
  const ofRow = (table: YearTable): boolean => year !== null && table.rowYears.has(year);
  const isOwn = (table: YearTable): boolean =>
    year === null || (table.year ?? (table.rowYears.size === 0 || ofRow(table) ? year : null)) === year || (named !== null && shows(table));
  return {
    year,
    own: counted.filter(isOwn),
    apart: named === null ? counted.filter((table) => !isOwn(table)) : [],
    isBehind: named === null && counted.some((table) => (!isOwn(table) && shows(table)) || (table.year === null && ofRow(table))),
  };
}

/** Whether a table is one of some, or holds mostly the same indicators as one of them for another year. */
export function isAmong(table: YearTable, tables: readonly YearTable[]): boolean {
  if (tables.length === 0) return false;
  const names = namesOf([table]);
  return tables.some((one) => isSameTable(namesOf([one]), names));
}
