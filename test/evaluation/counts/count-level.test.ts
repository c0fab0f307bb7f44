import { countDepth, countTitles } from '../../../src/evaluation/counts/count-level';
import { countByStrategy, tallier } from '../../../src/evaluation/counts/count';
import { statusColumns } from '../../../src/evaluation/counts/status-columns';
import { groupByStrategy } from '../../../src/evaluation/counts/strategy-groups';
import { profileOf, resultOf } from './result-of';

const titles = ['基本目標', '政策', '施策', '主な取組'];
const results = [
  resultOf({ titles, strategy: 'A', row: 1 }),
  resultOf({ titles, strategy: 'A', direction: '1 子育て', measure: '1 保育', below: ['1 人材'], row: 2 }),
  resultOf({ titles, strategy: 'A', direction: '1 子育て', measure: '1 保育', below: ['2 施設'], row: 3 }),
  resultOf({ titles, strategy: 'A', direction: '2 教育', measure: '1 保育', below: ['1 人材'], row: 4 }),
  resultOf({ titles, strategy: 'B', direction: '1 農業', row: 5 }),
];

function counted(level: string | number | null): string[] {
  const profile = profileOf();
  const columns = statusColumns(results, profile);
  const groups = groupByStrategy(results, countDepth(results, level));
  return countByStrategy(groups, profile, columns.labels, tallier(columns)).flatMap(({ rows }) =>
    rows.map(({ kind, label, total }) => `${kind} ${label} ${total}`),
  );
}

const DIRECTIONS = [
  'strategy A 3',
  'overall-goal 基本目標 1',
  'direction 1 子育て 2',
  'direction 2 教育 1',
  'strategy B 1',
  'direction 1 農業 1',
];

test.each<[string | number | null, readonly string[], object]>([
  [null, DIRECTIONS, { strategy: '基本目標', direction: '政策', measure: '施策' }],
  ['政策', DIRECTIONS, { strategy: '基本目標', direction: '政策' }],
  [2, DIRECTIONS, { strategy: '基本目標', direction: '政策' }],
  [1, ['strategy A 3', 'overall-goal 基本目標 1', 'strategy B 1'], { strategy: '基本目標' }],
  [
    '施策',
    [
      'strategy A 3',
      'overall-goal 基本目標 1',
      'direction 1 子育て ＞ 1 保育 2',
      'direction 2 教育 ＞ 1 保育 1',
      'strategy B 1',
      'direction 1 農業 1',
    ],
    { strategy: '基本目標', direction: '政策 ＞ 施策' },
  ],
  [
    9,
    [
      'strategy A 3',
      'overall-goal 基本目標 1',
      'direction 1 子育て ＞ 1 保育 ＞ 1 人材 1',
      'direction 1 子育て ＞ 1 保育 ＞ 2 施設 1',
      'direction 2 教育 ＞ 1 保育 ＞ 1 人材 1',
      'strategy B 1',
      'direction 1 農業 1',
    ],
    { strategy: '基本目標', direction: '政策 ＞ 施策 ＞ 主な取組' },
  ],
])('down to %s', (level, rows, named) => {
  expect(counted(level)).toEqual(rows);
  expect(countTitles(results, countDepth(results, level))).toEqual(named);
});

test('a level that the sheets do not have is refused with those that there are', () => {
  expect(() => countDepth(results, '節')).toThrow(
    expect.objectContaining({ code: 'count-level-not-found', details: { level: '節', levels: '基本目標, 政策, 施策, 主な取組' } }),
  );
});

test('plans in one workbook that call a level differently give their titles side by side', () => {
  const both = [...results, resultOf({ sheet: '環境基本計画', titles: ['分野', '施策'], strategy: 'ごみ', direction: '減量' })];
  expect(countTitles(both, null)).toMatchObject({ strategy: '基本目標・分野', direction: '政策・施策', measure: '施策' });
  expect(countTitles(both, 2)).toEqual({ strategy: '基本目標・分野', direction: '政策・施策 ＞ 施策' });
});
