import type { Finding } from '../../findings/finding';
import { REPORT_WORDS } from '../../vocabulary/headings/report-words';
import type { ExistingCountTable } from '../existing-count-table';
import type { StrategyGroups } from '../strategy-groups';

/**
 * Reports the strategies that the total of a table of strategies leaves out, because the table has no row of them: one `counts-differ`
 * for each. What stands on a sheet that none of the table's strategies is on belongs to another plan, and what another table of
 * strategies has a row of is counted there.
 */
export function strategiesWithoutRow(tables: readonly ExistingCountTable[], strategies: readonly StrategyGroups[]): Finding[] {
  const overviews = tables.flatMap((table) => {
    const named = new Set(table.rows.flatMap(({ kind, strategy }) => (kind === 'strategy' && strategy !== null ? [strategy] : [])));
    return named.size > 1 ? [{ table, named }] : [];
  });
  const everywhere = new Set(overviews.flatMap(({ named }) => [...named]));
  return overviews.flatMap(({ table, named }) => {
    const total = table.rows.find(({ kind }) => kind === 'total');
    if (total === undefined) return [];
    const sheets = new Set(strategies.flatMap((groups) => (named.has(labelOf(groups) ?? '') ? sheetsOf(groups) : [])));
    return strategies.flatMap((groups): Finding[] => {
      const label = labelOf(groups);
      const isElsewhere = label !== null && everywhere.has(label);
      if (isElsewhere || !sheetsOf(groups).some((sheet) => sheets.has(sheet))) return [];
      return [
        {
          code: 'counts-differ',
          severity: 'warning',
          sheet: table.sheet,
          row: total.row,
          column: total.labelColumn,
          indicator: null,
          recorded: null,
          computed: String(resultsOf(groups).length),
          variant: 'no-row',
          details: { label: label ?? REPORT_WORDS.noStrategy },
        },
      ];
    });
  });
}

function labelOf({ strategy }: StrategyGroups): string | null {
  return strategy?.label ?? null;
}

function resultsOf({ overallGoal, direct, directions }: StrategyGroups): StrategyGroups['direct']['results'] {
  return [overallGoal, direct, ...directions].flatMap(({ results }) => results);
}

function sheetsOf(groups: StrategyGroups): string[] {
  return resultsOf(groups).map(({ indicator }) => indicator.sheet);
}
