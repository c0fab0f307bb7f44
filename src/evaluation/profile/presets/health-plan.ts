import type { ProfileInput } from '../profile-schema';

/** A to D as health plans grade their indicators: reached, better, about the same (within one point), worse. E: cannot be said. */
export const healthPlan: ProfileInput = {
  version: 1,
  name: '健康増進計画 A～D(ポイントの変化)',
  progress: { rule: 'change', missingBaseline: 'not-assessed' },
  marks: [],
  statuses: [
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'C', when: { change: 'none', tolerancePoints: 1 } },
    { label: 'B', when: { change: 'better' } },
    { label: 'D', when: 'otherwise' },
  ],
  columnOrder: ['A', 'B', 'C', 'D', 'E'],
  notMeasured: { label: 'E', inTotal: true },
};
