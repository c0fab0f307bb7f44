import { matchKey } from '../vocabulary/clean-text';
import type { Indicator } from '../evaluation';
import type { SheetReading } from './read-sheet';
import { areYearsOfOne, headingsOf, isAnyForm, isSameTable, laterOf, namesOf, type OfYear } from './same-table';
import { calledBy, hasYear, sheetYear, tableYear } from './sheet-year';
import { yearIn } from '../vocabulary/figures/year';
import { sheetsRead } from '../workbook/formula/sheets-read';

/** A sheet that holds the same table as another, for an earlier or later year. */
export interface OtherYearSheet {
  readonly sheet: string;
  /** The year of its actuals, western. */
  readonly year: number;
}

/** What a caller asks for. */
export interface WantedSheets {
  readonly sheets?: readonly string[] | undefined;
  readonly year?: string | undefined;
}

/**
 * The sheets that are left to their own year: the one place that decides which sheets of a workbook are evaluated and counted together.
 * Of the years of one table those that a person named are evaluated, else the one of the year that they asked for, else the latest; and
 * where they asked for a year, no sheet that does not have it. Two years are never counted together.
 */
export function sheetsOfOtherYears(readings: readonly SheetReading[], wanted: WantedSheets): ReadonlySet<string> {
  const later = laterOf(
    datedSheets(readings, wanted.year),
    (other, one) => wanted.sheets?.includes(one.sheet) !== true && isPreferred(other, one, wanted),
  );
  return new Set([...later.map(({ sheet }) => sheet), ...withoutYear(readings, wanted)]);
}

/** The sheets without the year that a person asks for, where others have it. Whoever names a sheet is told that it has not. */
function withoutYear(readings: readonly SheetReading[], { sheets, year }: WantedSheets): string[] {
  if (year === undefined || sheets !== undefined) return [];
  const evaluated = readings.filter(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0));
  const lacking = evaluated.filter((reading) => !hasYear(reading, year));
  return lacking.length === evaluated.length ? [] : lacking.map(({ grid }) => grid.name);
}

/** A sheet that is counted together with another one, which holds most of its indicators too. */
export interface CountedTogether {
  readonly reading: SheetReading;
  readonly other: string;
  /** How many indicators stand on both. */
  readonly common: number;
}

/**
 * The sheets that hold mostly the same indicators as one before them, for another year, although neither their names nor their columns
 * are called alike: what they are to each other is for a person to say.
 */
export function countedTogether(readings: readonly SheetReading[], wanted: WantedSheets): readonly CountedTogether[] {
  const dated = datedSheets(readings, wanted.year);
  return dated.flatMap((one, index) => {
    const other = dated
      .slice(0, index)
      .find(
        (before) =>
          areYearsOfOne(before, one) || (before.year !== one.year && !isAnyForm(before, one) && isSameTable(before.names, one.names)),
      );
    if (other === undefined) return [];
    return [{ reading: one.reading, other: other.sheet, common: [...one.names].filter((name) => other.names.has(name)).length }];
  });
}

/** So many indicators have to stand on two sheets before these are the same table. */
const FEWEST_COMMON = 2;

/**
 * The sheets most of whose indicators stand on one before them, too, with the same baseline and target, but not all with the same
 * actual: halves of a year, a draft and its correction, a copy. It knows nothing of years, names or layout.
 */
export function countedTwice(readings: readonly SheetReading[]): readonly CountedTogether[] {
  // Of one sheet alone there is nothing to compare, and the rows of a large one are many.
  if (readings.filter(({ byTable }) => byTable.some(({ indicators }) => indicators.length > 0)).length < 2) return [];
  const sheets = readings.flatMap((reading) => {
    const rows = rowsByKey(reading);
    return rows.size < FEWEST_COMMON ? [] : [{ reading, rows }];
  });
  const holders = new Map<string, number[]>();
  return sheets.flatMap(({ reading, rows }, at) => {
    const common = new Map<number, number>();
    for (const key of rows.keys()) {
      const before = holders.get(key) ?? [];
      for (const other of before) common.set(other, (common.get(other) ?? 0) + 1);
      holders.set(key, [...before, at]);
    }
    for (const [index, count] of common) {
      const other = sheets[index];
      if (other === undefined || count < FEWEST_COMMON || count * 3 < Math.min(rows.size, other.rows.size) * 2) continue;
      const differs = [...rows].some(([key, actual]) => (other.rows.get(key) ?? actual) !== actual);
      if (differs) return [{ reading, other: other.reading.grid.name, common: count }];
    }
    return [];
  });
}

/** The actuals of a list by all that does not change in a year. Of forms each is about something of its own. */
function rowsByKey({ byTable }: SheetReading): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const { table, indicators } of byTable) {
    if (table.layout !== undefined) continue;
    for (const indicator of indicators) {
      const key = keyOf(indicator);
      if (key !== undefined) rows.set(key, indicator.actual.text);
    }
  }
  return rows;
}

function keyOf({ name, unit, baseline, target, strategy }: Indicator): string | undefined {
  if (baseline.text === '' && target.text === '') return undefined;
  return [strategy?.label ?? '', name, unit ?? '', baseline.text, target.text].map(matchKey).join('\n');
}

/** The tables that are evaluated, by the year of their actuals, from the latest. */
export interface YearsApart {
  readonly year: number;
  readonly tables: readonly { readonly reading: SheetReading; readonly at: number }[];
}

/** The years of which tables are evaluated together, where there are several: plans that have not come equally far. */
export function yearsApart(readings: readonly SheetReading[]): readonly YearsApart[] {
  const dated = readings.flatMap((reading) =>
    reading.byTable.flatMap(({ table, indicators }, at) => {
      const year = indicators.length === 0 ? null : tableYear(reading, table);
      return year === null ? [] : [{ reading, at, table, year }];
    }),
  );
  const latest = Math.max(...dated.map(({ year }) => year));
  // A column of the latest year that is still empty says that the table has not come so far.
  const apart = dated.filter(({ year, table }) => year === latest || !table.actuals.some((column) => column.year === latest));
  const years = [...new Set(apart.map(({ year }) => year))].sort((one, other) => other - one);
  if (years.length < 2) return [];
  return years.map((year) => ({ year, tables: apart.filter((one) => one.year === year) }));
}

type Dated = OtherYearSheet & OfYear & { readonly reading: SheetReading };

function datedSheets(readings: readonly SheetReading[], wanted: string | undefined): readonly Dated[] {
  const years = new Map(readings.map((reading) => [reading, sheetYear(reading, wanted)]));
  // Sheets of one year have nothing to be held against, and the names of a large one are many.
  if (new Set([...years.values()].filter((year) => year !== null)).size < 2) return [];
  return readings.flatMap((reading) => {
    const year = years.get(reading) ?? null;
    const names = namesOf(reading.byTable);
    if (year === null || names.size === 0) return [];
    const called = calledBy(reading);
    const headings = headingsOf(reading.bodies);
    const isForm = reading.byTable.some(({ table }) => table.layout !== undefined);
    return [{ sheet: reading.grid.name, year, names, headings, isForm, reading, ...(called === undefined ? {} : { called }) }];
  });
}

function isPreferred(other: Dated, one: Dated, { sheets, year }: WantedSheets): boolean {
  if (sheets !== undefined) return sheets.includes(other.sheet);
  if (year === undefined) return other.year > one.year;
  const [own, others] = [nearness(one, year), nearness(other, year)];
  return others > own || (others === own && others > 0 && other.year > one.year);
}

/** A sheet of the year itself before one of a later year that shows it, too. */
function nearness({ reading, year }: Dated, wanted: string): number {
  if (!hasYear(reading, wanted)) return 0;
  return year === yearIn(matchKey(wanted))?.year ? 2 : 1;
}

/** Whether a sheet's formulas read one of some sheets: a count sheet of another year. */
export function readsSheets({ grid: { sheet } }: SheetReading, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const read = sheetsRead(sheet);
  return [...names].some((name) => read.has(name.toLowerCase()));
}
