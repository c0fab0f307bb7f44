import type { Body } from './body';
import { sheetOfRows } from './sheet-of-rows';

/** Progress held against the share of the plan's time that has passed: two of five years. Levels merged by blanks. */
export const planPace: Body = {
  name: 'pace of a five-year plan',
  profile: {
    version: 1,
    name: '計画期間との比較',
    marks: [],
    statuses: [
      { label: '達成', when: { progressAtLeast: 1 } },
      { label: '順調', when: { paceAtLeast: 1 } },
      { label: '概ね順調', when: { paceAtLeast: 0.5 } },
      { label: '遅れ', when: 'otherwise' },
    ],
    notMeasured: { label: '調査なし', inTotal: false },
    pace: { from: '2020-04', to: '2025-03', at: '2022-03' },
  },
  build: () =>
    sheetOfRows('R3', [
      ['第2期総合戦略 令和3年度評価'],
      [],
      [
        '基本目標',
        '施策',
        '重要業績評価指標(KPI)',
        '担当課',
        '単位',
        '基準値(R1)',
        '目標値(R6)',
        '実績値',
        '',
        '進捗率',
        '達成状況',
        '備考',
      ],
      ['', '', '', '', '', '', '', 'R2', 'R3'],
      ['1 稼ぐ地域', '(1) 観光', '宿泊者数', '観光課', '万人', '10.0', '15.0', '4.2', '12.0', '', '', '感染症の影響あり'],
      ['', '', '体験プログラム数', '観光課', '件', '20', '40', '24', '27'],
      ['', '(2) 商工', '創業支援による創業件数(累計)', '商工課', '件', '0', '50', '6', '9'],
      ['', '', 'キャッシュレス導入率', '商工課', '%', '15.0', '50.0', '―', '調査なし'],
      ['2 子育て', '(1) 保育', '待機児童数', 'こども課', '人', '20', '0', '12', '10'],
      ['', '', '保育士の確保数', 'こども課', '人', '30', '40', '35', '41'],
      ['', '(2) 教育', '放課後教室の開設数', '教育委員会', '教室', '5', '10', '5', '6'],
    ]),
  results: [
    ['宿泊者数', '40.0%', '順調'], // 2 / 5, exactly on pace
    ['体験プログラム数', '35.0%', '概ね順調'], // 7 / 20 = 0.875 of 40 %
    ['創業支援による創業件数(累計)', '18.0%', '遅れ'], // 0.45 of 40 %
    ['キャッシュレス導入率', '-', '調査なし'],
    ['待機児童数', '50.0%', '順調'], // -10 / -20
    ['保育士の確保数', '110.0%', '達成'],
    ['放課後教室の開設数', '20.0%', '概ね順調'], // half of 40 %, the threshold itself
  ],
  counts: [
    ['strategy', '1 稼ぐ地域', [0, 1, 1, 1, 1], 3],
    ['strategy', '2 子育て', [1, 1, 1, 0, 0], 3],
  ],
  serious: [],
};
