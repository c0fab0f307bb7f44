import { matchKey } from '../../vocabulary/clean-text';
import type { Heading, Indicator } from '../../evaluation';
import type { TableIndicators } from '../../reading/outline/read-indicator';
import { yearIn } from '../../vocabulary/figures/year';
import { cellAddress } from '../../workbook/address';
import type { Finding } from '../finding';

/** An indicator that is listed again on purpose says so. */
const REPEATED = /再掲/;

/** An indicator with what tells it from others of its name. */
interface Occurrence {
  readonly indicator: Indicator;
  readonly distinction: string;
  /** The western year that its sheet's name names, or null. */
  readonly sheetYear: number | null;
  /** The western year that its table evaluates, or null. */
  readonly tableYear: number | null;
}

/**
 * Indicators that stand twice: under the same headings of one sheet with the same name and unit, or anywhere in the
 * strategy, on other sheets too, with the same figures. Copies for another year are no repetition.
 * @param distinctionOf what tells a row from others of the same name: its year, 小学生
 */
export function duplicateIndicators(
  tables: readonly TableIndicators[],
  distinctionOf: (indicator: Indicator, table: TableIndicators['table']) => string,
): Finding[] {
  const findings: Finding[] = [];
  const repeated = repeatedNames(tables);
  if (repeated.size === 0) return findings;
  const seen = new Map<string, Occurrence[]>();
  for (const { table, indicators } of tables) {
    const sheetYear = yearIn((indicators[0]?.sheet ?? '').normalize('NFKC'))?.year ?? null;
    const tableYear = table.year?.year ?? null;
    for (let index = 0; index < indicators.length; index++) {
      const indicator = indicators[index];
      if (indicator === undefined || !repeated.has(indicator.name)) continue;
      const { name } = indicator;
      const existing = { indicator, distinction: distinctionOf(indicator, table), sheetYear, tableYear };
      const before = seen.get(name) ?? [];
      const twin = REPEATED.test(name) ? undefined : before.find((other) => isTwin(other, existing));
      if (twin) findings.push(finding(indicator, twin.indicator));
      // Of a name that stands everywhere, the first ones tell as much as all.
      if (before.length < 20) before.push(existing);
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

function isTwin(first: Occurrence, second: Occurrence): boolean {
  const { indicator: one } = first;
  const { indicator: other } = second;
  if (one.strategy?.label !== other.strategy?.label || matchKey(one.unit ?? '') !== matchKey(other.unit ?? '')) return false;
  if (first.distinction !== second.distinction) return false;
  if (areOtherYears(first.sheetYear, second.sheetYear) || areOtherYears(first.tableYear, second.tableYear)) return false;
  const sameFigures =
    one.baseline.text === other.baseline.text && one.actual.text === other.actual.text && one.target.text === other.target.text;
  if (sameFigures && one.target.text !== '') return true;
  return one.sheet === other.sheet && one.direction?.label === other.direction?.label && one.measure?.label === other.measure?.label;
}

function areOtherYears(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
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
