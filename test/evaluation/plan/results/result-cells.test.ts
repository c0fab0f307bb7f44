import fc from 'fast-check';
import type { FindingCode } from '../../../../src/evaluation/findings/finding';
import { isOwnFormula } from '../../../../src/evaluation/vocabulary/statuses/own-formula';
import { findPreset, PRESET_NAMES } from '../../../../src/evaluation/profile/preset';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';
import { type Cell, type Row, runRow, type Settings } from './result-row';

/** (12 - 9) / (15 - 9) = 50.0 %, 改善↑ */
const half = (progress: Cell, status: Cell = null): Row => ({ figures: [9, 12, 15], progress, status });
const FORMULA = '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-G5)/(I5-G5)),"要確認")';
const codes = (row: Row, settings?: Settings): FindingCode[] => runRow(row, settings).result.findings.map(({ code }) => code);

describe('an empty cell', () => {
  test('gets the formula with its value and a percent format', () => {
    expect(runRow(half(null)).result.writes).toEqual([
      { row: 4, column: 9, formula: expect.stringContaining('IFERROR'), value: 0.5, numberFormat: '0.0%', format: null },
      { row: 4, column: 10, formula: expect.stringContaining('ISNUMBER'), value: '改善↑', numberFormat: null, format: null },
    ]);
  });

  test('keeps a percent format of its own, and what it displays is recorded', () => {
    const { result } = runRow(half({ value: null, format: '0%' }));
    expect(result.writes[0]?.numberFormat).toBeNull();
    expect(result.recorded).toEqual({ progress: '50%', status: '改善↑' });
  });

  test('loses a text format, in which a formula would become text', () => {
    expect(
      runRow(half({ value: null, format: '@' }, { value: null, format: '@' })).result.writes.map(({ numberFormat }) => numberFormat),
    ).toEqual(['0.0%', 'General']);
  });

  test.each<[Row, CellValue, CellValue]>([
    [{ figures: [1, '-', 2] }, '-', '-'],
    [{ figures: [1, null, 2] }, '-', '-'],
    [{ figures: [1, '10～20', 2] }, '要確認', '要確認'],
    [{ figures: [5, 6, 5] }, '要確認', '要確認'],
  ])('shows what there is instead of progress: %j', (row, progress, status) => {
    const { result } = runRow(row);
    expect(result.writes.map(({ value }) => value)).toEqual([progress, status]);
    expect(result.recorded).toEqual({ progress, status });
    expect(runRow(row, { write: 'values' }).cells).toEqual({ J: progress, K: status });
  });

  test('gets a value where values are wanted', () => {
    const { result } = runRow(half(null), { write: 'values' });
    expect(result.writes).toMatchObject([
      { formula: null, value: 0.5, numberFormat: '0.0%' },
      { formula: null, value: '改善↑', numberFormat: null },
    ]);
  });

  test('gets what is cut off as value', () => {
    const profile = parseProfile({ progress: { rounding: 'truncate' } });
    expect(runRow({ figures: [0, 2, 3] }, { profile }).result.writes[0]?.value).toBe(0.666);
  });
});

describe('a typed result that agrees', () => {
  test.each<[Cell, Cell]>([
    ['50.0%', '改善↑'],
    ['50.0％', '改善 ↑'],
    [{ value: 0.5, format: '0.0%' }, '改善↑'],
    [50, '改善↑'],
  ])('%j, %j becomes a formula', (progress, status) => {
    const { cells, result } = runRow(half(progress, status));
    expect(cells['J']).toBe(FORMULA);
    expect(cells['K']).toMatch(/^=IF\(ISNUMBER\(J5\)/);
    expect(result.findings).toEqual([]);
    expect(result.recorded).toEqual({ progress: '50.0%', status: '改善↑' });
  });

  test('stays where values are wanted, the status recorded by its label', () => {
    const { result } = runRow(half('50%', '改善 ↑'), { write: 'values' });
    expect(result).toEqual({ writes: [], findings: [], recorded: { progress: '50%', status: '改善↑' } });
  });

  test('a dash of any kind agrees with no progress', () => {
    expect(runRow({ figures: [1.2, '-', 1.38], progress: '―', status: '－' })).toMatchObject({
      result: { findings: [], recorded: { progress: '-', status: '-' } },
      cells: { J: expect.stringMatching(/^=/), K: expect.stringMatching(/^=/) },
    });
  });

  test('a word for nothing stays', () => {
    const { cells, result } = runRow({ figures: [1.2, '調査中', 1.38], progress: '調査中', status: '-' });
    expect(cells['J']).toBeUndefined();
    expect(result.findings).toEqual([]);
    expect(result.recorded.progress).toBe('調査中');
  });
});

describe('a typed result that differs', () => {
  test('stays and is reported', () => {
    const { result, cells } = runRow(half('56.7%', '目標達成'));
    expect(cells).toEqual({});
    expect(result.recorded).toEqual({ progress: '56.7%', status: '目標達成' });
    const place = { severity: 'warning', sheet: '評価', row: 4, indicator: '観光客数' };
    expect(result.findings).toEqual([
      { code: 'progress-differs', ...place, column: 9, recorded: '56.7%', computed: '50.0%' },
      { code: 'status-differs', ...place, column: 10, recorded: '目標達成', computed: '改善↑' },
    ]);
  });

  test('is replaced where the rule is to be applied', () => {
    const { cells, result } = runRow(half('56.7%', '目標達成'), { applyRule: true });
    expect(cells['J']).toBe(FORMULA);
    expect(cells['K']).toMatch(/^=IF\(ISNUMBER\(J5\)/);
    expect(result).toMatchObject({ findings: [], recorded: { progress: '50.0%', status: '改善↑' } });
  });

  test('is never replaced where it is a sentence', () => {
    const { cells, result } = runRow(half('国の調査の結果を待って判断する', '関係する課と協議のうえ見直す'), { applyRule: true });
    expect(cells).toEqual({});
    expect(result.findings.map(({ code }) => code)).toEqual(['progress-differs', 'status-differs']);
  });

  test('is reported where the rule gives none', () => {
    expect(codes({ figures: [1.2, '-', 1.38], progress: '50%', status: '目標達成' })).toEqual(['progress-differs', 'status-differs']);
  });

  test('stays where the rule needs a baseline and there is none', () => {
    const profile = parseProfile({ progress: { rule: 'change', missingBaseline: 'not-assessed' } });
    const row: Row = { figures: [null, 59, 65], progress: '109.2%', status: '目標達成' };
    const untouched = { writes: [], findings: [], recorded: { progress: '109.2%', status: '目標達成' } };
    for (const applyRule of [false, true]) expect(runRow(row, { profile, applyRule }).result).toEqual(untouched);
  });

  test.each<Row['figures']>([
    [5, '10～20', 50],
    [5, 6, 5],
    [null, '検討', '策定'],
  ])('stays without a word where figures need a look first: %j, %j, %j', (...figures) => {
    const row = { figures, progress: '50%', status: '目標達成' };
    expect(runRow(row).result).toEqual({ writes: [], findings: [], recorded: { progress: '50%', status: '目標達成' } });
    expect(runRow(row, { applyRule: true }).result.writes).toEqual([]);
  });

  test('要確認 is nobody’s judgement and gives way', () => {
    const { result } = runRow(half('要確認', '要確認'));
    expect(result.writes).toHaveLength(2);
    expect(result.findings).toEqual([]);
  });
});

describe('an error', () => {
  test.each(['#DIV/0!', '#N/A', '#REF!', '#NAME?'])('%s as a constant is nobody’s opinion and gives way', (error) => {
    const { cells, result } = runRow(half(error, error));
    expect(cells['J']).toBe(FORMULA);
    expect(cells['K']).toMatch(/^=IF\(ISNUMBER\(J5\)/);
    expect(result).toMatchObject({ findings: [], recorded: { progress: '50.0%', status: '改善↑' } });
    expect(runRow(half(error, error), { write: 'values' }).cells).toEqual({ J: 0.5, K: '改善↑' });
  });

  test('gives way where there is no progress, too', () => {
    expect(runRow({ figures: [1, '-', 2], progress: '#VALUE!', status: '#N/A' }).result.recorded).toEqual({ progress: '-', status: '-' });
    expect(runRow({ figures: [5, 6, 5], progress: '#DIV/0!', status: '#DIV/0!' }).result.recorded).toEqual({
      progress: '要確認',
      status: '要確認',
    });
  });

  const foreign = (formula: string): Cell => ({ value: '#REF!', formula });

  test.each([{}, { applyRule: true }])('of somebody else’s formula stays and is reported as one: %j', (settings) => {
    const { cells, result } = runRow(half(foreign('=(H5-#REF!)/I5'), foreign('=VLOOKUP(J5,#REF!,2)')), settings);
    expect(cells).toEqual({});
    expect(result.recorded).toEqual({ progress: '#REF!', status: '#REF!' });
    const error = { code: 'error-cell', severity: 'error', recorded: '#REF!' };
    expect(result.findings).toMatchObject([
      { ...error, column: 9, variant: 'progress', computed: '50.0%' },
      { ...error, column: 10, variant: 'status', computed: '改善↑' },
    ]);
  });

  test('of somebody else’s formula says nothing new where a figure has been reported', () => {
    expect(codes({ figures: [1, '#N/A', 2], progress: { value: '#N/A', formula: '=(H5-G5)/(I5-G5)' } })).toEqual([]);
  });

  test('a text that only begins like one is somebody’s', () => {
    expect(codes(half('50%', '#1'))).toEqual(['status-differs']);
  });
});

describe('a formula', () => {
  const own = (formula: string, value: CellValue): Cell => ({ value, formula, format: '0.0%' });

  test('of ours that is right stays', () => {
    expect(runRow(runRow(half(null)).after).result).toEqual({ writes: [], findings: [], recorded: { progress: '50.0%', status: '改善↑' } });
  });

  test('of ours with a stale value is renewed', () => {
    expect(runRow(half(own(FORMULA, 0.4))).result.writes[0]).toMatchObject({ column: 9, value: 0.5 });
    expect(runRow(half(own(FORMULA, null))).result.writes[0]).toMatchObject({ column: 9, value: 0.5 });
  });

  test('of ours for another shape of the row is replaced', () => {
    const old = '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",(H5-IF(G5="9(H29)",9,G5))/(I5-IF(G5="9(H29)",9,G5))),"要確認")';
    expect(runRow(half(own(old, 0.5))).cells['J']).toBe(FORMULA);
  });

  test('of ours becomes a value where values are wanted', () => {
    expect(runRow(runRow(half(null)).after, { write: 'values' }).cells).toEqual({ J: 0.5, K: '改善↑' });
  });

  const foreign = (value: CellValue): Cell => ({ value, formula: '=(H5-G5)/(I5-G5)', format: '0.0%' });

  test('of somebody else stays, and is not reported while it agrees', () => {
    const { cells, result } = runRow(half(foreign(0.5)));
    expect(cells['J']).toBeUndefined();
    expect(result).toMatchObject({ findings: [], recorded: { progress: '50.0%' } });
  });

  test.each([{}, { applyRule: true }])('of somebody else that differs is reported and stays: %j', (settings) => {
    const { cells, result } = runRow(half(foreign(0.567)), settings);
    expect(cells['J']).toBeUndefined();
    expect(result.findings).toMatchObject([{ code: 'formula-differs', column: 9, recorded: '56.7%', computed: '50.0%' }]);
  });

  test('of somebody else that was never calculated says nothing', () => {
    expect(runRow(half(foreign(null))).result).toMatchObject({ findings: [], recorded: { progress: '50.0%' } });
  });

  test.each([
    ['change', '=IFERROR((H5-G5)/(I5-G5),"-")', true],
    ['change', '=(G5 - H5) / (G5 - $I$5)', true],
    ['change', '=H5/I5', false],
    ['change', '=(H5-G4)/(I5-G4)', false],
    ['change', '=Sheet2!C5', true],
    ['ratio', '=ROUND(H5/I5,3)', true],
    ['ratio', '=IF(I5="","",H5*100/I5)', true],
    ['ratio', '=IF(L5="減",I5/H5,H5/I5)', true],
    ['ratio', '=I5/H5', false],
    ['ratio', '=H5/I52', false],
    ['ratio', '=SUM(H5:H9)/I5', false],
    ['inverse-ratio', '=2-H5/I5', true],
    ['inverse-ratio', '=IF(L5="減",I5/H5,H5/I5)', false],
    ['inverse-quotient', '=IF(L5="減",I5/H5,H5/I5)', true],
    ['ceiling', '=IF(H5<=I5,1,2-H5/I5)', true],
    ['ceiling', '=H5/I5', false],
  ] as const)('of somebody else that was never calculated, by %s: %s may be the rule’s: %s', (rule, formula, mayBe) => {
    const { cells, result } = runRow(half({ value: null, formula, format: '0.0%' }), { profile: parseProfile({ progress: { rule } }) });
    expect(cells['J']).toBeUndefined();
    expect(result.findings).toMatchObject(mayBe ? [] : [{ code: 'formula-differs', variant: 'uncalculated', recorded: formula }]);
    expect(result.findings).toHaveLength(mayBe ? 0 : 1);
  });

  test('a target that is the baseline is met by an actual that is the same, and by no other until a person says which way is good', () => {
    const kept = runRow({ figures: [5, 5, 5], progress: null, status: null });
    expect(kept.result).toMatchObject({ findings: [], recorded: { progress: '100.0%', status: '目標達成' } });
    expect(kept.cells['J']).toBe(
      '=IFERROR(IF(OR(H5="",H5="-",I5=""),"-",IF(AND(ROUND(I5-G5,10)=0,ROUND(H5-I5,10)=0),1,(H5-G5)/(I5-G5))),"要確認")',
    );
    expect(runRow(kept.after).result.writes).toEqual([]);
    expect(runRow({ figures: [0, 2, 0] }).result.recorded).toEqual({ progress: '要確認', status: '要確認' });
  });

  test('of somebody else may show nothing where there is nothing', () => {
    expect(codes({ figures: [1, null, 2], progress: foreign(''), status: { value: '', formula: '=IF(H5="","",1)' } })).toEqual([]);
    expect(codes({ figures: [1, null, 2], progress: foreign(-1) })).toEqual(['formula-differs']);
  });
});

test('columns that the sheet does not have are not written, and the rule is recorded', () => {
  const { result } = runRow(half(null), { without: ['progress', 'status'] });
  expect(result).toEqual({ writes: [], findings: [], recorded: { progress: '50.0%', status: '改善↑' } });
});

test('a status given as a number is a label too', () => {
  const profile = parseProfile({
    statuses: [
      { label: '5', when: { progressAtLeast: 0.5 } },
      { label: '1', when: 'otherwise' },
    ],
  });
  expect(codes(half(null, 5), { profile })).toEqual([]);
  expect(codes(half(null, 1), { profile })).toEqual(['status-differs']);
});

const figures: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.integer({ min: 0, max: 2000 }).map((n) => n / 10),
  fc.constantFrom<Cell>(
    null,
    '-',
    '―',
    '調査中',
    ' ',
    '約1,200人',
    '3,560(H29)',
    '30%以上',
    '90以下',
    '▲120',
    '10～20',
    '3-5',
    '策定',
    '未策定',
    true,
    '#N/A',
  ),
  fc.constantFrom<Cell>({ value: 0.3, format: '0.0%' }, { value: 43831, format: 'yyyy/m/d' }, { value: 98.6, format: '0.0"万人"' }),
  fc.string({ maxLength: 8 }),
);
const results: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom<Cell>('-', '50%', 0.5, '改善↑', 'A', '要確認', '#N/A', { value: 1, formula: '=1' }, { value: '#N/A', formula: '=NA()' }),
  fc.string(),
);
const rows: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom('観光客数', '利用者数※'),
  figures: fc.tuple(figures, figures, figures),
  progress: results,
  status: results,
  otherYear: fc.constantFrom<Cell>(null, 3),
});
const mine = parseProfile({});
const twoConditions = parseProfile({
  progress: { rule: 'ratio', missingBaseline: 'not-assessed' },
  statuses: [
    { label: '"○"', when: { paceAtLeast: 0.5, change: 'better', tolerance: 0.1 } },
    { label: '=1', when: { change: 'none', tolerance: 0.1 } },
  ],
  notMeasured: { label: '未測定' },
  pace: { from: '2020-04', to: '2025-03', at: '2022-05' },
});
const settings: fc.Arbitrary<Settings> = fc.record({
  profile: fc.oneof(
    fc.constantFrom(twoConditions, ...PRESET_NAMES.map((name) => findPreset(name) ?? mine)),
    fc
      .record({
        rule: fc.constantFrom('change', 'ratio', 'inverse-ratio', 'ceiling'),
        rounding: fc.constantFrom('half-away', 'truncate'),
        missingBaseline: fc.constantFrom('zero', 'first-available', 'not-assessed'),
        against: fc.constantFrom('target', 'expected', 'yearly-target'),
      })
      .map((progress) => parseProfile({ progress, pace: { from: '2020-04', to: '2025-03', at: '2022-05' } })),
  ),
  write: fc.constantFrom('formulas', 'values'),
  applyRule: fc.boolean(),
  without: fc.subarray(['baseline', 'progress', 'status'] as const),
});

test('every formula written is known again, and a second run writes nothing', () => {
  fc.assert(
    fc.property(rows, settings, (row, given) => {
      const first = runRow(row, given);
      expect(first.result.writes.length).toBeLessThanOrEqual(2);
      for (const cell of Object.values(first.cells)) {
        if (typeof cell === 'string' && cell.startsWith('=IF')) expect([cell, isOwnFormula(cell)]).toEqual([cell, true]);
      }
      const second = runRow(first.after, given);
      expect(second.result.writes).toEqual([]);
      expect(second.result.recorded).toEqual(first.result.recorded);
      expect(second.result.findings).toEqual(first.result.findings);
    }),
    { numRuns: 2000 },
  );
});
