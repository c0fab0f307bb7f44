import type { ProfileInput } from '../profile-schema';

/** Targets that are a direction (↗ → ↘, 増加, 維持, 減少), and numbers beside them. */
export const directions: ProfileInput = {
  version: 1,
  name: '目標の方向 ↗→↘',
  progress: { missingBaseline: 'not-assessed' },
  marks: [],
  statuses: [
    { label: '◎', when: { progressAtLeast: 1 } },
    { label: '○', when: { direction: 'met' } },
    { label: '○', when: { change: 'better' } },
    { label: '△', when: { change: 'none' } },
    { label: '×', when: 'otherwise' },
  ],
  notMeasured: { label: '－', inTotal: false },
};
