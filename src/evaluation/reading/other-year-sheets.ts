import type { SheetReading } from './read-sheet';
import { headingsOf, isSameTable, laterOf, namesOf, type OfYear } from './same-table';
import { titleYear } from './table/title-year';
import { isOfYear } from './table/columns/figure-columns';

/** A sheet that holds the same indicators as another, for an earlier or later year. */
export interface OtherYearSheet {
  readonly sheet: string;
  /** The year of its actuals, western. */
  readonly year: number;
}

/** What a caller asks for. */
interface Wanted {
  readonly sheets?: readonly string[] | undefined;
  readonly year?: string | undefined;
}

/**
 * The sheets that are left to their own year. Where sheets whose evaluated columns are called the same hold mostly the same indicators for different years, they are one
 * table over the years: those that a person named are evaluated, else those of the year that they asked for, else the latest.
 * Together they would be counted twice.
 */
export function sheetsOfOtherYears(readings: readonly SheetReading[], wanted: Wanted): readonly OtherYearSheet[] {
  const dated = datedSheets(readings);
  return laterOf(dated, (other, one) => wanted.sheets?.includes(one.sheet) !== true && isPreferred(other, one, wanted));
}

/** A sheet that is counted together with another one of mostly the same indicators and another year. */
export interface CountedTogether {
  readonly reading: SheetReading;
  readonly other: string;
}

/**
 * The sheets that hold mostly the same indicators as one before them, for another year, although their columns are called otherwise: what
 * they are to each other is for a person to say.
 */
export function countedTogether(readings: readonly SheetReading[]): readonly CountedTogether[] {
  const dated = datedSheets(readings);
  return dated.flatMap(({ reading, year, names }, index) => {
    const other = dated.slice(0, index).find((before) => before.year !== year && isSameTable(before.names, names));
    return other === undefined ? [] : [{ reading, other: other.sheet }];
  });
}

type Dated = OtherYearSheet & OfYear & { readonly reading: SheetReading };

function datedSheets(readings: readonly SheetReading[]): readonly Dated[] {
  const years = new Map(readings.map((reading) => [reading, yearOf(reading)]));
  // Sheets of one year have nothing to be held against, and the names of a large one are many.
  if (new Set([...years.values()].filter((year) => year !== undefined)).size < 2) return [];
  return readings.flatMap((reading) => {
    const year = years.get(reading);
    const names = namesOf(reading.byTable);
    return year === undefined || names.size === 0
      ? []
      : [{ sheet: reading.grid.name, year, names, headings: headingsOf(reading.bodies), reading }];
  });
}

function isPreferred(other: Dated, one: Dated, { sheets, year }: Wanted): boolean {
  if (sheets !== undefined) return sheets.includes(other.sheet);
  if (year !== undefined) return hasYear(other.reading, year) && !hasYear(one.reading, year);
  return other.year > one.year;
}

function hasYear(reading: SheetReading, wanted: string): boolean {
  const { byTable, grid } = reading;
  const title = titleYear(grid, reading.bodies[0]?.heading.first ?? null);
  return byTable.some(
    ({ table }) =>
      table.actuals.some((column) => isOfYear(column, wanted)) || (title !== undefined && isOfYear({ column: 0, ...title }, wanted)),
  );
}

function yearOf({ byTable, bodies, grid }: SheetReading): number | undefined {
  // A table with a column for each year is of all of them.
  const [first] = byTable;
  if (first === undefined || byTable.some(({ table }) => new Set(table.actuals.map(({ year }) => year)).size > 1)) return undefined;
  return first.table.year?.year ?? titleYear(grid, bodies[0]?.heading.first ?? null)?.year;
}

/** Whether a sheet's formulas read one of some sheets: a count sheet of another year. */
export function readsSheets({ grid: { sheet } }: SheetReading, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const prefixes = [...names].flatMap((name) => [`${name}!`, `'${name.replaceAll("'", "''")}'!`]);
  return sheet.formulas.some(
    (row) => row?.some((formula) => formula !== null && prefixes.some((prefix) => formula.includes(prefix))) === true,
  );
}
