import type { IndicatorColumns } from '../../evaluation';
import { headsSerialNumbers } from '../../vocabulary/headings/heading-words';
import { isTotalHeading } from '../../vocabulary/headings/total-words';
import { isBlank } from '../../workbook/snapshot';
import type { HeadedColumn } from '../table/columns/columns-by-role';
import { namedYear } from '../table/named-year';
import { finalTarget, latest } from '../table/rows/chosen-target';
import { baselineColumn, isOfYear } from '../table/columns/figure-columns';
import type { ColumnHeading, EvaluationHeading } from '../table/heading-block';
import type { ColumnChoice } from '../table/columns/table-columns';
import type { SheetGrid } from '../sheet-grid';
import { isYearHeading } from './year-heading';
import type { PairGroup } from './pair-group';

/** What each column of a table of pairs holds. */
export interface PairColumns {
  readonly columns: IndicatorColumns;
  /** The columns of years, in which plan and actual stand one above the other. */
  readonly series: readonly HeadedColumn[];
  /** The year whose actual is evaluated. */
  readonly year: HeadedColumn;
  /** Whether the target stands in a column of its own and not beside the actual's year. */
  readonly hasFinalTarget: boolean;
  /** Where rows hold rates: the column of that which is the evaluated one's; null where none may be written. */
  readonly rateColumn: number | null;
  readonly statusRowColumn: number | null;
}

/** What the columns hold; undefined where it cannot be told for certain. */
export function pairColumns(
  grid: SheetGrid,
  heading: EvaluationHeading,
  groups: readonly PairGroup[],
  name: number | null,
  { columns: given, year: wanted }: ColumnChoice,
): PairColumns | undefined {
  const labelColumn = groups[0]?.labelColumn ?? null;
  const headed = heading.columns.map((column) => ({ ...column, ...namedYear(column.text) }));
  const role = (wantedRole: ColumnHeading['role']): HeadedColumn[] =>
    headed.filter((column) => column.role === wantedRole && column.column !== labelColumn && column.column !== name);
  const baseline = given.baseline ?? baselineColumn(role('baseline'), null)?.column ?? null;
  const isFilledTwice = ({ column }: ColumnHeading): boolean =>
    groups.some(({ rows }) => !grid.isBlank(rows.actual, column) && !grid.isBlank(rows.target, column));
  // Under 目標値・実績値 over several years, those to come hold targets alone.
  const twofold = new Set(headed.filter(isFilledTwice).map(({ parts }) => parts.slice(0, -1).join(' ')));
  const finals = headed.filter(
    (column) =>
      column.role === 'target' &&
      column.column !== labelColumn &&
      !isYearHeading(column.text) &&
      !isFilledTwice(column) &&
      !(column.parts.length > 1 && twofold.has(column.parts.slice(0, -1).join(' '))) &&
      holdsAny(grid, groups, column.column),
  );
  const first = Math.max(labelColumn ?? -1, name ?? -1);
  const candidates = headed.filter(
    (column) =>
      column.column > first &&
      column.column !== baseline &&
      !finals.includes(column) &&
      !isTotalHeading(column.text) &&
      (isYearHeading(column.text) || isYearHeading(column.parts.at(-1) ?? '') || isFigureRole(column.role)) &&
      groups.some(({ rows }) => hasFigure(grid, rows.target, column.column) || hasFigure(grid, rows.actual, column.column)),
  );
  const series = yearSeries(candidates);
  if (series === undefined && given.actual == null) return undefined;
  const year = evaluated(grid, series ?? candidates, groups, given.actual ?? null, wanted);
  if (year === undefined) return undefined;
  const final = given.target ?? (finalTarget(finals) ?? latest(finals))?.column ?? null;
  const rates = rateCells(grid, groups, year.column, final);
  const target = final !== null && rates.decides !== 'year' ? final : year.column;
  const years = series ?? candidates;
  const rateColumns = role('progress').filter((one) => !candidates.some(({ column }) => column === one.column));
  const progress = given.progress ?? besideYear(rateColumns, year.column, target, years);
  const statusColumns = role('status').filter(({ column }) => isShort(grid, groups, column));
  const status = given.status ?? besideYear(statusColumns, year.column, target, years);
  const hasRateRow = progress === null && groups.some(({ rows }) => rows.progress !== undefined);
  const hasStatusRow = status === null && groups.some(({ rows }) => rows.status !== undefined);
  const own = rates.column ?? target;
  return {
    columns: {
      indicator: given.indicator ?? name ?? 0,
      unit: given.unit ?? role('unit')[0]?.column ?? null,
      baseline,
      actual: year.column,
      target,
      progress: progress ?? (hasRateRow ? own : null),
      status: status ?? (hasStatusRow ? own : null),
    },
    series: series ?? candidates,
    year,
    hasFinalTarget: target === final,
    rateColumn: hasRateRow ? own : null,
    statusRowColumn: hasStatusRow ? own : null,
  };
}

/** One column a year; undefined where several say the same year, or several say none. */
function yearSeries<Column extends HeadedColumn & ColumnHeading>(candidates: readonly Column[]): readonly Column[] | undefined {
  const dated = candidates.filter(({ year }) => year !== null);
  if (dated.length === 0) return candidates.length > 1 ? undefined : candidates;
  const years = new Set(dated.map(({ year }) => year));
  if (years.size === dated.length) return dated;
  // Years of money spent stand beside those of figures.
  const plain = dated.filter(({ role }) => role !== 'other');
  return new Set(plain.map(({ year }) => year)).size === plain.length && plain.length > 0 ? plain : undefined;
}

function isFigureRole(role: ColumnHeading['role']): boolean {
  return role === undefined || role === 'actual' || role === 'target';
}

/**
 * Of columns of results the only one; of several that directly behind the target or the year, before the next year's. null
 * where each year has its own and none is the evaluated one's.
 */
function besideYear(results: readonly HeadedColumn[], year: number, target: number, series: readonly HeadedColumn[]): number | null {
  if (results.length < 2) return results[0]?.column ?? null;
  for (const from of [target, year]) {
    const next = Math.min(...series.map(({ column }) => column).filter((column) => column > from));
    const found = results.find(({ column }) => column > from && column < next);
    if (found !== undefined) return found.column;
  }
  return null;
}

/** Of the column that a person named, or the year: else the last year that has actuals. Forecasts are none. */
function evaluated(
  grid: SheetGrid,
  series: readonly HeadedColumn[],
  groups: readonly PairGroup[],
  given: number | null,
  wanted: string | null,
): HeadedColumn | undefined {
  if (given !== null) return series.find(({ column }) => column === given) ?? { column: given, text: '', year: null, label: null };
  if (wanted !== null) {
    const chosen = series.find((column) => isOfYear(column, wanted));
    if (chosen !== undefined) return chosen;
  }
  const inOrder = [...series].sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
  const past = inOrder.filter(({ text }) => !/見込|予定|予測/.test(text));
  return past.reverse().find(({ column }) => groups.some(({ rows }) => hasFigure(grid, rows.actual, column))) ?? inOrder[0];
}

/** Which of a final target and that of the year the sheet's own rates are of, and where they stand. */
function rateCells(
  grid: SheetGrid,
  groups: readonly PairGroup[],
  year: number,
  final: number | null,
): { readonly decides: 'year' | 'final' | null; readonly column: number | null } {
  const rated = groups.flatMap(({ rows }) => (rows.progress === undefined ? [] : [rows.progress]));
  if (final === null || final === year || rated.length === 0) return { decides: null, column: null };
  if (rated.some((row) => !grid.isBlank(row, final))) return { decides: 'final', column: final };
  if (rated.some((row) => !grid.isBlank(row, year)) || rated.some((row) => (grid.mergeAt(row, final)?.top ?? row) < row)) {
    return { decides: 'year', column: year };
  }
  return { decides: 'final', column: final };
}

function holdsAny(grid: SheetGrid, groups: readonly PairGroup[], column: number): boolean {
  return groups.some(({ first, last }) => {
    for (let row = first; row <= last; row++) if (!grid.isBlank(row, column)) return true;
    return false;
  });
}

function hasFigure(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return typeof value === 'number' || (typeof value === 'string' && !isBlank(value) && /[0-9０-９]/.test(value));
}

/** A column of sentences is not one of statuses. */
function isShort(grid: SheetGrid, groups: readonly PairGroup[], column: number): boolean {
  return groups.every(({ first, last }) => {
    for (let row = first; row <= last; row++) if (grid.isSentence(row, column)) return false;
    return true;
  });
}

/**
 * The column of the names: the one called so left of the labels or the figures, else the nearest with texts there.
 * @returns null where there is none
 */
export function pairNames(grid: SheetGrid, { columns }: EvaluationHeading, groups: readonly PairGroup[], before: number): number | null {
  const holdsNames = ({ column }: ColumnHeading): boolean =>
    groups.some(({ first, last }) => {
      for (let row = first; row <= last; row++) if (/\p{L}/u.test(grid.text(row, column))) return true;
      return false;
    });
  const left = columns.filter(({ column }) => column < before);
  const called = left.filter((heading) => heading.role === 'indicator' && holdsNames(heading));
  const free = left.filter(
    (heading) => heading.role !== 'unit' && heading.role !== 'other' && !headsSerialNumbers(heading.text) && holdsNames(heading),
  );
  const behind = columns.find((heading) => heading.column > before && heading.role === 'indicator' && holdsNames(heading));
  return (called.at(-1) ?? free.at(-1) ?? behind)?.column ?? null;
}
