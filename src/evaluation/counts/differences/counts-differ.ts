import type { Finding } from '../../findings/finding';
import { REPORT_WORDS } from '../../vocabulary/headings/report-words';
import type { ExistingCell } from '../existing-cells';

/**
 * Reports the count cells that say something else than counting gives: `counts-differ`, one for each cell. A sum (a
 * total, a strategy's row) that only follows from a cell it sums is left out: correcting that one is what has to be done.
 * @param kept the cells that keep what they hold
 * @param printed the count that a cell of the table says; null where it says none
 */
export function countsDiffer(kept: readonly ExistingCell[], printed: (cell: ExistingCell) => number | null): Finding[] {
  return kept.filter((cell) => disagrees(cell, printed) && !follows(cell, printed)).map((cell) => finding(cell, printed(cell)));
}

/** Whether a cell says a count, and another than counting gives. */
export function disagrees(cell: ExistingCell, printed: (cell: ExistingCell) => number | null): boolean {
  const count = printed(cell);
  return count !== null && count !== cell.count && !cell.alternatives.includes(count);
}

function follows(cell: ExistingCell, printed: (cell: ExistingCell) => number | null): boolean {
  if (!cell.sources.some((source) => disagrees(source, printed))) return false;
  const beside = cell.count - cell.sources.reduce((sum, { count }) => sum + count, 0);
  return printed(cell) === cell.sources.reduce((sum, source) => sum + (printed(source) ?? 0), beside);
}

function finding({ sheet, row, column, status, count }: ExistingCell, recorded: number | null): Finding {
  return {
    code: 'counts-differ',
    severity: 'warning',
    sheet,
    row: row.row,
    column,
    indicator: null,
    recorded: recorded === null ? null : String(recorded),
    computed: String(count),
    details: { label: row.label, status: status ?? REPORT_WORDS.total },
  };
}
