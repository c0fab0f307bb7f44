import type { ProfileInput } from '../profile-schema';

/** Every target is a limit: met while the actual is not above it. */
export const ceiling: ProfileInput = {
  version: 1,
  name: '上限目標（目標値以下で達成）',
  progress: { rule: 'ceiling' },
  marks: [],
  statuses: [
    { label: '達成', when: { progressAtLeast: 1 } },
    { label: '改善', when: { change: 'better' } },
    { label: '横ばい', when: { change: 'none' } },
    { label: '悪化', when: 'otherwise' },
  ],
  notMeasured: { label: '未測定', inTotal: false },
};
