import fc from 'fast-check';
import type { IndicatorResult } from '../../../../src/evaluation/evaluation';
import type { Profile } from '../../../../src/evaluation/profile/profile';
import type { CellValue, WorkbookSnapshot } from '../../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../apply-plan';
import { profileOf, type ResultParts, resultOf } from '../../counts/result-of';
import { bookOf, placeOf, plan, sheetOf, existingTable, written } from './count-case';

const S = '1 「働きたい！」';
const T = '2 「住みたい！」';
const PARTS: readonly ResultParts[] = [
  { strategy: S, row: 3, status: '-' },
  { strategy: S, direction: '1 産業', row: 5, status: '目標達成' },
  { strategy: S, direction: '2 雇用', row: 7, status: '改善↑' },
  { strategy: T, direction: '1 住まい', row: 9, status: '改善↑' },
];
const results = PARTS.map(resultOf);
const book = bookOf(sheetOf('評価', { A1: '評価' }));

function planned(
  all: readonly IndicatorResult[],
  snapshot: WorkbookSnapshot,
  parts: Parameters<typeof plan>[2] = {},
): ReturnType<typeof plan> {
  return plan(snapshot, all, { countSheet: '集計表', ...parts });
}

/** The sheet after the plan, row by row: formulas where there are any, else values. */
function sheetAfter(snapshot: WorkbookSnapshot, name = '集計表'): CellValue[][] {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  const rows = (sheet?.values ?? []).map((values, row) => values.map((value, column) => sheet?.formulas[row]?.[column] ?? value));
  const filled = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return filled.slice(0, filled.findLastIndex((row) => row.length > 0) + 1);
}

/** Which of the count sheet's cells are bold or indented. */
function looksAfter({ sheets, styles }: WorkbookSnapshot): string[] {
  const rows = sheets.find(({ name }) => name === '集計表')?.styles ?? [];
  return rows.flatMap((row, at) =>
    (row ?? []).flatMap((style, column) => {
      const { bold = false, indent = 0 } = styles[style] ?? {};
      return bold || indent > 0 ? [`${at} ${column} ${bold} ${indent}`] : [];
    }),
  );
}

test('it is laid out as in the report', () => {
  const result = planned(results, book);
  expect(sheetAfter(applyPlan(book, result))).toEqual([
    ['目標指標の進捗状況 集計表'],
    [],
    ['重点戦略', '戦略方針', '施策', '目標達成', '改善↑', '-', '悪化↓', '合計'],
    [1, '「働きたい！」', null, '=SUM(D6:D7)', '=SUM(E6:E7)', '=SUM(F6:F7)', '=SUM(G6:G7)', '=SUM(D4:G4)'],
    [null, '基本目標', null, ...['目標達成', '改善↑', '-', '悪化↓'].map((label) => `=COUNTIF('評価'!J4,"${label}")`), '=SUM(D5:G5)'],
    [null, '1 産業', null, ...['目標達成', '改善↑', '-', '悪化↓'].map((label) => `=COUNTIF('評価'!J6,"${label}")`), '=SUM(D6:G6)'],
    [null, '2 雇用', null, ...['目標達成', '改善↑', '-', '悪化↓'].map((label) => `=COUNTIF('評価'!J8,"${label}")`), '=SUM(D7:G7)'],
    [],
    ['重点戦略', '戦略方針', '施策', '目標達成', '改善↑', '-', '悪化↓', '合計'],
    [2, '「住みたい！」', null, '=SUM(D11)', '=SUM(E11)', '=SUM(F11)', '=SUM(G11)', '=SUM(D10:G10)'],
    [null, '1 住まい', null, ...['目標達成', '改善↑', '-', '悪化↓'].map((label) => `=COUNTIF('評価'!J10,"${label}")`), '=SUM(D11:G11)'],
    [],
    ['全体'],
    ['重点戦略', null, null, '目標達成', '改善↑', '-', '悪化↓', '合計'],
    [1, '「働きたい！」', null, '=D4', '=E4', '=F4', '=G4', '=SUM(D15:G15)'],
    [2, '「住みたい！」', null, '=D10', '=E10', '=F10', '=G10', '=SUM(D16:G16)'],
    [null, '合計', null, '=SUM(D15:D16)', '=SUM(E15:E16)', '=SUM(F15:F16)', '=SUM(G15:G16)', '=SUM(D17:G17)'],
  ]);
  expect(written(result, '集計表')).toMatchObject({
    D4: '=SUM(D6:D7) -> 1',
    F5: `=COUNTIF('評価'!J4,"-") -> 1`,
    H17: '=SUM(D17:G17) -> 3',
  });
  expect(result.sheets[0]?.create).toMatchObject({ paper: 'A4', orientation: 'portrait', fitToWidth: 1 });
});

test('in values mode there are no formulas, and the sheet’s own level headings are used', () => {
  const result = planned(results, book, { write: 'values', levelTitles: { strategy: '政策', direction: '施策の柱', measure: '施策' } });
  const rows = sheetAfter(applyPlan(book, result));
  expect(rows[2]?.slice(0, 3)).toEqual(['政策', '施策の柱', '施策']);
  expect(rows[3]).toEqual([1, '「働きたい！」', null, 1, 1, 0, 0, 2]);
  expect(rows.at(-1)).toEqual([null, '合計', null, 1, 2, 0, 0, 3]);
});

test('levels that the workbook does not have make no columns and no second copy', () => {
  const alone = ['1 働く', '2 住む'].map((strategy, index) => resultOf({ strategy, row: 3 + index, status: '改善↑' }));
  const parts = { levelTitles: { strategy: '基本目標' } };
  const book2 = applyPlan(book, planned(alone, book, parts));
  expect(sheetAfter(book2)).toEqual([
    ['目標指標の進捗状況 集計表'],
    [],
    ['全体'],
    ['基本目標', null, '目標達成', '改善↑', '-', '悪化↓', '合計'],
    [1, '働く', ...['目標達成', '改善↑', '-', '悪化↓'].map((label) => `=COUNTIF('評価'!J4,"${label}")`), '=SUM(C5:F5)'],
    [2, '住む', ...['目標達成', '改善↑', '-', '悪化↓'].map((label) => `=COUNTIF('評価'!J5,"${label}")`), '=SUM(C6:F6)'],
    [null, '合計', '=SUM(C5:C6)', '=SUM(D5:D6)', '=SUM(E5:E6)', '=SUM(F5:F6)', '=SUM(C7:F7)'],
  ]);
  // The next run knows its own sheet again, whatever levels there are by then.
  expect(planned(alone, book2, parts).sheets.flatMap(({ writes }) => writes)).toEqual([]);
  const grown = applyPlan(book2, planned(results, book2));
  expect(sheetAfter(grown)).toEqual(sheetAfter(applyPlan(book, planned(results, book))));
  expect(sheetAfter(applyPlan(grown, planned(alone, grown, parts)))).toEqual(sheetAfter(book2));
});

test.each([
  [{ strategy: '基本目標', direction: '政策' }, ['基本目標', '政策', '目標達成']],
  [{ strategy: '章', direction: '' }, ['章', null, '目標達成']],
  [{ strategy: '', direction: '節', measure: '項' }, ['区分', '節', '項']],
])('headings are what the sheet calls its levels: %j', (levelTitles, heading) => {
  const after = applyPlan(book, planned(results, book, { levelTitles }));
  expect(sheetAfter(after)[2]?.slice(0, 3)).toEqual(heading);
  expect(planned(results, after, { levelTitles }).sheets.flatMap(({ writes }) => writes)).toEqual([]);
});

test('names are text whatever they begin with', () => {
  const hostile = [resultOf({ strategy: '=1+1', direction: '@SUM(A1)', row: 3, status: '改善↑' })];
  const writes = planned(hostile, book).sheets[0]?.writes ?? [];
  for (const name of ['=1+1', '@SUM(A1)']) {
    expect(writes.filter(({ value }) => value === name).every(({ formula }) => formula === null)).toBe(true);
    expect(writes.some(({ value }) => value === name)).toBe(true);
  }
});

test('indicators without a strategy get one table, called 全体; beside others it is その他', () => {
  const alone = sheetAfter(applyPlan(book, planned([resultOf({ row: 3 })], book)));
  expect(alone.map((row) => row[1])).toEqual([undefined, undefined, '戦略方針', '全体']);
  const beside = sheetAfter(applyPlan(book, planned([...results, resultOf({ row: 12 })], book)));
  expect(beside.at(-2)?.[1]).toBe('その他');
});

test('a strategy whose table stands in the workbook is only in the overall table', () => {
  const existing = [
    existingTable([
      [4, 'strategy', S],
      [5, 'direction', `${S} > 1 産業`],
      [6, 'direction', `${S} > 2 雇用`],
    ]),
  ];
  const after = sheetAfter(applyPlan(book, planned(results, book, { existing })));
  expect(after.filter((row) => row[1] === '「働きたい！」')).toEqual([
    [1, '「働きたい！」', null, ...['目標達成', '改善↑', '-', '悪化↓'].map((label) => `=COUNTIF('評価'!J6:J8,"${label}")`), '=SUM(D9:G9)'],
  ]);
  const both = [...existing, existingTable([[14, 'direction', `${T} > 1 住まい`]])];
  expect(new Set(planned(results, book, { existing: both }).sheets.map(({ name }) => name))).toEqual(new Set(['評価']));
});

test('none is made where none is wanted', () => expect(planned(results, book, { countSheet: null }).sheets).toEqual([]));

describe('a sheet of the name', () => {
  const after = applyPlan(book, planned(results, book));

  test('of an earlier run is left when nothing has changed', () => {
    const again = planned(results, after);
    expect(written(again, '集計表')).toEqual({});
    expect(again.sheets[0]?.upToDate?.length).toBeGreaterThan(0);
  });

  test('of an earlier run is not taken for a table of a person’s', () => {
    const existing = [
      existingTable(
        [
          [4, 'strategy', S],
          [6, 'direction', `${S} > 1 産業`],
        ],
        '集計表',
      ),
    ];
    expect(planned(results, after, { existing }).findings).toEqual([]);
    expect(written(planned(results, after, { existing }), '集計表')).toEqual({});
  });

  test('of an earlier run gets only what has changed', () => {
    const moved = results.map((result, index) => (index === 3 ? resultOf({ ...PARTS[3], status: '悪化↓' }) : result));
    expect(Object.keys(written(planned(moved, after), '集計表'))).toEqual(['E10', 'G10', 'E11', 'G11', 'E16', 'G16', 'E17', 'G17']);
  });

  test('that a person has written on is left, and another made', () => {
    const [row, column] = placeOf('J3');
    const noted = applyPlan(after, {
      sheets: [
        { name: '集計表', create: null, writes: [{ row, column, formula: null, value: '要相談', numberFormat: null, format: null }] },
      ],
    });
    const again = planned(results, noted);
    expect(again.sheets.map(({ name, create }) => [name, create !== null])).toEqual([['集計表 (2)', true]]);
    const settled = applyPlan(noted, again);
    expect(written(planned(results, settled), '集計表 (2)')).toEqual({});
  });

  test.each([
    [
      'constants typed in the report’s layout',
      { A1: '集計表', A3: '重点戦略', B3: '戦略方針', D3: '目標達成', H3: '合計', A4: 1, B4: '戦略', D4: 3, H4: 3 },
    ],
    ['a chart’s data', { A1: '目標指標の進捗状況 集計表', A3: '年度', B3: '件数' }],
  ])('with %s is a person’s', (_, cells) => {
    const snapshot = bookOf(sheetOf('評価', {}), sheetOf('集計表', cells));
    expect(planned(results, snapshot).sheets.map(({ name }) => name)).toEqual(['集計表 (2)']);
  });

  test('that is empty is used', () => {
    const snapshot = bookOf(sheetOf('評価', {}), sheetOf('集計表', {}));
    expect(planned(results, snapshot).sheets.map(({ name, create }) => [name, create])).toEqual([['集計表', null]]);
  });
});

test('from any earlier run to any other: the sheet is as if it were new, and a further run writes nothing', () => {
  const parts = fc.record({
    strategy: fc.constantFrom(null, S, T, '3 全体'),
    direction: fc.constantFrom(null, '1 産業', '2 雇用', '合計', '重点戦略'),
    status: fc.constantFrom('目標達成', '改善↑', '-', '悪化↓', '要確認'),
  });
  const all = fc
    .array(parts, { minLength: 1, maxLength: 12 })
    .map((each) => each.map((one, index) => resultOf({ ...one, row: 2 + index })));
  const profile = fc.constantFrom<Profile>(
    profileOf(),
    profileOf({ overallGoalInStrategyTotal: true }),
    profileOf({ notMeasured: { label: '未集計', inTotal: false } }),
  );
  const write = fc.constantFrom('formulas' as const, 'values' as const);
  fc.assert(
    fc.property(all, all, profile, profile, write, write, (before, now, profileBefore, profileNow, writeBefore, writeNow) => {
      const earlier = applyPlan(book, planned(before, book, { profile: profileBefore, write: writeBefore }));
      const parts = { profile: profileNow, write: writeNow };
      const updated = applyPlan(earlier, planned(now, earlier, parts));
      const fresh = applyPlan(book, planned(now, book, parts));
      expect(sheetAfter(updated)).toEqual(sheetAfter(fresh));
      expect(looksAfter(updated)).toEqual(looksAfter(fresh));
      expect(updated.sheets).toHaveLength(2);
      expect(planned(now, updated, parts).sheets.flatMap(({ writes }) => writes)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
