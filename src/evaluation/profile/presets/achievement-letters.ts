import type { ProfileInput } from '../profile-schema';

/** Rate of achievement b/c in ordered bands S to D; what was not measured is a class of its own, outside the total. */
export const achievementLetters: ProfileInput = {
  version: 1,
  name: 'S・A・B・C・D（達成率）',
  progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
  marks: [],
  statuses: [
    { label: 'S', when: { progressAtLeast: 1.2 } },
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'B', when: { progressAtLeast: 0.8 } },
    { label: 'C', when: { progressAtLeast: 0.6 } },
    { label: 'D', when: 'otherwise' },
  ],
  notMeasured: { label: '―', inTotal: false },
};
