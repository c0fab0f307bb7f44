import type { Heading } from '../../evaluation';
import { matchKey } from '../../vocabulary/clean-text';
import type { Finding } from '../../findings/finding';
import type { ExistingCountRow, ExistingCountTable } from '../existing-count-table';
import type { StrategyGroups } from '../strategy-groups';

/**
 * Reports the labels of count tables that differ from the heading they stand for: `label-differs`. Width and spaces do
 * not matter, nor whether a number is printed, as long as it is no other number.
 */
export function labelsDiffer(tables: readonly ExistingCountTable[], strategies: readonly StrategyGroups[]): Finding[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Finding[] => {
      const heading = headingOf(row, strategies);
      if (heading === null || saysSame(row.label, heading)) return [];
      return [
        {
          code: 'label-differs',
          severity: 'warning',
          sheet: table.sheet,
          row: row.row,
          column: row.labelColumn,
          indicator: null,
          recorded: row.label,
          computed: heading.label,
        },
      ];
    }),
  );
}

function headingOf(row: ExistingCountRow, strategies: readonly StrategyGroups[]): Heading | null {
  if (row.strategy === null || (row.kind !== 'strategy' && row.kind !== 'direction')) return null;
  const groups = strategies.find(({ strategy }) => strategy?.label === row.strategy);
  if (row.kind === 'strategy') return groups?.strategy ?? null;
  return groups?.directions.find(({ heading }) => heading?.label === row.direction)?.heading ?? null;
}

function saysSame(label: string, heading: Heading): boolean {
  const typed = matchKey(label);
  const name = matchKey(heading.name);
  if (typed === matchKey(heading.label) || typed === name) return true;
  return heading.number === null && typed.endsWith(name) && /^[\divx().,、・-]*$/.test(typed.slice(0, typed.length - name.length));
}
