import type { ProfileInput } from '../profile-schema';

/** Rate of achievement b/c; a column 区分 says by ⇧ or ⇩ which way is good. */
export const directionColumn: ProfileInput = {
  version: 1,
  name: '⇧⇩の列がある表（達成率）',
  progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
  marks: [
    { column: '区分', equals: '⇧', rule: 'ratio' },
    { column: '区分', equals: '⇩', rule: 'inverse-ratio' },
  ],
  statuses: [
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'B', when: { progressAtLeast: 0.8 } },
    { label: 'C', when: 'otherwise' },
  ],
  notMeasured: { label: '－', inTotal: false },
};
