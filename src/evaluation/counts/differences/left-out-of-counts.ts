import type { IndicatorResult } from '../../evaluation';
import type { Finding } from '../../findings/finding';
import type { Profile } from '../../profile/profile';
import { statusMatcher } from '../../vocabulary/statuses/status-label';
import type { StatusColumns } from '../status-columns';

/**
 * Says once how many indicators no column counts: where the profile gives what was not measured none, on purpose, the columns
 * do not add up to the indicators, and nobody should have to find out why.
 */
export function leftOutOfCounts(results: readonly IndicatorResult[], { placeOf }: StatusColumns, profile: Profile): Finding[] {
  if (statusMatcher(profile.columnOrder, profile.words)(profile.notMeasured.label) !== undefined) return [];
  const leftOut = results.filter(({ recorded }) => placeOf(recorded.status) < 0);
  const [first] = leftOut;
  if (first === undefined) return [];
  const { sheet, row, columns } = first.indicator;
  return [
    {
      code: 'left-out-of-counts',
      severity: 'info',
      sheet,
      row,
      column: columns.status ?? columns.actual ?? columns.indicator,
      indicator: null,
      recorded: profile.notMeasured.label,
      computed: `${String(results.length - leftOut.length)}/${String(results.length)}`,
    },
  ];
}
