import type { Profile, RuleName } from '../../profile/profile';
import type { PaceShare } from './pace';

/** What a target that keeps the baseline is told from. */
export interface KeptTerms {
  readonly rule: RuleName;
  readonly baseline: number;
  readonly goal: number;
  /** Whether the target itself is not enough. */
  readonly strict: boolean;
  readonly share: PaceShare;
}

/**
 * Whether the target is what there was already: (b-a)/(c-a) has nothing to divide by, but an actual that is the same meets the
 * target whichever way is good (0 → 0 children waiting). Only where 100 % alone decides the status: what asks for a movement has
 * none to go by.
 */
export function isKeptTarget({ rule, baseline, goal, strict, share }: KeptTerms, { statuses }: Profile): boolean {
  if (rule !== 'change' || baseline !== goal || strict || share.passed !== share.total) return false;
  const first = statuses[0]?.when;
  return (
    first !== undefined && first !== 'otherwise' && Object.keys(first).join() === 'progressAtLeast' && (first.progressAtLeast ?? 2) <= 1
  );
}
