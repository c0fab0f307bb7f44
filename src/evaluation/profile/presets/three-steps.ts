import type { ProfileInput } from '../profile-schema';

/** 順調, 概ね順調, 遅れ by the progress of the change. */
export const threeSteps: ProfileInput = {
  version: 1,
  name: '順調・概ね順調・遅れ',
  statuses: [
    { label: '順調', when: { progressAtLeast: 1 } },
    { label: '概ね順調', when: { progressAtLeast: 0.8 } },
    { label: '遅れ', when: 'otherwise' },
  ],
  notMeasured: { label: '未集計', inTotal: false },
};
