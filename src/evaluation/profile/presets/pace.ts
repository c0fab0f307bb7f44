import type { ProfileInput } from '../profile-schema';

/** Progress of the change against the share of a five-year plan that has passed; the months are an example to be changed. */
export const pace: ProfileInput = {
  version: 1,
  name: '計画期間の経過割合との比較',
  statuses: [
    { label: '目標達成', when: { progressAtLeast: 1 } },
    { label: '順調', when: { paceAtLeast: 1 } },
    { label: 'やや遅れ', when: { change: 'better' } },
    { label: '遅れ', when: 'otherwise' },
  ],
  notMeasured: { label: '未測定', inTotal: false },
  pace: { from: '2020-04', to: '2025-03', at: '2021-03' },
};
