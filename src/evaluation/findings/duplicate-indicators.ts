import { matchKey } from '../figures/clean-text';
import type { Heading, Indicator } from '../evaluation';
import type { TableIndicators } from '../reading/read-indicator';
import { cellAddress } from '../workbook/address';
import type { Finding } from './finding';

/** An indicator that is listed again on purpose says so. */
const REPEATED = /再掲/;

/**
 * Indicators that stand twice: under the same headings with the same name and unit, or anywhere in the strategy with the
 * same figures, too. One row per indicator and year is no repetition.
 * @param yearOf the year that a row is for, where its table has a column of years
 */
export function duplicateIndicators(
  tables: readonly TableIndicators[],
  yearOf: (indicator: Indicator, table: TableIndicators['table']) => string,
): Finding[] {
  const findings: Finding[] = [];
  const repeated = repeatedNames(tables);
  if (repeated.size === 0) return findings;
  const seen = new Map<string, { indicator: Indicator; year: string }[]>();
  for (const { table, indicators } of tables) {
    for (let index = 0; index < indicators.length; index++) {
      const indicator = indicators[index];
      if (indicator === undefined || !repeated.has(indicator.name)) continue;
      const { name } = indicator;
      const year = yearOf(indicator, table);
      const before = seen.get(name) ?? [];
      const twin = REPEATED.test(name) ? undefined : before.find((other) => isTwin(other.indicator, indicator) && other.year === year);
      if (twin) findings.push(finding(indicator, twin.indicator));
      // Of a name that stands everywhere, the first ones tell as much as all.
      if (before.length < 20) before.push({ indicator, year });
      seen.set(name, before);
    }
  }
  return findings;
}

/** Nearly all names stand once in their strategy, so the others are picked out first. */
function repeatedNames(tables: readonly TableIndicators[]): ReadonlySet<string> {
  const byStrategy = new Map<string | undefined, Set<string>>();
  const repeated = new Set<string>();
  let names = new Set<string>();
  let strategy: Heading | null | undefined;
  for (const { indicators } of tables) {
    indicators.forEach((indicator) => {
      if (indicator.strategy !== strategy) {
        ({ strategy } = indicator);
        names = byStrategy.get(strategy?.label) ?? new Set<string>();
        byStrategy.set(strategy?.label, names);
      }
      const known = names.size;
      if (names.add(indicator.name).size === known) repeated.add(indicator.name);
    });
  }
  return repeated;
}

function isTwin(one: Indicator, other: Indicator): boolean {
  if (one.strategy?.label !== other.strategy?.label || matchKey(one.unit ?? '') !== matchKey(other.unit ?? '')) return false;
  const sameFigures =
    one.baseline.text === other.baseline.text && one.actual.text === other.actual.text && one.target.text === other.target.text;
  if (sameFigures && one.target.text !== '') return true;
  return one.direction?.label === other.direction?.label && one.measure?.label === other.measure?.label;
}

function finding(indicator: Indicator, first: Indicator): Finding {
  const sheet = first.sheet === indicator.sheet ? '' : `${first.sheet}!`;
  return {
    code: 'duplicate-indicator',
    severity: 'warning',
    sheet: indicator.sheet,
    row: indicator.row,
    column: indicator.columns.indicator,
    indicator: indicator.name,
    recorded: null,
    computed: null,
    details: { first: sheet + cellAddress(first.row, first.columns.indicator) },
  };
}
