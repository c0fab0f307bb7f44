import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

/** Better, level (within 3 % of the baseline) or worse; a missing baseline is the first year that has a figure. */
export const toleranceBand: Body = {
  name: 'within 3 % of the baseline is level',
  profile: {
    version: 1,
    name: '±3%',
    progress: { missingBaseline: 'first-available' },
    marks: [],
    statuses: [
      { label: '達成', when: { progressAtLeast: 1 } },
      { label: '維持', when: { change: 'none', tolerance: 0.03 } },
      { label: '改善', when: { change: 'better' } },
      { label: '悪化', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: true },
  },
  build: () =>
    sheetOfRows('推移', [
      ['柱', '数値目標', '単位', '基準値', 'H29実績', 'H30実績', 'R1実績', 'R2実績', '目標値', '進捗率', '状況'],
      ['柱1 暮らし', '市民満足度', '%', '60.0', '60.5', '61.0', '61.8', '', '70.0'],
      ['柱1 暮らし', '公共交通利用者数', '千人', '500', '498', '490', '484', '', '560'],
      ['柱1 暮らし', '自治会加入率', '%', '80.0', '79.0', '78.5', '77.6', '', '85.0'],
      ['柱1 暮らし', '地域活動団体数', '団体', '―', '40', '44', '50', '', '60'],
      ['柱1 暮らし', '人口の社会増減', '人', '▲120', '▲118', '△80', '▲60', '', '0'],
      ['柱2 環境', '温室効果ガス排出量', '千t', '200', '196', '190', '180', '', '150'],
      ['柱2 環境', 'リサイクル率', '%', '20.0', '20.1', '20.3', '－', '', '25.0'],
      ['柱2 環境', '緑地面積', 'ha', '2.5', '2.5', '2.7', '3.0', '', '3.0'],
    ]),
  results: [
    ['市民満足度', '18.0%', '維持'], // 1.8 of 60 is 3 %, the tolerance itself
    ['公共交通利用者数', '-26.7%', '悪化'], // -16 of 500 is 3.2 %
    ['自治会加入率', '-48.0%', '維持'], // -2.4 of 80 is 3 %
    ['地域活動団体数', '50.0%', '改善'], // (50 - 40) / (60 - 40)
    ['人口の社会増減', '50.0%', '改善'], // 60 / 120
    ['温室効果ガス排出量', '40.0%', '改善'], // -20 / -50
    ['リサイクル率', '-', '－'],
    ['緑地面積', '100.0%', '達成'],
  ],
  counts: [
    ['strategy', '柱1 暮らし', [0, 2, 2, 1, 0], 5],
    ['strategy', '柱2 環境', [1, 0, 1, 0, 1], 3],
  ],
  serious: [],
};
