import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

const STRATEGY = '政策1 健康で安心なまち';

/** 小計, 平均 and 合計 between the indicators, with the body's own formulas in them; 順調, 概ね順調, 遅れ. */
export const subtotalRows: Body = {
  name: 'subtotals and averages between the rows',
  profile: {
    version: 1,
    name: '三段階評価',
    marks: [],
    statuses: [
      { label: '順調', when: { progressAtLeast: 0.8 } },
      { label: '概ね順調', when: { progressAtLeast: 0.4 } },
      { label: '遅れ', when: 'otherwise' },
    ],
    notMeasured: { label: '未集計', inTotal: false },
  },
  build() {
    return sheetOfRows('指標一覧', [
      ['政策', '基本施策', '指標', '単位', '基準値', '実績値', '目標値', '進捗率', '進捗区分'],
      [STRATEGY, '1 保健', '特定健診受診率', '%', '35.0', '44.0', '50.0'],
      [STRATEGY, '1 保健', 'がん検診受診者数', '人', '1,200', '1,320', '1,500'],
      [STRATEGY, '1 保健', '健康教室参加者数', '人', '300', '280', '400'],
      ['', '', '小計', '', '1,535', '1,644', '1,950'],
      ['', '', '平均', '', '511.7', '548', '650', { formula: 'AVERAGE(H2:H4)' }],
      [STRATEGY, '2 福祉', '認知症サポーター数', '人', '500', '950', '1,000'],
      [STRATEGY, '2 福祉', '地域見守り協定数', '件', '10', '14', '20'],
      [STRATEGY, '2 福祉', '避難行動要支援者の個別計画策定率', '%', '20.0', '未集計', '60.0'],
      ['', '', '小計', '', '530', '964', '1,080'],
      ['', '', '平均', '', '265', '482', '540', { formula: 'AVERAGE(H7:H9)' }],
      ['', '', '合計', '', '2,065', '2,608', '3,030'],
    ]);
  },
  results: [
    ['特定健診受診率', '60.0%', '概ね順調'], // 9 / 15
    ['がん検診受診者数', '40.0%', '概ね順調'], // 120 / 300, the threshold itself
    ['健康教室参加者数', '-20.0%', '遅れ'], // -20 / 100
    ['認知症サポーター数', '90.0%', '順調'], // 450 / 500
    ['地域見守り協定数', '40.0%', '概ね順調'], // 4 / 10
    ['避難行動要支援者の個別計画策定率', '-', '未集計'],
  ],
  counts: [
    ['strategy', STRATEGY, [1, 3, 1, 1], 5],
    ['direction', '1 保健', [0, 2, 1, 0], 3],
    ['direction', '2 福祉', [1, 1, 0, 1], 2],
  ],
  serious: [],
};
