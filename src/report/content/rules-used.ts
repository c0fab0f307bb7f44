import type { Evaluation } from '../../evaluation/evaluation';
import type { RuleName } from '../../evaluation/profile/profile';
import { bearsMark } from '../../evaluation/vocabulary/name-mark';

/** The rules by which the indicators' progress was worked out. */
export interface RulesUsed {
  /** That of most indicators. */
  readonly usual: RuleName;
  /** The others, with the mark in the names that brings them; null where something else does. */
  readonly others: readonly { readonly mark: string | null; readonly rule: RuleName }[];
  /** Whether there are indicators of strategies themselves that the strategies' rows do not count. */
  readonly goalsApart: boolean;
}

/** Says by which rules progress was worked out, and for what. */
export function rulesUsed({ results, marks, profile, counts: tables }: Evaluation): RulesUsed {
  const counts = new Map<RuleName, number>();
  for (const { judgement } of results) counts.set(judgement.rule, (counts.get(judgement.rule) ?? 0) + 1);
  const usual = [...counts].reduce<[RuleName, number]>((most, one) => (one[1] > most[1] ? one : most), [profile.progress.rule, 0])[0];
  const others = new Map<string, { mark: string | null; rule: RuleName }>();
  for (const { judgement, indicator } of results) {
    if (judgement.rule === usual) continue;
    const mark = marks.find((sign) => bearsMark(indicator.name, sign)) ?? null;
    others.set(`${judgement.rule} ${mark ?? ''}`, { mark, rule: judgement.rule });
  }
  const hasGoals = tables.some(({ rows }) => rows.some(({ kind }) => kind === 'overall-goal'));
  return { usual, others: [...others.values()], goalsApart: hasGoals && !profile.overallGoalInStrategyTotal };
}
