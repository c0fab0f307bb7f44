import type { ProfileInput } from '../profile-schema';

/** Rate of achievement, b/c, against the target printed for the year that is evaluated. */
export const yearlyTarget: ProfileInput = {
  version: 1,
  name: '年度別目標に対する達成率',
  progress: { rule: 'ratio', against: 'yearly-target' },
  marks: [],
  statuses: [
    { label: '達成', when: { progressAtLeast: 1 } },
    { label: '概ね達成', when: { progressAtLeast: 0.8 } },
    { label: '未達成', when: 'otherwise' },
  ],
  notMeasured: { label: '－', inTotal: false },
};
