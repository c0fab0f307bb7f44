import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

/** Whole percentages, S to D by b/c, unmeasured outside the total; one published rate is wrong. */
export const wholePercentages: Body = {
  name: 'whole percentages, S A B C D',
  profile: {
    version: 1,
    name: 'S・A・B・C・D',
    progress: { rule: 'ratio', decimals: 0 },
    marks: [],
    statuses: [
      { label: 'S', when: { progressAtLeast: 1.2 } },
      { label: 'A', when: { progressAtLeast: 1 } },
      { label: 'B', when: { progressAtLeast: 0.8 } },
      { label: 'C', when: { progressAtLeast: 0.5 } },
      { label: 'D', when: 'otherwise' },
    ],
    columnOrder: ['S', 'A', 'B', 'C', 'D'],
    notMeasured: { label: 'N', inTotal: false },
  },
  build: () =>
    sheetOfRows('R1評価', [
      ['No.', '基本方針', '施策の方向', '指標名', '単位', '当初値', '実績値', '目標値', '達成率(%)', '評価区分', '備考'],
      [1, '方針1 学びと文化', '1 学校教育', '学力調査の正答率', '%', '61.0', '62.0', '65.0', '95%', 'B'],
      [2, '方針1 学びと文化', '1 学校教育', '図書貸出冊数', '冊', '21,000', '25,120', '20,000', '126%', 'S'],
      [3, '方針1 学びと文化', '2 生涯学習', '公民館講座数', '講座', '40', '33', '80', '41%', 'D'],
      [4, '方針1 学びと文化', '2 生涯学習', '文化祭来場者数', '人', '3,000', 'N', '3,500', '', 'N', '台風により中止'],
      [5, '方針2 安全', '1 防災', '自主防災組織率', '%', '70.0', '77.5', '100.0', '75%', 'C', '転記時に端数処理'],
      [6, '方針2 安全', '1 防災', '消防団員数', '人', '480', '450', '500', '90%', 'B'],
      [7, '方針2 安全', '2 交通', '高齢者の運転免許返納者数', '人', '100', '201', '200', '101%', 'A'],
    ]),
  results: [
    ['学力調査の正答率', '95%', 'B'], // 95.38
    ['図書貸出冊数', '126%', 'S'], // 125.6
    ['公民館講座数', '41%', 'D'], // 41.25
    ['文化祭来場者数', '-', 'N'],
    ['自主防災組織率', '78%', 'C'], // 77.5, a tie
    ['消防団員数', '90%', 'B'],
    ['高齢者の運転免許返納者数', '101%', 'A'], // 100.5, a tie
  ],
  counts: [
    ['strategy', '方針1 学びと文化', [1, 0, 1, 0, 1], 3],
    ['direction', '1 学校教育', [1, 0, 1, 0, 0], 2],
    ['direction', '2 生涯学習', [0, 0, 0, 0, 1], 1],
    ['strategy', '方針2 安全', [0, 1, 1, 1, 0], 3],
    ['direction', '1 防災', [0, 0, 1, 1, 0], 2],
    ['direction', '2 交通', [0, 1, 0, 0, 0], 1],
  ],
  serious: [['progress-differs', '自主防災組織率']],
};
