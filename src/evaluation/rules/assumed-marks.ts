import type { Indicator } from '../evaluation';
import type { Profile } from '../profile/profile';
import { bearsMark } from '../vocabulary/name-mark';

/** The default marks of a workbook that explains none, by how sure it is that they have their rule. */
export interface AssumedMarks {
  readonly sure: readonly string[];
  readonly doubtful: readonly string[];
}

/** So many marked rows, with no exception, are no chance. */
const ENOUGH = 3;

/**
 * Where nothing explains the default mark, where it stands may: on exactly the indicators whose target is not above the
 * baseline, for which (b-a)/(c-a) has no sense. One exception, and ※ is taken for a footnote.
 * Source: rules.md, "Progress and status" (7 of 7).
 */
export function assumedMarks(
  tables: readonly { readonly indicators: readonly Indicator[] }[],
  profile: Profile,
  explained: readonly string[],
): AssumedMarks {
  const assumed = { sure: [] as string[], doubtful: [] as string[] };
  if (profile.marksStated) return assumed;
  for (const candidate of profile.marks) {
    if (!('mark' in candidate) || explained.includes(candidate.mark)) continue;
    let marked = 0;
    let exception = false;
    let equal = false;
    for (const { indicators } of tables)
      for (const { name, baseline, target } of indicators) {
        if (target.kind !== 'number') continue;
        const isMarked = bearsMark(name, candidate.mark);
        const start = baseline.kind === 'number' ? baseline.value : 0;
        if (isMarked) marked++;
        // A bound says by itself which way is good, marked or not.
        if (target.bound === null && isMarked !== target.value <= start) exception = true;
        equal ||= isMarked && target.value === start;
      }
    if (marked > 0 && !exception) (marked >= ENOUGH || equal ? assumed.sure : assumed.doubtful).push(candidate.mark);
  }
  return assumed;
}
