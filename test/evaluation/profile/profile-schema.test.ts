import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';

function refusal(input: unknown): Readonly<Record<string, string>> {
  try {
    parseProfile(input);
  } catch (error) {
    if (error instanceof EvaluationError && error.code === 'profile-invalid') return error.details;
    throw error;
  }
  throw new Error('accepted');
}

test('an empty profile is Mine', () => {
  expect(parseProfile({})).toEqual({
    version: 1,
    name: 'mine',
    progress: { rule: 'change', ruleStated: false, decimals: 1, rounding: 'half-away', missingBaseline: 'zero', against: 'target' },
    marks: [{ mark: '※', rule: 'ratio' }],
    marksStated: false,
    statuses: [
      { label: '目標達成', when: { progressAtLeast: 1 } },
      { label: '改善↑', when: { change: 'better' } },
      { label: '悪化↓', when: { change: 'worse' } },
      { label: '-', when: 'otherwise' },
    ],
    columnOrder: ['目標達成', '改善↑', '-', '悪化↓'],
    notMeasured: { label: '-', inTotal: true },
    pace: null,
    overallGoalInStrategyTotal: false,
    noneIsGood: false,
    measureGrade: null,
    words: {},
    report: {},
    countLevel: null,
  });
});

test('whoever states the default rule has stated it', () => {
  expect(parseProfile({ progress: { rule: 'change' } }).progress.ruleStated).toBe(true);
});

test('the profile of the contract', () => {
  const profile = parseProfile({
    version: 1,
    name: '例',
    progress: { rule: 'ratio', decimals: 0, rounding: 'truncate', missingBaseline: 'not-assessed' },
    marks: [
      { mark: '※', rule: 'ratio' },
      { column: '区分', equals: '⇩', rule: 'inverse-ratio' },
    ],
    statuses: [
      { label: 'A', when: { progressAtLeast: 1 } },
      { label: 'B', when: { paceAtLeast: 0.8, change: 'better', tolerance: 0.03 } },
      { label: 'C', when: 'otherwise' },
    ],
    columnOrder: ['C', 'B', 'A'],
    notMeasured: { label: 'N', inTotal: false },
    pace: { from: '2020-04', to: '2025-03', at: '2020-03' },
    overallGoalInStrategyTotal: true,
  });
  expect(profile).toMatchObject({
    marks: [{ mark: '※' }, { column: '区分', equals: '⇩' }],
    statuses: [{ label: 'A' }, { when: { paceAtLeast: 0.8, change: 'better', tolerance: 0.03 } }, { when: 'otherwise' }],
    columnOrder: ['C', 'B', 'A'],
    overallGoalInStrategyTotal: true,
  });
});

const statuses = [
  { label: 'A', when: { progressAtLeast: 1 } },
  { label: 'B', when: { change: 'better' } },
  { label: 'A', when: 'otherwise' },
];

test.each<[string, object, readonly string[]]>([
  ['statuses in their order, then what was not measured', { statuses }, ['A', 'B', '-']],
  ['Mine with another word for not measured', { notMeasured: { label: '未測定' } }, ['目標達成', '改善↑', '-', '悪化↓', '未測定']],
  ['statuses left out come last', { statuses, columnOrder: ['-', 'B'] }, ['-', 'B', 'A']],
  ['what is in the total needs a column', { statuses, columnOrder: ['B', 'A'] }, ['B', 'A', '-']],
  ['what is not in the total may be left out', { statuses, columnOrder: ['B', 'A'], notMeasured: { inTotal: false } }, ['B', 'A']],
  ['but has one by default', { statuses, notMeasured: { label: 'N', inTotal: false } }, ['A', 'B', 'N']],
])('columns: %s', (_, input, columns) => {
  expect(parseProfile(input).columnOrder).toEqual(columns);
});

const status = (when: unknown) => ({ statuses: [{ label: 'A', when }] });

test.each<[unknown, string, string]>([
  [null, '$', 'type'],
  ['mine', '$', 'type'],
  [[], '$', 'not-an-object'],
  [{ version: 2 }, 'version', 'type'],
  [{ nmae: 'x' }, 'nmae', 'unknown-key'],
  [JSON.parse('{"__proto__":{"version":1}}'), '__proto__', 'unknown-key'],
  [{ constructor: 1 }, 'constructor', 'unknown-key'],
  [{ name: 5 }, 'name', 'type'],
  [{ name: '　' }, 'name', 'empty'],
  [{ progress: [] }, 'progress', 'not-an-object'],
  [{ progress: 'change' }, 'progress', 'type'],
  [{ pace: null }, 'pace', 'type'],
  [{ progress: { rule: 'b/c' } }, 'progress.rule', 'type'],
  [{ progress: { decimals: 0.5 } }, 'progress.decimals', 'out-of-range'],
  [{ progress: { decimals: 9 } }, 'progress.decimals', 'out-of-range'],
  [{ progress: { against: 'expected' } }, 'progress.against', 'pace-missing'],
  [{ marks: [{ mark: '※' }] }, 'marks[0].rule', 'missing-key'],
  [{ marks: [{ column: '区分', rule: 'ratio' }] }, 'marks[0].equals', 'missing-key'],
  [{ marks: [{ mark: '※', equals: '⇩', rule: 'ratio' }] }, 'marks[0].equals', 'unknown-key'],
  [{ statuses: [] }, 'statuses', 'empty'],
  [{ statuses: {} }, 'statuses', 'type'],
  [{ statuses: Array.from({ length: 31 }, () => ({ label: 'A', when: 'otherwise' })) }, 'statuses', 'too-many'],
  [{ statuses: [{ label: 'あ'.repeat(101), when: 'otherwise' }] }, 'statuses[0].label', 'too-long'],
  [{ statuses: [{ label: 'A\u0001', when: 'otherwise' }] }, 'statuses[0].label', 'control-character'],
  [{ statuses: [{ label: 'A\u0085', when: 'otherwise' }] }, 'statuses[0].label', 'control-character'],
  [{ statuses: [{ label: 'A\ud800', when: 'otherwise' }] }, 'statuses[0].label', 'broken-character'],
  [{ statuses: [{ label: '\udc00\ud83d', when: 'otherwise' }] }, 'statuses[0].label', 'broken-character'],
  [{ notMeasured: { label: '未\uffff' } }, 'notMeasured.label', 'broken-character'],
  [{ name: '市\ufdd0' }, 'name', 'broken-character'],
  [{ marks: [{ mark: '\u{1ffff}', rule: 'ratio' }] }, 'marks[0].mark', 'broken-character'],
  [{ marks: [{ column: '区\ufffd', equals: 'A', rule: 'ratio' }] }, 'marks[0].column', 'broken-character'],
  [{ statuses: [{ label: 1, when: 'otherwise' }] }, 'statuses[0].label', 'type'],
  [status('else'), 'statuses[0].when', 'type'],
  [status({}), 'statuses[0].when', 'empty'],
  [status({ progressAtLeast: '1' }), 'statuses[0].when.progressAtLeast', 'type'],
  [status({ progressAtLeast: 80 }), 'statuses[0].when.progressAtLeast', 'no-fraction'],
  [status({ progressAtLeast: NaN }), 'statuses[0].when.progressAtLeast', 'type'],
  [status({ change: 'up' }), 'statuses[0].when.change', 'type'],
  [status({ change: 'none', tolerance: 3 }), 'statuses[0].when.tolerance', 'no-fraction'],
  [status({ progressAtLeast: 1, tolerance: 0.1 }), 'statuses[0].when', 'tolerance-without-change'],
  [status({ change: 'none', tolerance: 0.1, tolerancePoints: 3 }), 'statuses[0].when', 'tolerance-twice'],
  [status({ tolerancePoints: 3 }), 'statuses[0].when', 'tolerance-without-change'],
  [status({ change: 'none', tolerancePoints: -3 }), 'statuses[0].when.tolerancePoints', 'out-of-range'],
  [status({ changeAtLeast: '1' }), 'statuses[0].when.changeAtLeast', 'type'],
  [status({ progressAbove: 100 }), 'statuses[0].when.progressAbove', 'no-fraction'],
  [status({ only: '※' }), 'statuses[0].when.only', 'type'],
  [status({ direction: 'left' }), 'statuses[0].when.direction', 'type'],
  [{ measureGrade: { from: 'median' } }, 'measureGrade.from', 'type'],
  [{ measureGrade: { from: 'mean' } }, 'measureGrade', 'grades-missing'],
  [{ measureGrade: { from: 'points', grades: [{ label: 'A' }] } }, 'measureGrade', 'points-missing'],
  [{ measureGrade: { from: 'points', points: { 良: 3 }, grades: [{ label: 'A' }] } }, 'measureGrade.points.良', 'unknown-label'],
  [{ noneIsGood: 'yes' }, 'noneIsGood', 'type'],
  [status({ only: [] }), 'statuses[0].when.only', 'empty'],
  [status({ only: [{ column: '種別' }] }), 'statuses[0].when.only[0].equals', 'missing-key'],
  [{ words: { 順調: '良い' } }, 'words.順調', 'unknown-label'],
  [{ words: ['順調'] }, 'words', 'not-an-object'],
  [{ report: { city: '美祢市' } }, 'report.city', 'unknown-key'],
  [{ report: { plan: '' } }, 'report.plan', 'empty'],
  [status({ paceAtLeast: 1 }), 'statuses[0].when.paceAtLeast', 'pace-missing'],
  [{ columnOrder: ['目標達成', '目標達成'] }, 'columnOrder[1]', 'duplicate'],
  [{ columnOrder: ['達成'] }, 'columnOrder[0]', 'unknown-label'],
  [{ pace: { from: '2020-04', to: '2025-13', at: '2021-03' } }, 'pace.to', 'not-a-month'],
  [{ pace: { from: '2020-04', to: '2020-03', at: '2021-03' } }, 'pace.to', 'months-reversed'],
  [{ pace: { from: '2020-04', to: '2025-03' } }, 'pace.at', 'missing-key'],
])('refuses %j at %s: %s', (input, path, kind) => {
  expect(refusal(input)).toMatchObject({ path, kind });
});

test('a refusal is one short line, whatever the file says', () => {
  const { path = '', reason = '' } = refusal({ progress: { rule: `a\r\nb\u2028${'x'.repeat(10_000)}` } });
  expect(path).toBe('progress.rule');
  expect(reason).toMatch(/^.{1,200}$/);
  expect(refusal({ [`k\n${'y'.repeat(10_000)}`]: 1 })['path']).toMatch(/^.{1,60}$/);
});

test('survives deep nesting and long lists', () => {
  const deep = JSON.parse(`${'{"progress":'.repeat(2000)}1${'}'.repeat(2000)}`) as unknown;
  expect(refusal(deep)['kind']).toBe('unknown-key');
  expect(refusal({ marks: new Array(1_000_000).fill(0) })['kind']).toBe('too-many');
});
