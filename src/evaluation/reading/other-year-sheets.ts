import { matchKey } from '../vocabulary/clean-text';
import { withoutYears } from '../vocabulary/figures/year';
import type { TableIndicators } from './outline/read-indicator';
import type { SheetReading } from './read-sheet';
import type { TableBody } from './table/table-body';
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
 * The sheets that are left to their own year. Where sheets of the same columns hold mostly the same indicators for different years, they are one
 * table over the years: those that a person named are evaluated, else those of the year that they asked for, else the latest.
 * Together they would be counted twice.
 */
export function sheetsOfOtherYears(readings: readonly SheetReading[], wanted: Wanted): readonly OtherYearSheet[] {
  const years = new Map(readings.map((reading) => [reading, yearOf(reading)]));
  // Sheets of one year have nothing to be held against, and the names of a large one are many.
  if (new Set([...years.values()].filter((year) => year !== undefined)).size < 2) return [];
  const dated = readings.flatMap((reading) => {
    const year = years.get(reading);
    const names = namesOf(reading.byTable);
    return year === undefined || names.size === 0
      ? []
      : [{ sheet: reading.grid.name, year, names, headings: headingsOf(reading.bodies), reading }];
  });
  return laterOf(dated, (other, one) => wanted.sheets?.includes(one.sheet) !== true && isPreferred(other, one, wanted));
}

/** What holds indicators under headings for a year. */
interface OfYear {
  readonly year: number;
  readonly names: ReadonlySet<string>;
  readonly headings: string;
}

/** What is left for another year's that holds mostly the same indicators under the same headings. */
export function laterOf<One extends OfYear>(dated: readonly One[], isPreferred: (other: One, one: One) => boolean): One[] {
  return dated.filter((one) =>
    dated.some(
      (other) =>
        other.year !== one.year && one.headings === other.headings && isPreferred(other, one) && isSameTable(one.names, other.names),
    ),
  );
}

type Dated = OtherYearSheet & { readonly reading: SheetReading };

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

/** The indicators of tables by name and unit. */
export function namesOf(byTable: readonly TableIndicators[]): ReadonlySet<string> {
  return new Set(byTable.flatMap(({ indicators }) => indicators.map(({ name, unit }) => `${matchKey(name)}\n${matchKey(unit ?? '')}`)));
}

/** What the columns are called but for the years: a table that is laid out otherwise is another one. */
export function headingsOf(bodies: readonly TableBody[]): string {
  return bodies.map(({ heading }) => heading.columns.map(({ text }) => withoutYears(matchKey(text)).trim()).join('\n')).join('\n\n');
}

/** Whether most of the smaller one's indicators stand in the other one. */
function isSameTable(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const name of small) if (large.has(name)) common++;
  return common * 3 >= small.size * 2;
}

/** Whether a sheet's formulas read one of some sheets: a count sheet of another year. */
export function readsSheets({ grid: { sheet } }: SheetReading, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const prefixes = [...names].flatMap((name) => [`${name}!`, `'${name.replaceAll("'", "''")}'!`]);
  return sheet.formulas.some(
    (row) => row?.some((formula) => formula !== null && prefixes.some((prefix) => formula.includes(prefix))) === true,
  );
}
