import type { IndicatorColumns } from '../../evaluation';
import type { ReadFigure } from '../../figures/figure';
import { columnLetters } from '../../workbook/address';
import { formulaAt } from '../../workbook/snapshot';
import { columnsOfOwnFormula } from '../../vocabulary/statuses/own-formula';
import { figureAt } from '../../reading/table/rows/indicator-figures';
import type { Doubt, ReadTable } from '../doubt';
import { numberAt } from '../number-at';
import { sample } from '../sample';

/** Fewer rates agree with something by chance. */
const FEWEST = 3;
/** Of the sample so many rows, and of a wide table so many columns: every pair of columns is tried on every row. */
const ROWS = 40;
const COLUMNS = 14;

/** A rate on the sheet, with the figures of its row. */
interface RatedRow {
  readonly rates: readonly Rate[];
  readonly figures: readonly (number | null)[];
  readonly agrees: boolean;
}

/** A rate as a fraction, and how far it may be off as displayed. */
interface Rate {
  readonly value: number;
  readonly tolerance: number;
}

/**
 * The rates on the sheet do not follow from the columns that were read, whatever the rule, and nearly all follow from
 * another pair of columns. Another rule with the same columns is no doubt about the reading.
 */
export function otherRates(read: ReadTable): Doubt | undefined {
  const { body, indicators, againstTarget } = read;
  const { columns } = body.table;
  const { progress, actual, target } = columns;
  if (progress === null || actual === null || target === null || !againstTarget || indicators.length < FEWEST) return undefined;
  const tried = body.heading.columns
    .filter(({ column }) => column > columns.indicator && column !== progress && column !== columns.status && column !== columns.unit)
    .slice(0, COLUMNS);
  const rows = ratedRows(read, tried);
  if (rows.length < FEWEST || rows.filter(({ agrees }) => agrees).length >= 0.5 * rows.length || areAllAlike(rows)) return undefined;
  for (const [at, numerator] of tried.entries()) {
    for (const [below, denominator] of tried.entries()) {
      if (at === below || (numerator.column === actual && denominator.column === target)) continue;
      if (numerator.column === target && denominator.column === actual) continue;
      if (!agree(rows, at, below)) continue;
      return {
        kind: 'other-rates',
        row: Math.max(0, body.heading.last),
        column: progress,
        about: ['actual', 'target'],
        details: {
          rates: columnLetters(progress),
          column: columnLetters(numerator.column),
          heading: numerator.text,
          other: columnLetters(denominator.column),
          otherHeading: denominator.text,
        },
      };
    }
  }
  return undefined;
}

/** Whether the rates on the sheet follow from the columns that were read: then they are what is meant. */
export function ratesConfirm(read: ReadTable): boolean {
  const rows = ratedRows(read, []);
  return rows.length >= FEWEST && rows.filter(({ agrees }) => agrees).length >= 0.8 * rows.length && !areAllAlike(rows);
}

function ratedRows(read: ReadTable, tried: readonly { readonly column: number }[]): RatedRow[] {
  const rows: RatedRow[] = [];
  for (const { row, baseline: a, actual: b, target: c, columns: own } of sample(read.indicators)) {
    if (own.progress === null || rows.length >= ROWS) continue;
    const figure = figureAt(read.grid, row, own.progress);
    // The product's own results of another year are no evidence: they follow the year that is read.
    if (figure.kind !== 'number' || readsOtherYear(read, row, own)) continue;
    const rates = ratesOf(figure);
    const agrees =
      b.kind === 'number' &&
      c.kind === 'number' &&
      ownRates(a.kind === 'number' ? a.value : 0, b.value, c.value).some((rate) => isAny(rates, rate));
    rows.push({ rates, agrees, figures: tried.map(({ column }) => numberAt(read.grid, row, column)) });
  }
  return rows;
}

/** Whether a rate is the product's own and was computed from another year's actual beside the one that was read. */
function readsOtherYear({ grid, body }: ReadTable, row: number, own: IndicatorColumns): boolean {
  const { actuals } = body.table;
  if (own.progress === null || actuals.length < 2) return false;
  const moved = own.indicator - body.table.columns.indicator;
  const columns = columnsOfOwnFormula(formulaAt(grid.sheet, row, own.progress));
  const reads = ({ column }: { column: number }): boolean => columns.has(column + moved);
  return (
    actuals.some((actual) => actual.column + moved !== own.actual && reads(actual)) && !(own.actual !== null && columns.has(own.actual))
  );
}

/** Whether at least four in five of the rates are the quotient of two columns, or of the ways from a third. */
function agree(rows: readonly RatedRow[], at: number, below: number): boolean {
  const needed = Math.max(FEWEST, 0.8 * rows.length);
  const starts = rows[0]?.figures.keys() ?? [];
  const counts = (rate: (figures: RatedRow['figures'], b: number, c: number) => number | null): boolean => {
    let agreeing = 0;
    for (const { figures, rates } of rows) {
      const b = figures[at];
      const c = figures[below];
      const value = b == null || c == null ? null : rate(figures, b, c);
      if (value !== null && isAny(rates, value)) agreeing++;
    }
    return agreeing >= needed;
  };
  if (counts((_figures, b, c) => b / c)) return true;
  for (const start of starts) {
    if (start === at || start === below) continue;
    if (
      counts((figures, b, c) => {
        const a = figures[start];
        return a == null ? null : (b - a) / (c - a);
      })
    )
      return true;
  }
  return false;
}

/** What the rules give for figures, and what other bodies do with the same figures. */
function ownRates(a: number, b: number, c: number): number[] {
  return [(b - a) / (c - a), b / c, 2 - b / c, c / b];
}

/** A bare 91.7 is a percentage, a bare 0.917 a fraction, and 1.2 may be either. */
function ratesOf({ value, percent, text }: ReadFigure): Rate[] {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  // A unit of the last digit: some bodies cut off instead of rounding.
  const unit = 10 ** -decimals + 1e-9;
  const asPercent = { value: value / 100, tolerance: unit / 100 };
  return percent ? [asPercent] : [asPercent, { value, tolerance: unit }].filter(({ tolerance }) => tolerance <= 0.011);
}

function isAny(rates: readonly Rate[], value: number): boolean {
  return Number.isFinite(value) && rates.some((rate) => Math.abs(rate.value - value) <= rate.tolerance);
}

/** Rates that are all 100 % agree with everything that is alike. */
function areAllAlike(rows: readonly RatedRow[]): boolean {
  return new Set(rows.map(({ rates }) => rates[0]?.value)).size < FEWEST;
}
