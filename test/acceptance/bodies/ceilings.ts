import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

/** A column says 増, 減 or 上限; targets are typed with their bounds; the year's own printed target counts. */
export const ceilings: Body = {
  name: 'bounds, ceilings and yearly targets',
  profile: {
    version: 1,
    name: '単年度目標との比較',
    progress: { rule: 'ratio', against: 'yearly-target', decimals: 2, missingBaseline: 'not-assessed' },
    marks: [
      { column: '目指す方向', equals: '減', rule: 'inverse-ratio' },
      { column: '目指す方向', equals: '上限', rule: 'ceiling' },
    ],
    statuses: [
      { label: '○', when: { progressAtLeast: 1 } },
      { label: '△', when: { progressAtLeast: 0.9 } },
      { label: '×', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: false },
    overallGoalInStrategyTotal: true,
  },
  build: () =>
    sheetOfRows('管理表', [
      ['重点戦略', '戦略方針', '指標', '目指す方向', '単位', '基準値', 'R1目標値', 'R5目標値', 'R1実績値', '達成率', '評価'],
      ['1 行財政', '基本目標', '将来負担比率', '上限', '%', '72.1', '90.0以下', '90.0以下', '85.3'],
      ['1 行財政', '1 歳入', '市税収納率', '増', '%', '97.0', '97.5以上', '98.0以上', '97.11'],
      ['1 行財政', '1 歳入', 'ふるさと納税件数', '増', '件', '―', '1,200', '2,000', '1,500'],
      ['1 行財政', '2 歳出', '時間外勤務時間数', '減', '時間', '180', '160', '140', '178'],
      ['1 行財政', '2 歳出', '経常収支比率', '上限', '%', '91.0', '95.0以下', '95.0以下', '97.2'],
      ['1 行財政', '2 歳出', '公共施設の延床面積', '減', '㎡', '120,000', '118,000', '110,000', '未集計'],
    ]),
  results: [
    ['将来負担比率', '100.00%', '○'],
    ['市税収納率', '99.60%', '△'], // 97.11 / 97.5
    ['ふるさと納税件数', '125.00%', '○'], // 1500 / 1200
    ['時間外勤務時間数', '88.75%', '×'], // 2 - 178 / 160
    ['経常収支比率', '97.68%', '△'], // 2 - 97.2 / 95
    ['公共施設の延床面積', '-', '－'],
  ],
  counts: [
    ['strategy', '1 行財政', [2, 2, 1, 1], 5],
    ['overall-goal', '基本目標', [1, 0, 0, 0], 1],
    ['direction', '1 歳入', [1, 1, 0, 0], 2],
    ['direction', '2 歳出', [0, 1, 1, 1], 2],
  ],
  serious: [],
};
