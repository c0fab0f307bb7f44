import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

/** Name and baseline in one cell, units typed with every figure; a person says which column is which. */
export const nameWithFigure: Body = {
  name: 'name and figure in one cell',
  profile: {
    version: 1,
    name: '基準値との比較',
    marks: [],
    statuses: [
      { label: '達成', when: { progressAtLeast: 1 } },
      { label: '上昇', when: { change: 'better' } },
      { label: '下降', when: { change: 'worse' } },
      { label: '横ばい', when: 'otherwise' },
    ],
    notMeasured: { label: '未確定', inTotal: true },
  },
  columns: { indicator: 1, baseline: 1, actual: 2, target: 3, progress: 4, status: 5 },
  build: () =>
    sheetOfRows('総合戦略', [
      ['分野', '指標と基準値', '令和元年度', '令和6年度', '進捗率', '区分'],
      ['1 ひと', '観光入込客数 98.6万人', '101.6万人', '110.6万人'],
      ['1 ひと', '年間出生数 160人/年（H30）', '152人/年', '200人/年'],
      ['1 ひと', '合計特殊出生率 1.38', '1.38', '1.60'],
      ['2 しごと', '就業者数：12,000人（H27）', '12,350人', '12,200人以上'],
      ['2 しごと', '65歳以上の就業率 23.5％', '未公表（R2.12公表予定）', '26.0％'],
      ['2 しごと', '1人当たり市民所得 2,549千円', '2,560千円', '2,659千円'],
    ]),
  results: [
    ['観光入込客数', '25.0%', '上昇'], // 3 / 12
    ['年間出生数', '-20.0%', '下降'], // -8 / 40
    ['合計特殊出生率', '0.0%', '横ばい'],
    ['就業者数', '175.0%', '達成'], // 350 / 200
    ['65歳以上の就業率', '-', '未確定'],
    ['1人当たり市民所得', '10.0%', '上昇'], // 11 / 110
  ],
  counts: [
    ['strategy', '1 ひと', [0, 1, 1, 1, 0], 3],
    ['strategy', '2 しごと', [1, 1, 0, 0, 1], 3],
  ],
  serious: [],
};
