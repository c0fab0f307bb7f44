import type { CountRow, CountTable } from '../evaluation';
import type { Profile } from '../profile/profile';
import { REPORT_WORDS } from '../vocabulary/headings/report-words';
import type { StatusColumns } from './status-columns';
import { countedInStrategy, type IndicatorGroup, type StrategyGroups } from './strategy-groups';

/** Counts by status: one number for each of the {@link StatusColumns}, in their order. */
export type Tally = readonly number[];

/** Counts indicators by recorded status. */
export type Tallier = (groups: readonly IndicatorGroup[]) => Tally;

/** A {@link Tallier} for the columns that were made of the same results. It counts a group once, however often it is asked for. */
export function tallier({ labels, placeOf }: StatusColumns): Tallier {
  const known = new Map<IndicatorGroup, Tally>();
  const count = (group: IndicatorGroup): Tally => {
    const tally = labels.map(() => 0);
    for (const { recorded } of group.results) {
      const place = placeOf(recorded.status);
      if (place >= 0) tally[place] = (tally[place] ?? 0) + 1;
    }
    known.set(group, tally);
    return tally;
  };
  return (groups) => {
    const [only, ...others] = groups;
    if (only !== undefined && others.length === 0) return known.get(only) ?? count(only);
    const sum = labels.map(() => 0);
    for (const group of groups) (known.get(group) ?? count(group)).forEach((times, place) => (sum[place] = (sum[place] ?? 0) + times));
    return sum;
  };
}

/**
 * Whether a column is in the total: all are but the one of "not measured", where the profile leaves that out. Where
 * that label is a status as well (Mine's `-` is "no change" too), the column holds both and is left out whole: the
 * printed table could not say which of its figures the total means.
 */
export function inTotal(label: string, profile: Profile): boolean {
  return profile.notMeasured.inTotal || label !== profile.notMeasured.label;
}

/** The total of a tally: the sum of the columns that are {@link inTotal}. */
export function totalOf(tally: Tally, labels: readonly string[], profile: Profile): number {
  return labels.reduce((sum, label, place) => (inTotal(label, profile) ? sum + (tally[place] ?? 0) : sum), 0);
}

export function countsByLabel(tally: Tally, labels: readonly string[]): Record<string, number> {
  return Object.fromEntries(labels.map((label, place) => [label, tally[place] ?? 0]));
}

/**
 * Counts indicators per strategy as the report's count tables do: the strategy's row, then 基本目標 where the strategy has
 * such indicators, then its directions. Indicators without a strategy make a table of their own, whose `strategy` is
 * null and whose strategy row has the label ''.
 * @param labels the columns that the tally is for
 * @returns one table per strategy, in their order
 */
export function countByStrategy(
  strategies: readonly StrategyGroups[],
  profile: Profile,
  labels: readonly string[],
  tally: Tallier,
): CountTable[] {
  return strategies.map((strategy) => countTable(strategy, profile, labels, tally));
}

function countTable(strategy: StrategyGroups, profile: Profile, labels: readonly string[], tally: Tallier): CountTable {
  const row = (kind: CountRow['kind'], label: string, groups: readonly IndicatorGroup[]): CountRow => {
    const counted = tally(groups);
    return { kind, label, counts: countsByLabel(counted, labels), total: totalOf(counted, labels, profile) };
  };
  const rows = [row('strategy', strategy.strategy?.label ?? '', countedInStrategy(strategy, profile.overallGoalInStrategyTotal))];
  if (strategy.overallGoal.results.length > 0) rows.push(row('overall-goal', REPORT_WORDS.overallGoal, [strategy.overallGoal]));
  for (const direction of strategy.directions) rows.push(row('direction', direction.heading?.label ?? '', [direction]));
  return { strategy: strategy.strategy?.label ?? null, rows };
}
