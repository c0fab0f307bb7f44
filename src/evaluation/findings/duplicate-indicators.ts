import { matchKey } from '../figures/clean-text';
import type { Indicator } from '../evaluation';
import type { ReadIndicator } from '../reading/read-indicator';
import { cellAddress } from '../workbook/address';
import type { Finding } from './finding';

/** An indicator that is listed again on purpose says so. */
const REPEATED = /再掲/;

/**
 * Indicators that stand twice: under the same headings with the same name and unit, or anywhere in the strategy with the
 * same figures, too. One row per indicator and year is no repetition.
 * @param yearOf the year that a row is for, where the table has a column of years
 */
export function duplicateIndicators(indicators: readonly ReadIndicator[], yearOf: (read: ReadIndicator) => string): Finding[] {
  const findings: Finding[] = [];
  // Nearly all names stand once; lists are made only for the others.
  const first = new Map<string, ReadIndicator>();
  const more = new Map<string, ReadIndicator[]>();
  for (const read of indicators) {
    const known = first.get(read.indicator.name);
    if (known === undefined) {
      first.set(read.indicator.name, read);
      continue;
    }
    let before = more.get(read.indicator.name);
    if (before === undefined) more.set(read.indicator.name, (before = [known]));
    const twin = REPEATED.test(read.indicator.name)
      ? undefined
      : before.find((other) => isTwin(other.indicator, read.indicator) && yearOf(other) === yearOf(read));
    if (twin) findings.push(finding(read.indicator, twin.indicator));
    // Of a name that stands everywhere, the first ones tell as much as all.
    if (before.length < 20) before.push(read);
  }
  return findings;
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
