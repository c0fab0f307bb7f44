import type { StatusMatcher } from '../vocabulary/statuses/status-label';
import { EvaluationError } from '../evaluation-error';
import type { EvaluateOptions } from '../options';
import { requireDistinctColumns, requireNamedForOne } from './require-distinct-columns';
import { cellAddress } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Steps } from '../steps';
import { isOwnSheetTitle } from '../vocabulary/headings/own-sheets';
import type { TableIndicators } from './outline/read-indicator';
import type { LayoutsInSteps } from './layout-readers';
import { readSheet, type SheetReading } from './read-sheet';
import { requireYear } from './require-year';
import { SheetGrid } from './sheet-grid';
import type { sheetsOfOtherYears } from './other-year-sheets';
import type { sheetsLookedUp } from './sheets-looked-up';
import { sheetsRead } from '../workbook/formula/sheets-read';
import { withoutCopies } from './without-copies';
import { withSharedRules } from './with-shared-rules';

/** What tells several sheets apart: by their years, and those that only show others again. */
export interface SheetYears {
  readonly sheetsOfOtherYears: typeof sheetsOfOtherYears;
  readonly sheetsLookedUp: typeof sheetsLookedUp;
}

/**
 * Reads every sheet of a workbook, or those that were named, in steps.
 * @param several asked where several sheets hold indicators
 * @throws EvaluationError `sheet-not-found`, `sheet-without-table`, `no-table`, `columns-invalid`, `year-not-found`
 */
export function* readWorkbookInSteps(
  snapshot: WorkbookSnapshot,
  options: EvaluateOptions,
  matcher: StatusMatcher,
  layouts: LayoutsInSteps,
  several: () => Steps<SheetYears>,
): Steps<SheetReading[]> {
  for (const name of [...(options.sheets ?? []), ...(options.confirmed ?? [])]) {
    if (!snapshot.sheets.some((sheet) => sheet.name === name)) {
      throw new EvaluationError('sheet-not-found', { sheet: name, sheets: snapshot.sheets.map((sheet) => sheet.name).join(', ') });
    }
  }
  const sheets: SheetReading[] = [];
  for (const sheet of snapshot.sheets) {
    sheets.push(
      yield* readSheet(
        new SheetGrid(sheet, snapshot, matcher),
        matcher,
        {
          columns: options.columns ?? {},
          year: options.year ?? null,
          levels: options.levels?.[sheet.name] ?? {},
          headingRow: options.headingRows?.[sheet.name] ?? null,
        },
        layouts,
      ),
    );
  }
  const all = withoutCopies(sheets);
  // Of one sheet alone there is nothing to hold it against.
  const sheetYears = all.filter(({ byTable }) => hasIndicators(byTable)).length > 1 ? yield* several() : null;
  const own = all.filter(({ grid }) => !isOwnSheetTitle(grid.value(0, 0)));
  const lookedUp = sheetYears?.sheetsLookedUp(own, options.sheets);
  const otherYears: ReadonlySet<string> =
    (options.everyYear === true ? undefined : sheetYears?.sheetsOfOtherYears(own, options)) ?? new Set();
  const readings = all.map((reading) => {
    const shows = lookedUp?.get(reading);
    if (shows !== undefined) return { ...withoutIndicators(reading), countTables: [], shows };
    // What the product made out of evaluation tables is evaluated with them.
    if (isOwnSheetTitle(reading.grid.value(0, 0)) && options.sheets?.includes(reading.grid.name) !== true)
      return { ...withoutIndicators(reading), countTables: [] };
    if (otherYears.has(reading.grid.name)) return { ...withoutIndicators(reading), countTables: [], otherYear: true };
    // What counts another year's sheet is that year's.
    return reading.countTables.length > 0 && readsSheets(reading, otherYears) ? { ...reading, countTables: [] } : reading;
  });
  requireChoice(readings, options);
  for (const name of options.sheets ?? []) {
    const named = readings.filter(({ grid }) => grid.name === name);
    if (named.every(({ byTable }) => !hasIndicators(byTable)))
      throw unreadError(named) ?? new EvaluationError('sheet-without-table', { sheet: name });
  }
  const chosen = readings.map((reading) =>
    options.sheets === undefined || options.sheets.includes(reading.grid.name) ? reading : withoutIndicators(reading),
  );
  if (!chosen.some(({ byTable }) => hasIndicators(byTable))) {
    throw unreadError(chosen) ?? new EvaluationError('no-table', { workbook: snapshot.name });
  }
  return withSharedRules(chosen);
}

/** Refuses what a person chose where it contradicts the tables that are to be evaluated; only where there is none, all that were found. */
function requireChoice(readings: readonly SheetReading[], { sheets, columns = {}, year }: EvaluateOptions): void {
  const chosen = readings
    .filter(({ grid }) => sheets === undefined || sheets.includes(grid.name))
    .flatMap(({ grid, byTable }) => byTable.map(({ table, indicators }) => ({ sheet: grid.name, table, indicators })));
  const evaluated = chosen.filter(({ indicators }) => indicators.length > 0);
  for (const { sheet, table } of evaluated.length > 0 ? evaluated : chosen) {
    // Plan and actual as rows share their columns of years.
    if (table.layout === undefined) requireDistinctColumns(table.columns, sheet);
    requireNamedForOne(columns, table.found, sheet);
  }
  if (year !== undefined) requireYear(evaluated.length > 0 ? evaluated : chosen, year);
}

/** Why sheets without a table are refused that are laid out otherwise: said once for all that are alike. */
function unreadError(readings: readonly SheetReading[]): EvaluationError | undefined {
  const [first] = readings.filter(({ unread }) => unread !== null);
  if (first?.unread == null) return undefined;
  const { layout, row, column } = first.unread;
  const alike = readings.filter(({ unread }) => unread?.layout === layout);
  return new EvaluationError('layout-unread', {
    layout,
    sheet: first.grid.name,
    cell: cellAddress(row, column),
    others: String(alike.length - 1),
  });
}

function hasIndicators(byTable: readonly TableIndicators[]): boolean {
  return byTable.some(({ indicators }) => indicators.length > 0);
}

/** A sheet that is not evaluated may still hold the count tables. */
function withoutIndicators(reading: SheetReading): SheetReading {
  return {
    ...reading,
    tables: [],
    byTable: [],
    bodies: [],
    unclear: [],
    asked: { ...reading.asked, blocks: [], years: [], unreadRule: null },
    unread: null,
  };
}

/** Whether a sheet's formulas read one of some sheets: a count sheet of another year. */
function readsSheets({ grid: { sheet } }: SheetReading, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const read = sheetsRead(sheet);
  return [...names].some((name) => read.has(name.toLowerCase()));
}
