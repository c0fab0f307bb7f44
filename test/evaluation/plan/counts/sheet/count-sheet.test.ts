import fc from 'fast-check';
import type { IndicatorResult } from '../../../../../src/evaluation/evaluation';
import type { Profile } from '../../../../../src/evaluation/profile/profile';
import type { CellValue, WorkbookSnapshot } from '../../../../../src/evaluation/workbook/snapshot';
import { applyPlan } from '../../../../../src/year/book/apply-plan';
import { profileOf, type ResultParts, resultOf } from '../../../counts/result-of';
import { bookOf, placeOf, plan, sheetOf, existingTable, written } from '../count-case';

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

const NOTES = [
  ['凡例　■目標達成：進捗率100%以上　▨改善↑：目標に近づいた　□-：変化なし・実績なし　▩悪化↓：目標から遠ざかった'],
  ['戦略の件数・合計：基本目標を含まない'],
];
const HEADING = ['重点戦略', '戦略方針', '目標達成', '改善↑', '-', '悪化↓', '合計'];
const OVERALL = ['重点戦略', null, '目標達成', '改善↑', '-', '悪化↓', '合計', '内訳'];

const COLUMNS = ['C', 'D', 'E', 'F'];

/** A row of counts in the columns C to F with its total. @param row from 1 */
function countRow(row: number, labels: readonly CellValue[], formulaOf: (column: string, label: string) => string): CellValue[] {
  return [...labels, ...COLUMNS.map((column, index) => formulaOf(column, HEADING[2 + index]!)), `=SUM(C${row}:F${row})`];
}

/** The same with its bar. */
function overallRow(...row: Parameters<typeof countRow>): CellValue[] {
  const [number] = row;
  const parts = COLUMNS.map((column, index) => `REPT("${'■▨□▩'.charAt(index)}",ROUND(20*${column}${number}/G${number},0))`);
  return [...countRow(...row), `=IF(G${number}=0,"-",${parts.join('&')})`];
}

const countIf =
  (cell: string) =>
  (_: string, label: string): string =>
    `=COUNTIF('評価'!${cell},"${label}")`;

test('it is laid out as in the report', () => {
  const result = planned(results, book, { year: '令和元年度' });
  expect(sheetAfter(applyPlan(book, result))).toEqual([
    ['目標指標の進捗状況 集計表（令和元年度）'],
    ...NOTES,
    [],
    HEADING,
    countRow(6, [1, '「働きたい！」'], (column) => `=SUM(${column}8:${column}9)`),
    countRow(7, [null, '基本目標'], countIf('J4')),
    countRow(8, [null, '1 産業'], countIf('J6')),
    countRow(9, [null, '2 雇用'], countIf('J8')),
    [],
    HEADING,
    countRow(12, [2, '「住みたい！」'], (column) => `=SUM(${column}13)`),
    countRow(13, [null, '1 住まい'], countIf('J10')),
    [],
    ['全体'],
    OVERALL,
    overallRow(17, [1, '「働きたい！」'], (column) => `=${column}6`),
    overallRow(18, [2, '「住みたい！」'], (column) => `=${column}12`),
    overallRow(19, [null, '合計'], (column) => `=SUM(${column}17:${column}18)`),
  ]);
  const cells = written(result, '集計表');
  expect(cells).toMatchObject({ C6: '=SUM(C8:C9) -> 1', E7: `=COUNTIF('評価'!J4,"-") -> 1`, G19: '=SUM(C19:F19) -> 3' });
  expect(String(cells['H19'])).toMatch(/ -> ■{7}▨{13}$/);
  expect(result.sheets[0]?.create).toMatchObject({
    paper: 'A4',
    orientation: 'portrait',
    fitToWidth: 1,
    layout: { pageNumbers: true, printDate: true },
  });
});

test('its title says whose it is, and it is known again by any title', () => {
  const profile = profileOf({ report: { municipality: '美祢市', plan: '総合戦略' } });
  const after = applyPlan(book, planned(results, book, { profile, year: '令和元年度' }));
  expect(sheetAfter(after)[0]).toEqual(['美祢市総合戦略 目標指標の進捗状況 集計表（令和元年度）']);
  expect(written(planned(results, after, { year: '令和2年度' }), '集計表')).toEqual({ A1: '目標指標の進捗状況 集計表（令和2年度）' });
});

test('its cells have the font that the profile asks for', () => {
  const profile = profileOf({ report: { font: 'ＭＳ 明朝' } });
  const fonts = planned(results, book, { profile }).sheets.flatMap(({ writes }) => writes.map(({ format }) => format?.font));
  expect(new Set(fonts)).toEqual(new Set(['ＭＳ 明朝']));
});

test('long names make it a page in landscape', () => {
  const long = results.map(({ indicator, ...rest }) => ({
    ...rest,
    indicator: { ...indicator, strategy: { ...indicator.strategy!, name: '「住みたい、働きたい、訪れたい」と思われる魅力あふれる市' } },
  }));
  expect(planned(long, book).sheets[0]?.create?.orientation).toBe('landscape');
});

test.each([
  [profileOf({ overallGoalInStrategyTotal: true }), /含む$/],
  [profileOf(), /含まない$/],
])('a note says whether 基本目標 is counted (%#)', (profile, note) => {
  expect(sheetAfter(applyPlan(book, planned(results, book, { profile })))[2]?.[0]).toMatch(note);
});

test('in values mode there are no formulas, and the sheet’s own level headings are used', () => {
  const result = planned(results, book, { write: 'values', levelTitles: { strategy: '政策', direction: '施策の柱', measure: '施策' } });
  const rows = sheetAfter(applyPlan(book, result));
  expect(rows[4]?.slice(0, 3)).toEqual(['政策', '施策の柱', '目標達成']);
  expect(rows[5]).toEqual([1, '「働きたい！」', 1, 1, 0, 0, 2]);
  expect(rows.at(-1)).toEqual([null, '合計', 1, 2, 0, 0, 3, '■■■■■■■▨▨▨▨▨▨▨▨▨▨▨▨▨']);
});

test('levels that the workbook does not have make no second copy', () => {
  const alone = ['1 働く', '2 住む'].map((strategy, index) => resultOf({ strategy, row: 3 + index, status: '改善↑' }));
  const parts = { levelTitles: { strategy: '基本目標' } };
  const book2 = applyPlan(book, planned(alone, book, parts));
  expect(sheetAfter(book2)).toEqual([
    ['目標指標の進捗状況 集計表'],
    NOTES[0],
    [],
    ['全体'],
    ['基本目標', ...OVERALL.slice(1)],
    overallRow(6, [1, '働く'], countIf('J4')),
    overallRow(7, [2, '住む'], countIf('J5')),
    overallRow(8, [null, '合計'], (column) => `=SUM(${column}6:${column}7)`),
  ]);
  // The next run knows its own sheet again, whatever levels there are by then.
  expect(planned(alone, book2, parts).sheets.flatMap(({ writes }) => writes)).toEqual([]);
  const grown = applyPlan(book2, planned(results, book2));
  expect(sheetAfter(grown)).toEqual(sheetAfter(applyPlan(book, planned(results, book))));
  expect(sheetAfter(applyPlan(grown, planned(alone, grown, parts)))).toEqual(sheetAfter(book2));
});

test('a sheet that version 0.1 laid out is known again and laid out anew, cell by cell with its looks', () => {
  const columns = ['D', 'E', 'F', 'G'];
  const cells: Record<string, CellValue> = { A1: '目標指標の進捗状況 集計表' };
  const heading = (row: number, labels: readonly string[]): void => {
    [...labels, ...HEADING.slice(2, 7)].forEach((label, index) => {
      if (label !== '') cells[`${'ABCDEFGH'.charAt(index)}${row}`] = label;
    });
  };
  const counts = (row: number, number: number | null, label: string, formula: (column: string) => string): void => {
    if (number !== null) cells[`A${row}`] = number;
    cells[`B${row}`] = label;
    for (const column of columns) cells[`${column}${row}`] = `${formula(column)} -> 0`;
    cells[`H${row}`] = `=SUM(D${row}:G${row}) -> 0`;
  };
  heading(3, ['重点戦略', '戦略方針', '施策']);
  counts(4, 1, '「働きたい！」', (column) => `=SUM(${column}6)`);
  counts(5, null, '基本目標', () => `=COUNTIF('評価'!J4,"-")`);
  counts(6, null, '1 産業', () => `=COUNTIF('評価'!J6,"-")`);
  cells['A8'] = '全体';
  heading(9, ['重点戦略', '', '']);
  counts(10, 1, '「働きたい！」', (column) => `=${column}4`);
  counts(11, null, '合計', (column) => `=SUM(${column}10)`);
  const earlier = bookOf(sheetOf('評価', { A1: '評価' }), sheetOf('集計表', cells));
  const renewed = applyPlan(earlier, planned(results, earlier));
  const fresh = applyPlan(book, planned(results, book));
  expect(renewed.sheets).toHaveLength(2);
  expect(sheetAfter(renewed)).toEqual(sheetAfter(fresh));
  expect(looksAfter(renewed)).toEqual(looksAfter(fresh));
  expect(planned(results, renewed).sheets.flatMap(({ writes }) => writes)).toEqual([]);
});

test.each([
  [{ strategy: '基本目標', direction: '政策' }, ['基本目標', '政策', '目標達成']],
  [{ strategy: '章', direction: '' }, ['章', null, '目標達成']],
  [{ strategy: '', direction: '節', measure: '項' }, ['区分', '節', '目標達成']],
])('headings are what the sheet calls its levels: %j', (levelTitles, heading) => {
  const after = applyPlan(book, planned(results, book, { levelTitles }));
  expect(sheetAfter(after)[4]?.slice(0, 3)).toEqual(heading);
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
  expect(alone.map((row) => row[1])).toEqual([undefined, undefined, undefined, '戦略方針', '全体']);
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
  expect(after.filter((row) => row[1] === '「働きたい！」')).toEqual([overallRow(11, [1, '「働きたい！」'], countIf('J6:J8'))]);
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
    expect(Object.keys(written(planned(moved, after), '集計表'))).toEqual([
      'D12',
      'F12',
      'D13',
      'F13',
      'D18',
      'F18',
      'H18',
      'D19',
      'F19',
      'H19',
    ]);
  });

  test.each([
    ['a row within a table', 'C8', null, '要相談'],
    ['a formula within a table', 'C8', '=G6*2', null],
  ] as const)('with %s is left, and another made', (_, address, formula, value) => {
    const noted = write(after, [[address, formula, value]]);
    const again = planned(results, noted);
    expect(again.sheets.map(({ name, create }) => [name, create !== null])).toEqual([['集計表 (2)', true]]);
    const resolved = applyPlan(noted, again);
    expect(written(planned(results, resolved), '集計表 (2)')).toEqual({});
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

/** Types constants, or formulas, into the count sheet. */
function write(snapshot: WorkbookSnapshot, cells: readonly (readonly [string, string | null, CellValue])[]): WorkbookSnapshot {
  const writes = cells.map(([address, formula, value]) => {
    const [row, column] = placeOf(address);
    return { row, column, formula, value, numberFormat: null, format: null };
  });
  return applyPlan(snapshot, { sheets: [{ name: '集計表', create: null, writes }] });
}

describe('what a person has written beside the tables', () => {
  const after = applyPlan(book, planned(results, book));
  const remarks: (readonly [string, null, string])[] = [
    ['C1', null, '部外秘'],
    ['A4', null, '確認済'],
    ['J5', null, '見出しの右'],
    ['H6', null, '戦略1の右'],
    ['J9', null, '雇用の右'],
    ['A10', null, '戦略2の上'],
    ['I12', null, '戦略2の右'],
    ['K18', null, '全体の戦略2の右'],
    ['A20', null, 'すぐ下'],
    ['B22', null, '離れて下'],
  ];
  const noted = write(after, remarks);
  const at = (snapshot: WorkbookSnapshot, text: string): string[] =>
    sheetAfter(snapshot).flatMap((row, index) =>
      row.flatMap((cell, column) => (cell === text ? [`${'ABCDEFGHIJKLMNOP'.charAt(column)}${index + 1}`] : [])),
    );

  test('stays where nothing moves, and nothing is written', () => {
    expect(planned(results, noted).sheets.flatMap(({ writes }) => writes)).toEqual([]);
  });

  test('moves with its row, and stays above and below its table', () => {
    const grown = [resultOf({ strategy: '0 「学びたい！」', direction: '1 学校', row: 2, status: '改善↑' }), ...results];
    const now = applyPlan(noted, planned(grown, noted));
    expect(remarks.map(([, , text]) => at(now, text))).toEqual([
      ['C1'],
      ['A8'],
      ['J9'],
      ['H10'],
      ['J13'],
      ['A14'],
      ['I16'],
      ['K23'],
      ['A25'],
      ['B27'],
    ]);
    expect(planned(grown, now).sheets.flatMap(({ writes }) => writes)).toEqual([]);
    const back = applyPlan(now, planned(results, now));
    expect(sheetAfter(back)).toEqual(sheetAfter(noted));
  });

  test('reads on what it read, where it is a formula', () => {
    const share = (row: number): string => `=G${row}/SUM(G$6:G$9)`;
    const formulas = write(after, [
      ['I8', share(8), 0.5],
      ['I11', "=COUNTA('集計表'!B6:B9)", 4],
    ]);
    expect(planned(results, formulas).sheets.flatMap(({ writes }) => writes)).toEqual([]);
    const grown = [resultOf({ strategy: '0 「学びたい！」', direction: '1 学校', row: 2, status: '改善↑' }), ...results];
    const now = applyPlan(formulas, planned(grown, formulas));
    expect(sheetAfter(now)[11]?.[8]).toBe('=G12/SUM(G$10:G$13)');
    expect(sheetAfter(now)[14]?.[8]).toBe("=COUNTA('集計表'!B10:B13)");
    expect(sheetAfter(applyPlan(now, planned(results, now)))).toEqual(sheetAfter(formulas));
    // Of the rows that it read, the first strategy's are no more.
    const fewer = applyPlan(formulas, planned(results.slice(3), formulas));
    expect(
      sheetAfter(fewer)
        .flat()
        .filter((cell) => typeof cell === 'string' && cell.includes('#REF!')),
    ).toEqual(["=COUNTA('集計表'!#REF!)", '=#REF!/SUM(#REF!)']);
  });

  test('goes below all where its row is no more, behind a word that says which', () => {
    const fewer = results.slice(3);
    const now = applyPlan(noted, planned(fewer, noted));
    expect(['見出しの右', '戦略1の右', '雇用の右'].map((text) => at(now, text))).toEqual([['J16'], ['H17'], ['J18']]);
    const words = sheetAfter(now).map(([word]) => word);
    expect(words.slice(15, 18)).toEqual(['「働きたい！」', '「働きたい！」', '「働きたい！」　2 雇用']);
    expect(at(now, '戦略2の右')).toEqual(['I5']);
    expect(planned(fewer, now).sheets.flatMap(({ writes }) => writes)).toEqual([]);
  });
});

test('from any earlier run to any other: the sheet is as if it were new, and a further run writes nothing', () => {
  const parts = fc.record({
    strategy: fc.constantFrom(null, S, T, '3 全体'),
    direction: fc.constantFrom(null, '1 産業', '2 雇用', '合計', '重点戦略'),
    status: fc.constantFrom('目標達成', '改善↑', '-', '悪化↓', '要確認'),
  });
  const remarks = fc.uniqueArray(fc.record({ row: fc.nat(40), column: fc.constantFrom(0, 9, 10, 12) }), {
    maxLength: 6,
    selector: ({ row, column }) => 100 * row + column,
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
  fc.assert(
    fc.property(all, all, remarks, write, (before, now, places, mode) => {
      const earlier = applyPlan(book, planned(before, book, { write: mode }));
      // Only what stands beside the tables: within them it is no remark.
      const rows = sheetAfter(earlier);
      const beside = places.filter(({ row, column }) => column > 0 || row >= rows.length || (rows[row]?.length ?? 0) === 0);
      const noted = remarked(earlier, beside);
      const updated = applyPlan(noted, planned(now, noted, { write: mode }));
      const [own, texts] = apart(sheetAfter(updated));
      expect(texts).toEqual(beside.map((_, index) => `書込み${index}`).sort());
      const fresh = sheetAfter(applyPlan(book, planned(now, book, { write: mode })));
      expect(own.slice(0, fresh.length)).toEqual(fresh);
      // Below stands nothing but what says which rows the remarks were about.
      expect(own.slice(fresh.length).filter((row) => row.length > 1)).toEqual([]);
      expect(planned(now, updated, { write: mode }).sheets.flatMap(({ writes }) => writes)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function remarked(snapshot: WorkbookSnapshot, places: readonly { row: number; column: number }[]): WorkbookSnapshot {
  const writes = places.map((place, index) => ({ ...place, formula: null, value: `書込み${index}`, numberFormat: null, format: null }));
  return applyPlan(snapshot, { sheets: [{ name: '集計表', create: null, writes }] });
}

/** A sheet without the remarks, and the remarks. */
function apart(rows: readonly CellValue[][]): [CellValue[][], string[]] {
  const isRemark = (cell: CellValue): cell is string => typeof cell === 'string' && cell.startsWith('書込み');
  const own = rows
    .map((row) => row.map((cell) => (isRemark(cell) ? null : cell)))
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return [own.slice(0, own.findLastIndex((row) => row.length > 0) + 1), rows.flat().filter(isRemark).sort()];
}
