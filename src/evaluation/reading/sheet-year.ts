import { PLAN_WORDS } from '../vocabulary/plan-words';
import { matchKey } from '../vocabulary/clean-text';
import { withoutYears } from '../vocabulary/figures/year';
import type { SheetReading } from './read-sheet';
import type { SheetGrid } from './sheet-grid';
import { isOfYear } from './table/columns/figure-columns';
import type { TableColumns } from './table/columns/table-columns';
import { titleYear } from './table/title-year';

/**
 * The western year that a sheet is of: of a sheet that shows several years the one that its title or name says, else the one that is
 * evaluated. null: nothing says it.
 * @param wanted the year that a person asks for, which the tables were read by
 */
export function sheetYear(reading: SheetReading, wanted: string | undefined): number | null {
  const title = titleOf(reading)?.year;
  const years = evaluatedTables(reading).map((table): number | null => {
    const shown = new Set(table.actuals.flatMap(({ year }) => year ?? []));
    if (shown.size > 1 && title !== undefined && shown.has(title)) return title;
    if (shown.size > 1 && wanted !== undefined) return Math.max(...shown);
    return table.year?.year ?? title ?? null;
  });
  const known = years.filter((year) => year !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** The western year of the actuals that are evaluated of a table. */
export function tableYear(reading: SheetReading, table: TableColumns): number | null {
  return table.year?.year ?? (table.yearOfRow === null ? (titleOf(reading)?.year ?? null) : null);
}

/** Whether a sheet has actuals of the year that a person asks for. */
export function hasYear(reading: SheetReading, wanted: string): boolean {
  const title = titleOf(reading);
  return evaluatedTables(reading).some(({ actuals, year, actualGiven, yearOfRow }) => {
    if (actuals.some((column) => isOfYear(column, wanted))) return true;
    // Rows that say their year each were chosen by it already; where a person pointed the column out, their word stands.
    if (yearOfRow !== null || (actualGiven && year?.year === null)) return true;
    return actuals.every((column) => column.year === null) && title !== undefined && isOfYear({ column: 0, ...title }, wanted);
  });
}

/** Names that a program gives, and what it adds to a copy's. */
const GIVEN_NAME = /^(?:sheet|シート)\d*$/;
const COPY = /\(\d+\)$/;

/** What a sheet's name and title call it but for the years; undefined where they call it nothing. */
export function calledBy({ grid, bodies }: SheetReading): string | undefined {
  const name = withoutYearsAndSpaces(grid.name).replace(COPY, '');
  const title = firstText(grid, bodies[0]?.heading.first ?? 0);
  const isGiven = GIVEN_NAME.test(name);
  if (isGiven && title === '') return undefined;
  return `${isGiven ? '' : name}\n${title}`;
}

/** The plan that a title or a sheet's name names. */
const PLAN = new RegExp(`[^「」『』()[\\]【】]*(?:${PLAN_WORDS.join('|')})`);

/** The plan that a sheet is of, as its title or else its name says; undefined where neither names one. */
export function planOf({ grid, bodies }: SheetReading): string | undefined {
  const texts = [firstText(grid, bodies[0]?.heading.first ?? 0), withoutYearsAndSpaces(grid.name)];
  return texts.flatMap((text) => PLAN.exec(text)?.[0] ?? [])[0];
}

/** A text without its years and spaces, whatever its width: what sheets of several years have in common. */
export function withoutYearsAndSpaces(text: string): string {
  // Without its spaces a year would stand in a word: KPI R4.
  return matchKey(withoutYears(text.normalize('NFKC'))).replace(/\s+/g, '');
}

/** The first text above a table, without its years. */
export function firstText(grid: SheetGrid, end: number): string {
  for (let row = 0; row < end; row++)
    for (let column = 0; column < grid.width(row); column++) {
      const text = grid.text(row, column);
      if (text !== '') return withoutYearsAndSpaces(text);
    }
  return '';
}

function titleOf({ grid, bodies }: SheetReading): ReturnType<typeof titleYear> {
  return titleYear(grid, bodies[0]?.heading.first ?? null);
}

function evaluatedTables({ byTable }: SheetReading): TableColumns[] {
  return byTable.flatMap(({ table, indicators }) => (indicators.length === 0 ? [] : [table]));
}
