import type { ProfileInput } from '../profile-schema';

/** ◎ ○ △ ×: reached, better than the baseline, within 3 % of it, worse. */
export const changeMarks: ProfileInput = {
  version: 1,
  name: '◎・○・△・×（基準値との比較）',
  statuses: [
    { label: '◎', when: { progressAtLeast: 1 } },
    { label: '△', when: { change: 'none', tolerance: 0.03 } },
    { label: '○', when: { change: 'better' } },
    { label: '×', when: 'otherwise' },
  ],
  columnOrder: ['◎', '○', '△', '×', '未測定'],
  notMeasured: { label: '未測定', inTotal: false },
};
