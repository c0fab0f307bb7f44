import type { Mark, Profile, StatusBand } from '../../../evaluation/profile/profile';
import type { ProfileInput } from '../../../evaluation/profile/profile-schema';
import { profileInput } from '../../../evaluation/profile/profile-input';

/** Rules as the form edits them: what a person would write as JSON, with its lists typed. */
export type RulesInput = Omit<ProfileInput, 'statuses' | 'marks' | 'columnOrder'> & {
  readonly statuses: readonly StatusBand[];
  /** Absent: only marks that a note on the sheet explains. */
  readonly marks?: readonly Mark[] | undefined;
  readonly columnOrder: readonly string[];
};

/** A profile as the form edits it. */
export function rulesInput(profile: Profile): RulesInput {
  const { marks, marksStated, statuses, columnOrder } = profile;
  const { marks: _list, ...rest } = profileInput(profile);
  return { ...rest, statuses, columnOrder, ...(marksStated ? { marks } : {}) };
}
