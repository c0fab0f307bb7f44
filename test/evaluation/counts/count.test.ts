import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CountTable } from '../../../src/evaluation/evaluation';
import { countsOf, profileOf, type ResultParts, resultOf } from './result-of';

const A = '1 「働きたい！」';
const B = '2 「住みたい！」';

/** Rows as `kind label: counts = total`. */
function printed(tables: readonly CountTable[]): string[] {
  return tables.flatMap(({ rows }) =>
    rows.map(({ kind, label, counts, total }) => `${kind} ${label}: ${Object.values(counts).join(' ')} = ${total}`),
  );
}

function counted(parts: readonly ResultParts[], profile = profileOf()): string[] {
  return printed(countsOf(parts.map(resultOf), profile));
}

test('the published report: all 25 count rows', () => {
  const lines = (name: string): string[][] =>
    readFileSync(join(__dirname, '../../../tools/data', name), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
  const results = lines('mine-r1-indicators.tsv').map(([number, strategy, section, measure, , , , , , , status = '']) =>
    resultOf({
      strategy: `${number} ${strategy}`,
      direction: section === '基本目標' ? null : (section ?? null),
      measure: measure || null,
      status,
    }),
  );
  const tables = countsOf(results, profileOf());
  expect(results).toHaveLength(81);
  const rows = tables.flatMap(({ rows }) => rows.map(({ counts, total }) => [...Object.values(counts), total]));
  expect(rows).toEqual(lines('mine-r1-counts.tsv').map((cells) => cells.slice(3).map(Number)));
  expect(tables.map(({ rows: [, ...below] }) => below.map(({ label }) => label))).toEqual(
    [1, 2, 3, 4, 5].map((number) =>
      lines('mine-r1-counts.tsv').flatMap(([of, kind, label = '']) =>
        Number(of) !== number || kind === '戦略' ? [] : [kind === '基本目標' ? kind : label],
      ),
    ),
  );
});

describe('two plans in one workbook', () => {
  const levelled: readonly ResultParts[] = [
    { sheet: '総合計画', strategy: A, direction: '1 産業', status: '改善↑' },
    { sheet: '総合計画', strategy: A, status: '目標達成' },
    { sheet: '総合計画', strategy: B, status: '悪化↓' },
  ];

  test('one without levels below its own counts as it does alone, whatever the other has', () => {
    const flat: readonly ResultParts[] = [
      { sheet: '環境基本計画', strategy: 'ごみ', titles: ['分野'], status: '改善↑' },
      { sheet: '環境基本計画', strategy: '温暖化', titles: ['分野'], status: '悪化↓' },
    ];
    expect(counted([...levelled, ...flat])).toEqual([...counted(levelled), ...counted(flat)]);
    expect(counted(flat)).toEqual(['strategy ごみ: 0 1 0 0 = 1', 'strategy 温暖化: 0 0 0 1 = 1']);
  });

  test("a sheet of the goals' own indicators beside that of the directions is of the same strategies", () => {
    const apart = levelled.map((parts) => (parts.direction === undefined ? { ...parts, sheet: '数値目標' } : parts));
    expect(counted([...apart, { sheet: '総合計画', strategy: B, direction: '2 住宅', status: '改善↑' }])).toEqual(
      counted([...levelled, { sheet: '総合計画', strategy: B, direction: '2 住宅', status: '改善↑' }]),
    );
  });
});

test('基本目標 is apart, and a measure without a direction counts in the strategy only', () => {
  const parts: ResultParts[] = [
    { strategy: A, status: '目標達成' },
    { strategy: A, direction: '1 産業', status: '改善↑' },
    { strategy: A, direction: '2 雇用', measure: '1 支援', status: '悪化↓' },
    { strategy: A, measure: '1 広報', status: '改善↑' },
  ];
  expect(counted(parts)).toEqual([
    `strategy ${A}: 0 2 0 1 = 3`,
    'overall-goal 基本目標: 1 0 0 0 = 1',
    'direction 1 産業: 0 1 0 0 = 1',
    'direction 2 雇用: 0 0 0 1 = 1',
  ]);
  expect(counted(parts, profileOf({ overallGoalInStrategyTotal: true }))[0]).toBe(`strategy ${A}: 1 2 0 1 = 4`);
});

test('a strategy that goes on elsewhere is one, in the order of appearance', () => {
  const parts: ResultParts[] = [
    { strategy: B, direction: '1 産業', status: '改善↑' },
    { strategy: A, direction: '1 産業', status: '-' },
    { strategy: B, direction: '1 産業', status: '目標達成', sheet: '評価 2' },
  ];
  expect(counted(parts)).toEqual([
    `strategy ${B}: 1 1 0 0 = 2`,
    'direction 1 産業: 1 1 0 0 = 2',
    `strategy ${A}: 0 0 1 0 = 1`,
    'direction 1 産業: 0 0 1 0 = 1',
  ]);
});

test('without directions and measures all count in the strategy', () => {
  expect(counted([{ strategy: A, status: '改善↑' }, { strategy: B }])).toEqual([
    `strategy ${A}: 0 1 0 0 = 1`,
    `strategy ${B}: 0 0 1 0 = 1`,
  ]);
});

test('without a strategy the table has none, and its label is empty', () => {
  const tables = countsOf([resultOf({ status: '改善↑' })], profileOf());
  expect(tables.map(({ strategy }) => strategy)).toEqual([null]);
  expect(printed(tables)).toEqual(['strategy : 0 1 0 0 = 1']);
});

test.each([
  ['改善 ↑', '0 1 0 0 = 1'],
  ['―', '0 0 1 0 = 1'],
  ['－', '0 0 1 0 = 1'],
  ['ー', '0 0 1 0 = 1'],
  ['要確認', '0 0 0 0 1 = 1'],
  ['', '0 0 1 0 = 1'],
  ['セーフ', '0 0 0 0 1 = 1'],
  ['#N/A', '0 0 0 0 1 = 1'],
  ['担当課と協議のうえ来年度に判定する', '0 0 0 0 1 = 1'],
])('a recorded %p', (status, counts) => {
  expect(counted([{ strategy: A, status }])).toEqual([`strategy ${A}: ${counts}`]);
});

test.each([
  ['〇', '1 0 0'],
  ['◯', '1 0 0'],
  ['✕', '0 0 1'],
  ['△', '0 1 0'],
])('a %s typed for its look-alike', (status, counts) => {
  const profile = profileOf({
    statuses: [
      { label: '○', when: { progressAtLeast: 1 } },
      { label: '△', when: { progressAtLeast: 0.5 } },
      { label: '×', when: 'otherwise' },
    ],
    notMeasured: { label: '×' },
  });
  expect(counted([{ strategy: A, status }], profile)).toEqual([`strategy ${A}: ${counts} = 1`]);
});

test('what is not measured is left out of the total where the profile says so', () => {
  const profile = profileOf({ notMeasured: { label: '未集計', inTotal: false } });
  expect(
    counted(
      [
        { strategy: A, status: '未集計' },
        { strategy: A, status: '-' },
      ],
      profile,
    ),
  ).toEqual([`strategy ${A}: 0 0 1 0 1 = 1`]);
});

test('a status that is also the label of what is not measured is left out whole', () => {
  const profile = profileOf({ notMeasured: { label: '-', inTotal: false } });
  expect(
    counted(
      [
        { strategy: A, status: '-' },
        { strategy: A, status: '改善↑' },
      ],
      profile,
    ),
  ).toEqual([`strategy ${A}: 0 1 1 0 = 1`]);
});

test('whatever the results, the rows add up and no indicator is lost or counted twice', () => {
  const label = (...labels: (string | null)[]): fc.Arbitrary<string | null> => fc.constantFrom(...labels);
  const parts = fc.record({
    strategy: label(null, A, B),
    direction: label(null, '1 産業', '2 雇用'),
    measure: label(null, '1 支援'),
    status: fc.constantFrom(
      '目標達成',
      '改善↑',
      '-',
      '悪化↓',
      '要確認',
      '保留',
      ' 保 留',
      '',
      '#N/A',
      '3',
      '__proto__',
      '後で決める。'.repeat(4),
    ),
  });
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), fc.boolean(), (all, overallGoalInStrategyTotal) => {
      const tables = countsOf(all.map(resultOf), profileOf({ overallGoalInStrategyTotal }));
      let seen = 0;
      for (const { strategy, rows } of tables) {
        const [first, ...below] = rows;
        for (const { counts, total } of rows) expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
        const own = below.filter(({ kind }) => kind === 'direction' || overallGoalInStrategyTotal);
        const direct = all.filter((each) => each.strategy === strategy && each.direction === null && each.measure !== null).length;
        const plain = all.every(({ direction, measure }) => direction === null && measure === null);
        const expected = plain ? all.filter((each) => each.strategy === strategy).length : direct;
        expect(first?.total).toBe(own.reduce((sum, { total }) => sum + total, expected));
        seen += (first?.total ?? 0) + (overallGoalInStrategyTotal ? 0 : (below.find(({ kind }) => kind === 'overall-goal')?.total ?? 0));
      }
      expect(seen).toBe(all.length);
    }),
  );
});
