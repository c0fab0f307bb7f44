import type { Finding } from '../../findings/finding';
import type { Profile } from '../../profile/profile';
import { inTotal, type Tallier } from '../count';
import type { ExistingCell } from '../existing-cells';
import type { ExistingCountTable } from '../existing-count-table';

/**
 * Reports the statuses that indicators of a count table have and that it has no column for: its columns do not add up to
 * the indicators. One `counts-differ` for each status. What was not measured may be left out where it is not in the total.
 * @param cells the table's cells
 * @param labels the columns that the tally is for
 */
export function statusesWithoutColumn(
  { sheet, headingRow, statusColumns, totalColumn }: ExistingCountTable,
  cells: readonly ExistingCell[],
  labels: readonly string[],
  profile: Profile,
  tally: Tallier,
): Finding[] {
  const counted = new Set(cells.flatMap((cell) => cell.counted));
  const held = new Set(cells.map(({ status }) => status));
  const counts = tally([...counted]);
  return labels.flatMap((label, place): Finding[] => {
    const count = counts[place] ?? 0;
    if (count === 0 || held.has(label) || !inTotal(label, profile)) return [];
    return [
      {
        code: 'counts-differ',
        severity: 'warning',
        sheet,
        row: headingRow,
        column: totalColumn ?? statusColumns.at(-1)?.column ?? 0,
        indicator: null,
        recorded: null,
        computed: String(count),
        variant: 'no-column',
        details: { status: label },
      },
    ];
  });
}
