import { DEFAULT_PROFILE } from './default-profile';
import type { Profile } from './profile';

/** Whether nobody chose other rules than the default ones; what is printed and counted besides is no rule. */
export function hasDefaultRules(profile: Profile): boolean {
  return rulesOf(profile) === rulesOf(DEFAULT_PROFILE);
}

function rulesOf({ progress, marks, statuses, notMeasured, pace, noneIsGood, words }: Profile): string {
  const { rule, ruleStated, decimals, rounding, missingBaseline, against } = progress;
  return JSON.stringify([
    rule,
    ruleStated,
    decimals,
    rounding,
    missingBaseline,
    against,
    marks,
    statuses,
    notMeasured,
    pace,
    noneIsGood,
    words,
  ]);
}
