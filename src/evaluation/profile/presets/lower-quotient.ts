import type { ProfileInput } from '../profile-schema';

/** Rate of achievement, b/c; c/b where less is better: as a column 方向 says, else where the target lies below the baseline. */
export const lowerQuotient: ProfileInput = {
  version: 1,
  name: '達成率(増加 b/c・減少 c/b)',
  progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
  marks: [
    ...['減', '減少', '⇩', '↓', '↘'].map((equals) => ({ column: '方向', equals, rule: 'inverse-quotient' as const })),
    { direction: 'down', rule: 'inverse-quotient' },
  ],
  statuses: [
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'B', when: { progressAtLeast: 0.8 } },
    { label: 'C', when: 'otherwise' },
  ],
  notMeasured: { label: '－', inTotal: false },
};
