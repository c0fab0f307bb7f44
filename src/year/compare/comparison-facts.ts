import { isUnfilled } from '../../evaluation/figures/figure';
import { readFigure } from '../../evaluation/figures/read-figure';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import { cellAddress } from '../../evaluation/workbook/address';
import { isBlank } from '../../evaluation/workbook/snapshot';
import type { YearCell } from '../book/year-cell';
import type { Comparison } from './comparison';
import { type OpenPairs, openPairs } from './confirmed-pairs';
import { yearNames } from './year-names';

/** Last year's actual of an indicator where two places say it and do not say the same. */
export interface FigureTwice {
  readonly name: string;
  /** What last year's own table says: with this the indicator is compared. */
  readonly used: string;
  readonly usedAt: string;
  /** What this year's table says in its column for last year. */
  readonly other: string;
  readonly otherAt: string;
}

/** What a person should know about a comparison: what was taken, what was left, and what is theirs to resolve. */
export interface ComparisonFacts extends OpenPairs {
  /** The years that are compared where the earlier one is not the year before; null: it is, or nothing says the years. */
  readonly otherYear: { readonly last: string; readonly now: string; readonly wanted: string } | null;
  readonly twice: readonly FigureTwice[];
  /** The years where not one actual of the later one is entered, as when its sheet has just been made; null: there are some. */
  readonly unfilled: { readonly last: string; readonly now: string } | null;
}

/** Gathers what a person should know about a comparison. */
export function comparisonFacts(comparison: Comparison): ComparisonFacts {
  const [now, last] = [comparison.now.year, comparison.before.year];
  const isOther = now !== null && last !== null && last !== now - 1;
  const otherYear = isOther ? { last: shortYear(last), now: shortYear(now), wanted: shortYear(now - 1) } : null;
  const isUnfilledYear = comparison.now.indicators.every(({ indicator }) => isUnfilled(indicator.actual));
  const [before, year] = yearNames(last, now);
  const unfilled = isUnfilledYear ? { last: before, now: year } : null;
  return { ...openPairs(comparison), unfilled, otherYear, twice: isOther ? [] : figuresTwice(comparison) };
}

function figuresTwice({ now, before, sameWorkbook, indicators }: Comparison): FigureTwice[] {
  const book = sameWorkbook ? '' : `[${before.snapshot.name}]`;
  return indicators.flatMap(({ now: own, before: last }): FigureTwice[] => {
    const [used, other] = [last?.actual ?? null, own?.table.lastYear(own.indicator, now.year) ?? null];
    if (own === null || used === null || other === null || isBlank(other.value)) return [];
    if (sameWorkbook && placeOf(used) === placeOf(other)) return [];
    const [one, two] = [read(used), read(other)];
    const isSame =
      matchKey(one.text) === matchKey(two.text) ||
      (one.kind === 'number' && two.kind === 'number' ? one.value === two.value : one.kind === 'missing' && two.kind === 'missing');
    if (isSame) return [];
    return [{ name: own.indicator.name, used: one.text, usedAt: book + placeOf(used), other: two.text, otherAt: placeOf(other) }];
  });
}

function read({ value, numberFormat }: YearCell): ReturnType<typeof readFigure> {
  return readFigure(value, numberFormat, null);
}

function placeOf({ sheet, row, column }: YearCell): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
