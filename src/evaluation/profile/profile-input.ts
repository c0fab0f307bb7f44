import type { Profile } from './profile';
import type { ProfileInput } from './profile-schema';

/** A profile as a person writes it: what `parseProfile` would read the same from. */
export function profileInput(profile: Profile): ProfileInput {
  const { rule, ruleStated, ...progress } = profile.progress;
  const { pace, marks, marksStated, measureGrade, countLevel, ...rest } = profile;
  return {
    ...rest,
    ...(countLevel === null ? {} : { countLevel }),
    progress: ruleStated ? { rule, ...progress } : progress,
    ...(marksStated ? { marks: [...marks] } : {}),
    statuses: profile.statuses.map(({ label, when }) => ({ label, when: when === 'otherwise' ? when : { ...when } })),
    columnOrder: [...profile.columnOrder],
    ...(pace === null ? {} : { pace }),
    ...(measureGrade === null ? {} : { measureGrade: { ...measureGrade, grades: [...measureGrade.grades] } }),
  };
}

/** A profile as the JSON that a person reads and edits. */
export function profileText(profile: Profile): string {
  return JSON.stringify(profileInput(profile), null, 2);
}
