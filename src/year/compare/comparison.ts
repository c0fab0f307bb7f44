import { matchKey } from '../../evaluation/vocabulary/clean-text';
import type { Figure } from '../../evaluation/figures/figure';
import { cellOf } from '../../evaluation/indicator-cell';
import { cellAddress } from '../../evaluation/workbook/address';
import { withoutYearsAndSpaces } from '../../evaluation/reading/sheet-year';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { resemblance } from '../collect/match-rows';
import { isAmong } from '../book/tables-of-year';
import { readYearBook, type YearBook, type YearBookOptions, type YearIndicator } from '../book/year-book';
import { CHANGES, type Change } from './changes';
import { lastYearInColumn } from './last-year-column';

/** An indicator in both years, or in one of them. */
export interface ComparedIndicator {
  readonly now: YearIndicator | null;
  readonly before: YearIndicator | null;
  readonly change: Change;
  /** Of an indicator that only one year has: the one of the other year that comes nearest. */
  readonly nearest: YearIndicator | null;
}

/** Two years side by side. */
export interface Comparison {
  readonly now: YearBook;
  readonly before: YearBook;
  /** Whether both stand in the workbook that is written, so that formulas can read both. */
  readonly sameWorkbook: boolean;
  readonly indicators: readonly ComparedIndicator[];
}

/** Pairs that a person confirmed to be the same indicator under another name: this year's key by last year's. */
export type ConfirmedPairs = ReadonlyMap<string, string>;

/**
 * The two years to compare: this workbook's latest, and the one before it, in another workbook where one is given.
 * @returns undefined where there is no earlier year
 */
export function twoYears(
  snapshot: WorkbookSnapshot,
  options: YearBookOptions,
  last?: WorkbookSnapshot,
): { now: YearBook; before: YearBook; sameWorkbook: boolean } | undefined {
  const now = readYearBook(snapshot, options);
  const { year: _, ...others } = options;
  if (last !== undefined) {
    const inLast = optionsFor(last, others);
    const latest = readYearBook(last, inLast);
    if (latest.year === null || now.year === null || latest.year < now.year) return { now, before: latest, sameWorkbook: false };
    const earlier = earlierYear(latest, now.year);
    return earlier === undefined
      ? undefined
      : { now, before: asJudged(readYearBook(last, { ...inLast, year: String(earlier) }), latest), sameWorkbook: false };
  }
  const earlier = now.year === null ? undefined : earlierYear(now, now.year);
  const inColumn = earlier === undefined || earlier !== (now.year ?? 0) - 1 ? lastYearInColumn(now) : undefined;
  if (inColumn !== undefined) return { now, before: asJudged(inColumn, now), sameWorkbook: true };
  return earlier === undefined ? undefined : { now, before: asJudged(bookOfYear(now, earlier), now), sameWorkbook: true };
}

/** The same workbook in another year, without the plans that do not come so far as the book's year: their latest is no last year. */
export function bookOfYear({ snapshot, options, apart }: YearBook, year: number): YearBook {
  const book = readYearBook(snapshot, { ...options, year: String(year) });
  if (apart.length === 0) return book;
  const tables = book.tables.filter((table) => !isAmong(table, apart));
  return { ...book, tables, indicators: book.indicators.filter(({ table }) => tables.includes(table)) };
}

/**
 * Of a sheet with a column for each year the results are the latest year's: of an earlier one only the rule says anything.
 * @param latest the year whose results they are
 */
function asJudged(before: YearBook, latest: YearBook): YearBook {
  const placeOf = ({ indicator }: YearIndicator, part: 'progress' | 'status'): string | null => {
    const cell = cellOf(indicator, part);
    return cell === null ? null : `${indicator.sheet}!${cellAddress(cell.row, cell.column)}`;
  };
  const taken = new Set((['progress', 'status'] as const).flatMap((part) => latest.indicators.map((one) => placeOf(one, part))));
  taken.delete(null);
  const indicators = before.indicators.map((one): YearIndicator => {
    const { judgement, recorded } = one.result;
    const [progress, status] = (['progress', 'status'] as const).map((part) => (taken.has(placeOf(one, part)) ? judgement : recorded));
    if (progress === recorded && status === recorded) return one;
    const own = { progressText: (progress ?? judgement).progressText, status: (status ?? judgement).status };
    return { ...one, result: { ...one.result, recorded: own } };
  });
  return { ...before, indicators };
}

/** What was said about this year's sheets, as far as it is about sheets that last year's workbook has, too. */
function optionsFor({ sheets }: WorkbookSnapshot, { sheets: wanted, confirmed, ...others }: YearBookOptions): YearBookOptions {
  const names = new Set(sheets.map(({ name }) => name));
  const [chosen, sure] = [wanted, confirmed].map((list) => list?.filter((name) => names.has(name)) ?? []);
  return {
    ...others,
    ...(chosen === undefined || chosen.length === 0 ? {} : { sheets: chosen }),
    ...(sure === undefined || sure.length === 0 ? {} : { confirmed: sure }),
  };
}

/** The years of which a workbook has actuals, from the earliest. */
export function yearsOf({ allTables, apart }: YearBook): number[] {
  const compared = apart.length === 0 ? allTables : allTables.filter((table) => !isAmong(table, apart));
  const years = compared.flatMap(({ year, actuals }) => (actuals.length > 1 ? actuals.map((column) => column.year) : [year]));
  return [...new Set(years.filter((year) => year !== null))].sort((one, other) => one - other);
}

/** The last year before. A year further back that a plan begins with is its baseline, and no last year. */
function earlierYear(book: YearBook, year: number): number | undefined {
  const isBaseline = (one: number): boolean =>
    book.allTables.every(
      ({ year: own, actuals, columns }) =>
        own !== one && actuals.every((column) => column.year !== one || column.column === columns.columns.baseline),
    );
  return yearsOf(book).findLast((one) => one < year && (one === year - 1 || !isBaseline(one)));
}

/** Compares two years, indicator by indicator. Indicators are matched by levels and name; near misses are shown, not assumed. */
export function compare(
  years: { now: YearBook; before: YearBook; sameWorkbook: boolean },
  confirmed: ConfirmedPairs = new Map(),
): Comparison {
  const { now, before } = years;
  const left = new Map<string, YearIndicator[]>();
  for (const indicator of before.indicators) {
    const key = confirmed.get(compareKey(indicator)) ?? compareKey(indicator);
    left.set(key, [...(left.get(key) ?? []), indicator]);
  }
  const found = new Map<YearIndicator, YearIndicator>();
  const match = (own: YearIndicator, may: (one: YearIndicator) => boolean): void => {
    if (found.has(own)) return;
    const all = left.get(compareKey(own)) ?? [];
    const same = all.filter(may);
    // Of several of one name the one with the same unit and target.
    const taken =
      same.find((one) => isSameUnit(one, own) && isSameFigure(one.indicator.target, own.indicator.target)) ??
      same.find((one) => isSameUnit(one, own)) ??
      same[0];
    if (taken === undefined) return;
    found.set(own, taken);
    left.set(
      compareKey(own),
      all.filter((one) => one !== taken),
    );
  };
  // Where sheets of several offices hold the same indicators, each is compared with its own office's, whatever the order of the sheets.
  for (const own of now.indicators)
    match(own, (one) => withoutYearsAndSpaces(one.indicator.sheet) === withoutYearsAndSpaces(own.indicator.sheet));
  for (const own of now.indicators) match(own, () => true);
  const pairs = now.indicators.map((own) => ({ now: own, before: found.get(own) ?? null }));
  const gone = [...left.values()].flat().sort((one, other) => before.indicators.indexOf(one) - before.indicators.indexOf(other));
  const added = pairs.filter((pair) => pair.before === null).map((pair) => pair.now);
  return {
    ...years,
    indicators: [
      ...pairs.map((pair): ComparedIndicator => ({
        ...pair,
        change: pair.before === null ? CHANGES.added : changeBetween(pair.before, pair.now),
        nearest: pair.before === null ? nearestOf(pair.now, gone) : null,
      })),
      ...gone.map((one): ComparedIndicator => ({ now: null, before: one, change: CHANGES.gone, nearest: nearestOf(one, added) })),
    ],
  };
}

/** By what an indicator of one year is found in the other. */
export function compareKey({ indicator }: YearIndicator): string {
  return [...indicator.levels.map(({ name }) => name), indicator.name].map(matchKey).join('\n');
}

function changeBetween(before: YearIndicator, now: YearIndicator): Change {
  const [old, own] = [before.result.judgement, now.result.judgement];
  if (!isSameUnit(before, now) || old.rule !== own.rule || !isSameFigure(before.indicator.baseline, now.indicator.baseline))
    return CHANGES.incomparable;
  if (!isSameFigure(before.indicator.target, now.indicator.target)) return CHANGES.target;
  if (old.progress === null || own.progress === null) return CHANGES.unmeasured;
  const difference = own.progress - old.progress;
  return Math.abs(difference) < 1e-10 ? CHANGES.level : difference > 0 ? CHANGES.up : CHANGES.down;
}

function isSameUnit(one: YearIndicator, other: YearIndicator): boolean {
  return matchKey(one.indicator.unit ?? '') === matchKey(other.indicator.unit ?? '');
}

function isSameFigure(one: Figure, other: Figure): boolean {
  if (one.kind === 'number' && other.kind === 'number') return one.value === other.value;
  return one.kind === other.kind && matchKey(one.text) === matchKey(other.text);
}

/** Names have to be this alike to be shown as near. */
const ALIKE = 0.4;

function nearestOf({ indicator }: YearIndicator, candidates: readonly YearIndicator[]): YearIndicator | null {
  let best: YearIndicator | null = null;
  let most = ALIKE;
  for (const candidate of candidates) {
    const likeness = resemblance(indicator.name, candidate.indicator.name);
    if (likeness > most) [best, most] = [candidate, likeness];
  }
  return best;
}
