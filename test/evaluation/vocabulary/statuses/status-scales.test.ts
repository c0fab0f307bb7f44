import { isInScaleOrder } from '../../../../src/evaluation/vocabulary/statuses/status-scales';

test.each<[string[], boolean | null]>([
  [['S', 'A', 'B', 'C', 'D', 'E'], true],
  [['Ａ', 'Ｃ'], true],
  [['B', 'A'], false],
  [['◎', '○', '△', '×'], true],
  [['◎', '▲'], true],
  [['○', '◎'], false],
  [['達成', '概ね達成', '未達成'], true],
  [['目標達成', '一部達成'], true],
  [['完了', 'おおむね達成', '未達成'], true],
  [['計画以上', '順調', '概ね順調', 'やや遅れ', '遅れ'], true],
  [['計画どおり', 'おおむね順調', 'やや遅れている', '遅れている'], true],
  [['計画通り', '概ね計画どおり', '大幅な遅れ'], true],
  [['遅れ', '順調'], false],
  [['5', '4', '3', '2', '1'], true],
  [['1', '2'], false],
  [['甲', '乙'], null],
  [['A', '順調'], null],
])('%j: %s', (labels, expected) => {
  expect(isInScaleOrder(labels)).toBe(expected);
});
