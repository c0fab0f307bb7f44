import type { Profile } from './profile';
import { parseProfile } from './profile-schema';

let byDefault: string | undefined;

/** Whether nobody chose other rules than the default ones; what is printed and counted besides is no rule. */
export function hasDefaultRules(profile: Profile): boolean {
  byDefault ??= rulesOf(parseProfile({}));
  return rulesOf(profile) === byDefault;
}

function rulesOf({ progress, marks, statuses, notMeasured, pace, noneIsGood, words }: Profile): string {
  return JSON.stringify([progress, marks, statuses, notMeasured, pace, noneIsGood, words]);
}
