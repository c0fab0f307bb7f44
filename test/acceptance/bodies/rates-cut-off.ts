import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

/** b/c cut off after one decimal, typed in as published; lower is better where the figures fall. */
export const ratesCutOff: Body = {
  name: 'rates cut off, typed as published',
  profile: {
    version: 1,
    name: '切捨て',
    progress: { rule: 'ratio', rounding: 'truncate' },
    marks: [],
    statuses: [
      { label: '達成', when: { progressAtLeast: 1 } },
      { label: 'ほぼ達成', when: { progressAtLeast: 0.9 } },
      { label: '未達成', when: 'otherwise' },
    ],
    notMeasured: { label: '―', inTotal: false },
  },
  build: () =>
    sheetOfRows('KPI', [
      ['戦略', 'KPI', '単位', '基準値', '実績値', '目標値', '達成率', '評価'],
      ['戦略Ⅰ 産業', '製造品出荷額等', '億円', '120', '200', '300', '66.6%', '未達成'],
      ['戦略Ⅰ 産業', '農業産出額', '億円', '45.0', '47.9', '48.0', '99.7%', 'ほぼ達成'],
      ['戦略Ⅰ 産業', '有効求人倍率', '倍', '1.10', '1.29', '1.29', '100.0%', '達成'],
      ['戦略Ⅰ 産業', '新規出店数', '店', '6', '2,999', '3,000', '99.9%', 'ほぼ達成'],
      ['戦略Ⅱ 交流', '観光消費額', '億円', '80', '53', '90', '58.8%', '未達成'],
      ['戦略Ⅱ 交流', '外国人宿泊者数', '人', '1,000', '―', '2,000', '―', '―'],
      ['戦略Ⅱ 交流', 'イベント来場者数', '人', '7,000', '8,700', '9,600', '90.6%', 'ほぼ達成'],
    ]),
  results: [
    ['製造品出荷額等', '66.6%', '未達成'], // 66.67
    ['農業産出額', '99.7%', 'ほぼ達成'], // 99.79
    ['有効求人倍率', '100.0%', '達成'],
    ['新規出店数', '99.9%', 'ほぼ達成'], // 99.97 would round to 100.0
    ['観光消費額', '58.8%', '未達成'], // 58.89
    ['外国人宿泊者数', '-', '―'],
    ['イベント来場者数', '90.6%', 'ほぼ達成'], // 90.625
  ],
  counts: [
    ['strategy', '戦略Ⅰ 産業', [1, 2, 1, 0], 4],
    ['strategy', '戦略Ⅱ 交流', [0, 1, 1, 1], 2],
  ],
  serious: [],
};
