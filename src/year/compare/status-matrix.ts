import type { Comparison } from './comparison';

/** How many indicators went from which status to which. */
export interface StatusMatrix {
  readonly statuses: readonly string[];
  /** By last year's status, then this year's. */
  readonly counts: readonly (readonly number[])[];
}

/** The statuses of both years, last year's down and this year's across; indicators that one year does not have are in neither. */
export function statusMatrix({ now, before, indicators }: Comparison): StatusMatrix {
  const moves = indicators.flatMap((one) =>
    one.now === null || one.before === null ? [] : [{ from: one.before.result.recorded.status, to: one.now.result.recorded.status }],
  );
  const known = [...now.evaluation.statusColumns, ...before.evaluation.statusColumns];
  const statuses = [...new Set([...known, ...moves.flatMap(({ from, to }) => [from, to])])];
  const counts = statuses.map((from) => statuses.map((to) => moves.filter((move) => move.from === from && move.to === to).length));
  return { statuses, counts };
}
