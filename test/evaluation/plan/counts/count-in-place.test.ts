import type { IndicatorResult } from '../../../../src/evaluation/evaluation';
import { cellAddress } from '../../../../src/evaluation/workbook/address';
import { applyPlan } from '../../../../src/year/book/apply-plan';
import { profileOf, resultOf } from '../../counts/result-of';
import { bookOf, type Cells, plan, sheetOf, existingTable, written } from './count-case';

const S = '1 「働きたい！」';
const table = existingTable([
  [4, 'strategy', S],
  [5, 'overall-goal', S],
  [6, 'direction', `${S} > 1 産業`],
  [7, 'direction', `${S} > 2 雇用`],
]);

/** 基本目標 on row 12, 産業 on 14, 15 and 17 (16 is a heading row), 雇用 on 19. */
const results = [
  resultOf({ strategy: S, row: 11, status: '-' }),
  resultOf({ strategy: S, direction: '1 産業', row: 13, status: '目標達成' }),
  resultOf({ strategy: S, direction: '1 産業', row: 14, status: '改善↑' }),
  resultOf({ strategy: S, direction: '1 産業', row: 16, status: '改善↑' }),
  resultOf({ strategy: S, direction: '2 雇用', row: 18, status: '悪化↓' }),
];

const COUNTS: Cells = {
  ...{ D4: 1, E4: 2, F4: 0, G4: 1, H4: 4 },
  ...{ D5: 0, E5: 0, F5: 1, G5: 0, H5: 1 },
  ...{ D6: 1, E6: 2, F6: 0, G6: 0, H6: 3 },
  ...{ D7: 0, E7: 0, F7: 0, G7: 1, H7: 1 },
};
const STATUSES: Cells = { J12: '-', J14: '目標達成', J15: '改善↑', J17: '改善↑', J19: '悪化↓' };

const FORMULAS: Cells = {
  D4: '=SUM(D6:D7) -> 1',
  E4: '=SUM(E6:E7) -> 2',
  F4: '=SUM(F6:F7) -> 0',
  G4: '=SUM(G6:G7) -> 1',
  H4: '=SUM(D4:G4) -> 4',
  D5: '=COUNTIF(J12,"目標達成") -> 0',
  E5: '=COUNTIF(J12,"改善↑") -> 0',
  F5: '=COUNTIF(J12,"-") -> 1',
  G5: '=COUNTIF(J12,"悪化↓") -> 0',
  H5: '=SUM(D5:G5) -> 1',
  D6: '=COUNTIF(J14:J17,"目標達成") -> 1',
  E6: '=COUNTIF(J14:J17,"改善↑") -> 2',
  F6: '=COUNTIF(J14:J17,"-") -> 0',
  G6: '=COUNTIF(J14:J17,"悪化↓") -> 0',
  H6: '=SUM(D6:G6) -> 3',
  D7: '=COUNTIF(J19,"目標達成") -> 0',
  E7: '=COUNTIF(J19,"改善↑") -> 0',
  F7: '=COUNTIF(J19,"-") -> 0',
  G7: '=COUNTIF(J19,"悪化↓") -> 1',
  H7: '=SUM(D7:G7) -> 1',
};

function fill(cells: Cells, parts: Parameters<typeof plan>[2] = {}, all: readonly IndicatorResult[] = results): ReturnType<typeof plan> {
  return plan(bookOf(sheetOf('評価', cells)), all, { existing: [table], ...parts });
}

/** Findings as `ADDRESS recorded/computed`. */
function found({ findings }: ReturnType<typeof plan>): string[] {
  return findings.map(({ code, row, column, recorded, computed }) => `${code} ${cellAddress(row, column)} ${recorded}/${computed}`);
}

test.each([
  ['empty cells', {}],
  ['counts that agree', COUNTS],
  ['counts that agree, typed as text', Object.fromEntries(Object.entries(COUNTS).map(([address, count]) => [address, String(count)]))],
])('%s become formulas', (_, cells) => {
  const planned = fill({ ...STATUSES, ...cells });
  expect(written(planned)).toEqual(FORMULAS);
  expect(planned.findings).toEqual([]);
});

test('values are written into empty cells only', () => {
  expect(written(fill(STATUSES, { write: 'values' }))).toEqual(COUNTS);
  expect(written(fill({ ...STATUSES, ...COUNTS }, { write: 'values' }))).toEqual({});
  expect(written(fill({ ...STATUSES, ...FORMULAS }, { write: 'values' }))).toEqual(COUNTS);
});

test('a second run writes nothing, and says that the formulas are up to date', () => {
  const snapshot = bookOf(sheetOf('評価', STATUSES));
  const first = plan(snapshot, results, { existing: [table] });
  const second = plan(applyPlan(snapshot, first), results, { existing: [table] });
  expect(written(second)).toEqual({});
  expect(second.sheets[0]?.upToDate).toHaveLength(20);
});

test('a count that differs stays and is reported, once', () => {
  const typed = { ...STATUSES, ...COUNTS, E6: 3, H6: 4, E4: 3, H4: 5 };
  const planned = fill(typed);
  expect(found(planned)).toEqual(['counts-differ E6 3/2']);
  expect(planned.findings[0]).toMatchObject({ severity: 'warning', indicator: null, details: { label: '1 産業', status: '改善↑' } });
  const cells = written(planned);
  for (const address of ['E6', 'H6', 'E4', 'H4']) expect(cells).not.toHaveProperty(address);
  expect(written(fill(typed, { applyRule: true }))).toEqual(FORMULAS);
  expect(fill(typed, { applyRule: true }).findings).toEqual([]);
});

test.each([
  ['a total that is no sum of its row', { H6: 5 }, ['counts-differ H6 5/3']],
  ['a count whose total is right', { E6: 1 }, ['counts-differ E6 1/2']],
  ['a strategy that sums 基本目標, too', { F4: 1, H4: 5 }, ['counts-differ F4 1/0']],
  ['two wrong counts', { D7: 1, G7: 0 }, ['counts-differ D7 1/0', 'counts-differ G7 0/1']],
  ['a total that follows from nothing', { E6: 3, H6: 9 }, ['counts-differ E6 3/2', 'counts-differ H6 9/3']],
])('%s', (_, cells, findings) => expect(found(fill({ ...STATUSES, ...COUNTS, ...cells }))).toEqual(findings));

test('ways of writing none, and text that is no count, stay without a word', () => {
  const planned = fill({ ...STATUSES, ...COUNTS, D7: '-', F7: '―', H7: '1件', E7: '(別掲)' });
  expect(planned.findings).toEqual([]);
  for (const address of ['D7', 'F7', 'H7', 'E7']) expect(written(planned)).not.toHaveProperty(address);
});

test.each([
  ['one that counts right over a wider range', { D6: '=COUNTIF(J13:J18,"目標達成") -> 1' }],
  ['one that has not been calculated since the statuses came', { E6: '=COUNTIF($J$14:$J$17,E$3) -> 0' }],
  ['somebody else’s sum', { H6: '=D6+E6+F6+G6 -> 3' }],
])('a formula stays: %s', (_, cells) => {
  const planned = fill(cells);
  expect(written(planned)).not.toHaveProperty(Object.keys(cells)[0] ?? '');
  expect(planned.findings).toEqual([]);
});

test('somebody else’s formula that gives another count of what stands is reported', () => {
  const planned = fill({ ...STATUSES, ...COUNTS, E4: '=SUM(E5:E7)+1 -> 3', F4: '=SUM(F5:F7) -> 1' });
  expect(found(planned)).toEqual(['counts-differ E4 3/2', 'counts-differ F4 1/0']);
  expect(written(planned)).not.toHaveProperty('F4');
});

test('a formula of ours that rows have been added beside is renewed', () => {
  const planned = fill({ ...STATUSES, ...FORMULAS, E6: '=COUNTIF(J14:J15,"改善↑") -> 1', D4: '=SUM(D7) -> 0' });
  expect(written(planned)).toEqual({ D4: '=SUM(D6:D7) -> 1', E6: '=COUNTIF(J14:J17,"改善↑") -> 2' });
});

test('a formula of ours follows a typed count that is kept', () => {
  const planned = fill({ ...STATUSES, ...FORMULAS, E6: 3, H6: '=SUM(D6:G6) -> 4', E4: '=SUM(E6:E7) -> 3', H4: '=SUM(D4:G4) -> 5' });
  expect(written(planned)).toEqual({});
  expect(found(planned)).toEqual(['counts-differ E6 3/2']);
});

test('what only the remembered value of a formula lacks is written again', () => {
  expect(written(fill({ ...STATUSES, ...FORMULAS, E6: '=COUNTIF(J14:J17,"改善↑") -> 7' }))).toEqual({ E6: FORMULAS['E6'] });
});

test('quotes that Excel takes away make no other formula', () => {
  const other = results.map(({ indicator, ...rest }) => ({ ...rest, indicator: { ...indicator, sheet: '一覧' } }));
  const snapshot = bookOf(sheetOf('評価', {}), sheetOf('一覧', STATUSES));
  const first = plan(snapshot, other, { existing: [table] });
  expect(written(first)['D6']).toBe(`=COUNTIF('一覧'!J14:J17,"目標達成") -> 1`);
  const bare = Object.fromEntries(Object.entries(written(first)).map(([address, held]) => [address, String(held).replaceAll("'", '')]));
  expect(written(plan(bookOf(sheetOf('評価', bare), sheetOf('一覧', STATUSES)), other, { existing: [table] }))).toEqual({});
});

test('ranges go round what else stands in the column, and the count table itself', () => {
  const parted = [
    resultOf({ strategy: S, direction: '1 産業', row: 20, status: '改善↑' }),
    resultOf({ strategy: S, direction: '2 雇用', row: 21, status: '改善↑' }),
    resultOf({ strategy: S, direction: '1 産業', row: 22, status: '改善↑' }),
    resultOf({ strategy: S, direction: '1 産業', row: 24, status: '改善↑' }),
    resultOf({ strategy: S, direction: '1 産業', row: 25, status: '改善↑', statusColumn: 8 }),
    resultOf({ strategy: S, direction: '1 産業', row: 1, status: '改善↑', statusColumn: 4 }),
    resultOf({ strategy: S, direction: '1 産業', row: 7, status: '改善↑', statusColumn: 4 }),
  ];
  expect(written(fill({ J24: '状況' }, {}, parted))['E6']).toBe(
    '=COUNTIF(J21,"改善↑")+COUNTIF(J23,"改善↑")+COUNTIF(J25,"改善↑")+COUNTIF(I26,"改善↑")+COUNTIF(E2,"改善↑")+COUNTIF(E8,"改善↑") -> 6',
  );
});

test('a range does not go over the progress of a row that has drifted', () => {
  const drifted = [19, 21].map((row) => resultOf({ strategy: S, direction: '1 産業', row, status: '改善↑', statusColumn: 8 }));
  const between = resultOf({ strategy: S, direction: '1 産業', row: 20, status: '改善↑' });
  expect(written(fill({}, {}, [...drifted, between]))['E6']).toBe('=COUNTIF(I20,"改善↑")+COUNTIF(I22,"改善↑")+COUNTIF(J21,"改善↑") -> 3');
});

test('a spelling that stays is counted with the label', () => {
  const typed = resultOf({ strategy: S, direction: '1 産業', row: 13, status: '改善↑', judged: '悪化↓' });
  expect(written(fill({ J14: '改善 ↑' }, {}, [typed]))['E6']).toBe('=COUNTIF(J14,"改善↑")+COUNTIF(J14,"改善 ↑") -> 1');
});

test.each([
  ['an indicator without a status cell', [resultOf({ strategy: S, direction: '1 産業', status: '改善↑', statusColumn: null })], {}],
  [
    'labels that Excel’s COUNTIF takes for one',
    [
      resultOf({ strategy: S, direction: '1 産業', row: 11, status: 'a' }),
      resultOf({ strategy: S, direction: '1 産業', row: 12, status: '改善↑' }),
      resultOf({ strategy: S, direction: '1 産業', row: 13, status: 'A' }),
    ],
    {
      profile: profileOf({
        statuses: [
          { label: 'A', when: { progressAtLeast: 1 } },
          { label: '改善↑', when: 'otherwise' },
          { label: 'a', when: 'otherwise' },
        ],
      }),
    },
  ],
])('%s is counted by value', (_, all, parts) => {
  const columns = {
    existing: [
      {
        ...table,
        statusColumns: [
          { label: 'A', column: 3 },
          { label: '改善↑', column: 4 },
        ],
      },
    ],
  };
  const cells = written(fill({}, { ...columns, ...parts }, all));
  expect(all.length === 1 ? cells['E6'] : cells['D6']).toBe(1);
});

test('too many runs for a formula are counted by value', () => {
  const every = Array.from({ length: 1200 }, (_, row) =>
    resultOf({ strategy: S, direction: row % 2 === 0 ? '1 産業' : '2 雇用', row: 20 + row, status: '改善↑' }),
  );
  const cells = written(fill({}, {}, every));
  expect(cells['E6']).toBe(600);
  expect(cells['E4']).toBe('=SUM(E6:E7) -> 1200');
});

test('locked cells of a protected sheet are left', () => {
  const snapshot = bookOf(sheetOf('評価', STATUSES, { protected: true }));
  expect(written(plan(snapshot, results, { existing: [table] }))).toEqual({});
});

test('a cell formatted as text is made an ordinary one', () => {
  const sheet = sheetOf('評価', { ...STATUSES, D6: '1' });
  const styles = sheet.values.map((_, row) => (row === 5 ? [0, 0, 0, 1] : null));
  const [first] = plan(bookOf({ ...sheet, styles }), results, { existing: [table] }).sheets;
  expect(first?.writes.filter(({ numberFormat }) => numberFormat !== null).map(({ row, column }) => cellAddress(row, column))).toEqual([
    'D6',
  ]);
});

describe('a row over several strategies', () => {
  const T = '2 「住みたい！」';
  const overall = existingTable([
    [4, 'strategy', S],
    [5, 'strategy', T],
    [6, 'total', ''],
  ]);
  const all = [...results, resultOf({ strategy: T, direction: '1 産業', row: 19, status: '改善↑' })];
  const statuses = { ...STATUSES, J20: '改善↑' };

  test('sums the strategies’ rows, which count all their directions', () => {
    const cells = written(plan(bookOf(sheetOf('評価', statuses)), all, { existing: [overall] }));
    expect(cells['E4']).toBe('=COUNTIF(J14:J19,"改善↑") -> 2');
    expect(cells['E6']).toBe('=SUM(E4:E5) -> 3');
    expect(cells['H6']).toBe('=SUM(D6:G6) -> 5');
  });

  test('may hold 基本目標 or not', () => {
    for (const [F6, H6] of [
      [0, 5],
      [1, 6],
    ] as const) {
      expect(plan(bookOf(sheetOf('評価', { ...statuses, F6, H6 })), all, { existing: [overall] }).findings).toEqual([]);
    }
    expect(found(plan(bookOf(sheetOf('評価', { ...statuses, D6: 1, E6: 3, F6: 2, G6: 1, H6: 7 })), all, { existing: [overall] }))).toEqual([
      'counts-differ F6 2/0',
    ]);
  });
});

test('with 基本目標 in the strategy’s total its row is summed, too', () => {
  const profile = profileOf({ overallGoalInStrategyTotal: true });
  expect(written(fill(STATUSES, { profile }))['F4']).toBe('=SUM(F5:F7) -> 1');
});

test('a column that is not in the total is not summed', () => {
  const profile = profileOf({ notMeasured: { label: '-', inTotal: false } });
  expect(written(fill(STATUSES, { profile }))['H6']).toBe('=SUM(D6:E6,G6) -> 3');
});

describe('a status that the table has no column of', () => {
  const withCheck = [...results, resultOf({ strategy: S, direction: '2 雇用', row: 19, status: '要確認' })];
  const statuses = { ...STATUSES, J20: '要確認' };

  test('is told once, and the totals count it all the same', () => {
    const planned = fill(statuses, {}, withCheck);
    expect(planned.findings).toEqual([
      expect.objectContaining({
        code: 'counts-differ',
        row: 2,
        column: 7,
        computed: '1',
        variant: 'no-column',
        details: { status: '要確認' },
      }),
    ]);
    const cells = written(planned);
    expect(cells['H7']).toBe('=SUM(D7:G7)+COUNTIF(J19:J20,"要確認") -> 2');
    expect(cells['H6']).toBe('=SUM(D6:G6) -> 3');
    expect(cells['H4']).toBe('=SUM(D4:G4)+COUNTIF(J14:J20,"要確認") -> 5');
  });

  test('leaves a typed total alone that sums its own row or all', () => {
    for (const H7 of [1, 2]) {
      const planned = fill({ ...statuses, ...COUNTS, H7 }, {}, withCheck);
      expect(planned.findings.map(({ variant }) => variant)).toEqual(['no-column']);
    }
    expect(found(fill({ ...statuses, ...COUNTS, H7: 3 }, {}, withCheck))).toContain('counts-differ H7 3/2');
  });

  test('a second run writes nothing, and the total follows when the figure is mended', () => {
    const first = applyPlan(bookOf(sheetOf('評価', statuses)), fill(statuses, {}, withCheck));
    expect(written(plan(first, withCheck, { existing: [table] }))).toEqual({});
    const mended = withCheck.map((result) =>
      result.recorded.status === '要確認'
        ? { ...result, recorded: { ...result.recorded, status: '-' }, judgement: { ...result.judgement, status: '-' } }
        : result,
    );
    const planned = plan(first, mended, { existing: [table] });
    expect(planned.findings).toEqual([]);
    expect(written(planned)).not.toHaveProperty('H7');
  });

  test('is counted where somebody gave it a column, whether or not it occurs', () => {
    const wider = {
      ...table,
      otherColumns: [
        { label: '要確認', column: 7 },
        { label: '構成比', column: 8 },
      ],
      totalColumn: 9,
    };
    const planned = fill(statuses, { existing: [wider] }, withCheck);
    expect(planned.findings).toEqual([]);
    expect(written(planned)).toMatchObject({ H7: '=COUNTIF(J19:J20,"要確認") -> 1', H4: '=SUM(H6:H7) -> 1', J4: '=SUM(D4:H4) -> 5' });
    expect(written(fill(STATUSES, { existing: [wider] }))).toMatchObject({ H7: '=COUNTIF(J19,"要確認") -> 0', J7: '=SUM(D7:H7) -> 1' });
    expect(Object.keys(written(planned)).filter((address) => address.startsWith('I'))).toEqual([]);
  });

  test('is counted by value where no formula would find it', () => {
    const odd = [...results, resultOf({ strategy: S, direction: '2 雇用', row: 19, status: '10%', judged: '-' })];
    expect(written(fill({ ...STATUSES, J20: 0.1 }, {}, odd))['H7']).toBe(2);
  });
});
