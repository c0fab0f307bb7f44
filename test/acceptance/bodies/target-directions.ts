import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

/** Targets that are a direction, beside some that are a number; surveys are judged by points, and only strictly above is ◎. */
export const targetDirections: Body = {
  name: 'targets that are a direction, points, and a status for some',
  profile: {
    version: 1,
    name: 'まちづくり指標',
    progress: { rule: 'change', missingBaseline: 'not-assessed' },
    marks: [{ column: '種別', equals: '抑制', rule: 'inverse-quotient' }],
    statuses: [
      { label: '◎', when: { progressAbove: 1 } },
      { label: '→', when: { change: 'none', tolerancePoints: 3, only: ['意識'] } },
      { label: '○', when: { direction: 'met' } },
      { label: '○', when: { changeAtLeast: 1.5 } },
      { label: '△', when: { changeAtLeast: 0 } },
      { label: '×', when: 'otherwise' },
    ],
    notMeasured: { label: '－', inTotal: false },
  },
  build: () =>
    sheetOfRows('指標', [
      ['重点戦略', '戦略方針', '指標', '種別', '単位', '基準値', '実績値', '目標値', '進捗率', '評価'],
      ['1 まち', '1 産業', '創業件数', '統計', '件', '10', '15', '↗'],
      ['1 まち', '1 産業', 'ごみ量', '統計', 'g', '900', '905', '↘'],
      ['1 まち', '1 産業', '健診受診率', '統計', '%', '30', '30', '維持'],
      ['1 まち', '1 産業', '公園の数', '統計', '箇所', '12', '未集計', '増加'],
      ['1 まち', '2 意識', '住みやすさ', '意識', '%', '65.0', '62.5', '75.0'],
      ['1 まち', '2 意識', '定住意向', '意識', '%', '70.0', '66.9', '増加を目指す'],
      ['1 まち', '2 意識', '空き店舗率', '抑制', '%', '12.0', '10.0', '9.0'],
      ['1 まち', '2 意識', '就労者数', '統計', '人', '300', '420', '400'],
      ['1 まち', '2 意識', '講座数', '統計', '回', '3', '10', '10'],
      ['1 まち', '2 意識', '登録者数', '統計', '人', '50', '50.5', '80'],
    ]),
  results: [
    ['創業件数', '-', '○'],
    ['ごみ量', '-', '×'],
    ['健診受診率', '-', '○'],
    ['公園の数', '-', '－'],
    ['住みやすさ', '-25.0%', '→'],
    ['定住意向', '-', '×'],
    ['空き店舗率', '90.0%', '○'], // 9 / 10, two points less
    ['就労者数', '120.0%', '◎'],
    ['講座数', '100.0%', '○'], // met, and not strictly above
    ['登録者数', '1.7%', '△'],
  ],
  counts: [
    ['strategy', '1 まち', [1, 1, 4, 1, 2, 1], 9],
    ['direction', '1 産業', [0, 0, 2, 0, 1, 1], 3],
    ['direction', '2 意識', [1, 1, 2, 1, 1, 0], 6],
  ],
  serious: [],
};
