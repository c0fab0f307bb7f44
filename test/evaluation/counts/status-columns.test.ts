import fc from 'fast-check';
import { statusColumns } from '../../../src/evaluation/counts/status-columns';
import { profileOf, resultOf } from './result-of';

const SENTENCE = '担当課と協議のうえ来年度に判定する';

/** The columns behind Mine's own, and where each status is counted. */
function others(statuses: readonly string[], profile = profileOf()): { labels: string[]; under: (string | undefined)[] } {
  const columns = statusColumns(
    statuses.map((status) => resultOf({ status })),
    profile,
  );
  expect(columns.labels.slice(0, profile.columnOrder.length)).toEqual(profile.columnOrder);
  return {
    labels: columns.labels.slice(profile.columnOrder.length),
    under: statuses.map((status) => columns.labels[columns.placeOf(status)]),
  };
}

test.each([
  [['目標達成', '改善 ↑', '―'], [], ['目標達成', '改善↑', '-']],
  [['要確認', '目標達成'], ['要確認'], ['要確認', '目標達成']],
  [
    ['保留', '中止', '保 留'],
    ['保留', '中止'],
    ['保留', '中止', '保留'],
  ],
  [['#REF!', '要確認'], ['要確認'], ['要確認', '要確認']],
  [['', '　'], [], ['-', '-']],
  [
    [SENTENCE, '保留', `${SENTENCE}。`],
    ['その他', '保留'],
    ['その他', '保留', 'その他'],
  ],
])('%j', (statuses, labels, under) => {
  expect(others(statuses)).toEqual({ labels, under });
});

test('a profile may have 要確認 and その他 for statuses of its own', () => {
  const profile = profileOf({
    statuses: [
      { label: '要確認', when: { change: 'worse' } },
      { label: 'その他', when: 'otherwise' },
    ],
  });
  expect(others(['要確認', 'その他', '#N/A', SENTENCE], profile)).toEqual({
    labels: ['規則外'],
    under: ['要確認', 'その他', '要確認', '規則外'],
  });
});

test('what was not measured has no column where the profile leaves it out on purpose', () => {
  const statuses = [
    { label: 'A', when: { progressAtLeast: 1 } },
    { label: 'B', when: 'otherwise' as const },
  ];
  const profile = profileOf({ statuses, columnOrder: ['B', 'A'], notMeasured: { label: '未集計', inTotal: false } });
  expect(others(['A'], profile).labels).toEqual([]);
  expect(others(['未集計', ''], profile)).toEqual({ labels: [], under: [undefined, undefined] });
});

test('remarks by the hundred share one column', () => {
  const { labels, under } = others(Array.from({ length: 100 }, (_, index) => `覚書${index}`));
  expect(labels).toHaveLength(13);
  expect(labels.at(-1)).toBe('その他');
  expect(under.filter((label) => label === 'その他')).toHaveLength(88);
});

test('every status has just one column, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('要確認', '-', '__proto__', 'toString', '#N/A'))), (statuses) => {
      const { labels, under } = others(statuses);
      expect(under).not.toContain(undefined);
      expect(new Set(labels).size).toBe(labels.length);
    }),
  );
});
