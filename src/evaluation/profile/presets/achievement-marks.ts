import type { ProfileInput } from '../profile-schema';

/** ◎ ○ △ × by the rate of achievement; － for what was not measured. */
export const achievementMarks: ProfileInput = {
  version: 1,
  name: '◎・○・△・×・－(達成率)',
  progress: { rule: 'ratio' },
  marks: [],
  statuses: [
    { label: '◎', when: { progressAtLeast: 1 } },
    { label: '○', when: { progressAtLeast: 0.8 } },
    { label: '△', when: { progressAtLeast: 0.6 } },
    { label: '×', when: 'otherwise' },
  ],
  notMeasured: { label: '－', inTotal: false },
};
