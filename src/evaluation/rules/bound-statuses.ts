import type { Bound, Profile, StatusCondition } from '../profile/profile';
import { comparable } from './effective-rule';

/** A condition that no progress meets: stands for a status that is bound to other indicators. */
export const NEVER: StatusCondition = { progressAtLeast: Infinity };

/** What says whether a status is bound to an indicator. */
export interface BoundSubject {
  readonly row: number;
  readonly name: string;
}

/** What is asked of the sheet: the texts of the row, or the text in the column of that heading. */
export interface BoundEvidence {
  readonly rowTexts: (row: number) => readonly string[];
  readonly columnValue: (heading: string, row: number) => string | null;
}

/**
 * The profile as it holds for one indicator: statuses that `only` binds to others never hold. Indicators that are bound alike share
 * the very same profile, so that their formulas are shared, too.
 */
export function boundStatuses(profile: Profile, evidence: BoundEvidence): (indicator: BoundSubject) => Profile {
  const bound = profile.statuses.map(({ when }) => (when === 'otherwise' ? null : (when.only ?? null)));
  if (bound.every((only) => only === null)) return () => profile;
  const known = new Map<string, Profile>();
  return (indicator) => {
    const holds = bound.map((only) => only === null || only.some((one) => isMeant(one, indicator, evidence)));
    const key = holds.map((one) => (one ? '1' : '0')).join('');
    const before = known.get(key);
    if (before !== undefined) return before;
    const statuses = profile.statuses.map((status, index) => ({
      label: status.label,
      when: holds[index] === true ? unbound(status.when) : NEVER,
    }));
    const made = { ...profile, statuses };
    known.set(key, made);
    return made;
  };
}

/** A condition that says nothing but whom it is for holds for all of them. */
function unbound(when: StatusCondition | 'otherwise'): StatusCondition | 'otherwise' {
  return when !== 'otherwise' && Object.keys(when).every((key) => key === 'only') ? 'otherwise' : when;
}

function isMeant(one: Bound, { row, name }: BoundSubject, { rowTexts, columnValue }: BoundEvidence): boolean {
  if (typeof one !== 'string') {
    const value = columnValue(one.column, row);
    return value !== null && comparable(value) === comparable(one.equals);
  }
  const wanted = comparable(one);
  // A sign in the name is a mark; a word there may mean anything, and counts only as what a column says.
  if (!/[\p{L}\p{N}]/u.test(wanted) && comparable(name).includes(wanted)) return true;
  return rowTexts(row).some((text) => comparable(text) === wanted);
}
