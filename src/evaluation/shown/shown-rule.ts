import type { IndicatorResult } from '../evaluation';
import type { Profile } from '../profile/profile';
import { statusKey } from '../vocabulary/statuses/status-label';
import type { SheetReading } from '../reading/read-sheet';
import { type PrintedBand, printedLegend } from './printed-bands';
import { agreeingWithRule, progressByShown, type ShownRate, shownRate } from './shown-rate';
import { type ShownRow, shownRows } from './shown-row';
import { printedStatuses, shownStatuses, type ShownStatuses } from './shown-statuses';

/** What the results on a sheet show of the body's rule. */
export interface ShownRule {
  readonly rows: readonly ShownRow[];
  /** null: too few rates, or they follow no rule, or more than one. */
  readonly rate: ShownRate | null;
  /** How many rates there are, and how many agree with the profile's rule. */
  readonly applied: { readonly rows: number; readonly agreeing: number };
  /** null: the statuses are no bands of the rate, or there are too few. */
  readonly statuses: ShownStatuses | null;
}

/** What the results on one sheet, or on several, show. @param withOurs whether those count that the product wrote */
export function shownRule(
  readings: readonly (readonly [SheetReading, readonly IndicatorResult[]])[],
  profile: Profile,
  withOurs = false,
): ShownRule {
  const rows = readings.flatMap(([reading, results]) => shownRows(reading, results, profile, withOurs));
  const columns = readings.flatMap(([{ tables }]) => tables.flatMap(({ evidence }) => evidence.leftAside));
  const rate = shownRate(rows, columns);
  const applied = agreeingWithRule(rows, rate?.capped ?? false);
  const progressOf = (row: ShownRow): number | null =>
    rate !== null && isOther({ rate, applied }) ? progressByShown(row, rate) : row.result.judgement.progress;
  const isOwn = rows.every(({ status, result }) => status === '' || statusKey(status) === statusKey(result.judgement.status));
  const printed = (): readonly PrintedBand[] => readings.flatMap(([reading]) => printedLegend(reading).bands);
  const isBlank = rows.every(({ status }) => status === '');
  const statuses = isBlank
    ? printedStatuses(printed())
    : isOwn
      ? null
      : shownStatuses(
          rows.map((row) => ({ status: row.status, progress: progressOf(row) })),
          printed(),
        );
  return { rows, rate, applied, statuses };
}

/** Whether the rates follow another rule than the profile's, and not only here and there. */
export function isOther({ rate, applied }: Pick<ShownRule, 'rate' | 'applied'>): boolean {
  return (
    rate !== null &&
    applied.agreeing < rate.agreeing &&
    applied.agreeing * 2 <= applied.rows + (rate.byColumn === null ? 0 : applied.rows / 2)
  );
}

/** Whether the rates follow the profile's rule, but for how they are cut off. */
export function isCutOff({ rate, applied }: Pick<ShownRule, 'rate' | 'applied'>, { progress: { rounding } }: Profile): boolean {
  return rate !== null && applied.agreeing >= rate.agreeing && (rate.capped || (rate.rounding === 'truncate' && rounding !== 'truncate'));
}
