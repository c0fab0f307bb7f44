import fc from 'fast-check';
import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../snapshot-of';

const FOOTNOTE = '備考 ※印の進捗率は、b/cにより算出';

/** The codes of what is found on one row below the usual heading, with the footnote that explains ※. */
function codes(row: string, profile: object = {}, footnote = FOOTNOTE): string[] {
  const workbook = workbookOf(rowsOf(`指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n${row}\n${footnote}`));
  return evaluateWorkbook(workbook, { profile: parseProfile(profile), countSheet: null }).findings.map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

test.each([
  ['人口 | 人 | 10 | 12 | 20', []],
  ['人口 | 人 | 10 | - | 20', ['info missing-actual']],
  ['人口 | 人 | 10 | 調査中 | 20', ['info missing-actual']],
  ['人口 | 人 | - | 12 | 20', ['info missing-baseline']],
  ['人口 | 人 | 10 | 12 | -', ['error missing-target']],
  ['人口 | 人 | 10 | 多数 | 20', ['error unreadable-figure']],
  ['人口 | 人 | 10 | #N/A | 20', ['error error-cell']],
  ['人口 | 人 | 10 | 10～12 | 20', ['error unreadable-figure']],
  ['人口 | 人 | 10 | 12 | 10', ['error target-equals-baseline']],
  ['人口 | 人 | 20 | 12 | 10', ['warning target-below-baseline']],
  ['人口※ | 人 | 20 | 12 | 10', []],
  ['事故 | 件 | 20 | 12 | 10以下', []],
  ['人口※ | 人 | 10 | 12 | 20', ['info mark-unneeded']],
  ['人口 | 人 | 10 | 40 | 20', ['info extreme-progress']],
  ['人口 | 人 | 10 | 30 | 20', []],
  ['客数(累計) | 人 | 10 | 9 | 20', ['info cumulative-fell']],
  ['延べ客数※ | 人 | 10 | 9 | 10', []],
  ['割合 | % | 0.42 | 45 | 60', ['warning scale-mixed']],
  ['割合 | % | 2 | 11 | 40', []],
  ['割合 | % | 85 | 92 | 1', ['warning scale-mixed', 'warning target-below-baseline']],
  ['割合 | % | 1 | 30 | 60', []],
  ['割合 | % | 42% | 45 | 60', []],
  ['割合 | % | 0.5 | 0.7 | 0.9', []],
  ['ICT活用校 | - | 12 | 35% | 18', ['warning unit-mixed', 'info extreme-progress']],
  ['ICT活用校 | - | 12% | 15 | 18', ['warning unit-mixed']],
  ['ICT活用校 | - | 12 | 15 | 80%', ['warning unit-mixed']],
  ['住み続けたい市民の声 | - | 62 | 65 | 80%', []],
  ['寄附 | 千円 | 1200 | 1300 | 1.5', ['warning target-below-baseline', 'warning unit-mixed']],
  ['寄附 | 百万円 | 1200000 | 1.3 | 1.5', ['warning unit-mixed', 'warning target-below-baseline']],
  ['寄附 | 千円 | 1200 | 1300 | 15000', []],
  ['寄附 | 件 | 1200 | 1300 | 1.5', ['warning target-below-baseline']],
  ['ICT活用校 | 校 | 12 | 15 | 18', []],
  ['ICT活用率 | - | 12 | 15% | 18', []],
  ['ICT活用校 | - | 12% | 15% | 18', []],
  ['ICT活用校 | % | 12 | 15% | 18', []],
])('%s', (row, expected) => {
  expect(codes(row)).toEqual(expected);
});

test.each<[string, string, object, string, string[]]>([
  ['nothing is marked: lower is better', '待ち日数 | 日 | 20 | 12 | 10', {}, '', []],
  ['the profile has no mark', '待ち日数 | 日 | 20 | 12 | 10', { marks: [] }, '', []],
  [
    'the profile names a mark',
    '待ち日数 | 日 | 20 | 12 | 10',
    { marks: [{ mark: '※', rule: 'ratio' }] },
    '',
    ['warning target-below-baseline'],
  ],
  ['※ with a number', '待ち日数※1 | 日 | 20 | 12 | 10', {}, '※1 推計', []],
  ['※ explained otherwise', '待ち日数※ | 日 | 20 | 12 | 10', {}, '※ 速報値', []],
  ['※ explained otherwise in a sentence', '待ち日数※ | 日 | 20 | 12 | 10', {}, '(注)※は、他の計画にも掲げる指標を示す。', []],
  ['one ※ that nothing explains', '待ち日数※ | 日 | 20 | 12 | 10', {}, '', ['warning target-below-baseline']],
  [
    'and one where less is better without',
    '待ち日数※ | 日 | 20 | 12 | 10\n事故 | 件 | 20 | 12 | 10',
    {},
    '',
    ['warning target-below-baseline'],
  ],
  ['※ where less is not better', '待ち日数※ | 日 | 10 | 12 | 20', {}, '', []],
  ['a minimum that the baseline meets', '女性 | % | 31.5 | 36.8 | 30以上', {}, '', ['warning rule-by-bound']],
  ['a minimum that the baseline equals', '女性 | % | 30 | 36.8 | 30以上', {}, '', []],
])('below the baseline: %s', (_name, row, profile, footnote, expected) => {
  expect(codes(row, profile, footnote)).toEqual(expected);
});

test('under b/c for all, a baseline that already meets the target is worth a look', () => {
  expect(codes('人口 | 人 | 20 | 12 | 10', { progress: { rule: 'ratio' } })).toEqual(['warning target-below-baseline']);
  expect(codes('人口 | 人 | 5 | 12 | 10', { progress: { rule: 'inverse-ratio' } })).toEqual(['info achieved-at-baseline']);
});

const YEARLY = '指標 | 単位 | 基準値 | R5実績 | R5目標 | R8目標 | 進捗率 | 状況';
const PACE = { progress: { against: 'expected' }, pace: { from: '2020-04', to: '2025-03', at: '2020-03' } };

/** Codes of severity error, and the status that is written. */
function errors(row: string, profile: object = {}, heading = '指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況'): string[] {
  const workbook = workbookOf(rowsOf(`${heading}\n${row}\n${'marks' in profile ? '' : FOOTNOTE}`));
  const { findings, results } = evaluateWorkbook(workbook, { profile: parseProfile(profile), countSheet: null });
  return [
    ...results.map(({ judgement }) => judgement.status),
    ...findings.filter(({ severity }) => severity === 'error').map(({ code, variant }) => [code, variant].filter(Boolean).join(' ')),
  ];
}

test.each<[string, object, string, string | undefined]>([
  ['待機児童数※ | 人 | 8 | 0 | 0', {}, 'target-zero', undefined],
  ['待機児童数 | 人 | 8 | 0 | 0', { progress: { rule: 'ratio' } }, 'target-zero', undefined],
  ['待機児童数 | 人 | 8 | 0 | 0', { progress: { rule: 'inverse-ratio' } }, 'target-zero', undefined],
  ['客数※ | 人 | 10 | 12 | 10', { marks: [{ mark: '※', rule: 'change' }] }, 'target-equals-baseline', undefined],
  ['客数 | 人 | - | 12 | 0', {}, 'target-equals-baseline', undefined],
  ['客数 | 人 | 10 | 12 | 20', PACE, 'target-equals-baseline expected', undefined],
  ['客数 | 人 | 10 | 12 | 10 | 20', { progress: { against: 'yearly-target' } }, 'target-equals-baseline expected', YEARLY],
  ['計画の策定 | - | 未策定 | 検討中 | 策定', {}, 'milestone-open', undefined],
  ['計画 | 件 | 策定 | 12 | 20', {}, 'unreadable-figure baseline', undefined],
  ['計画※ | 件 | 策定 | 12 | 20', {}, 'unreadable-figure baseline', undefined],
])('%s by %j: where the status is 要確認, one error says why', (row, profile, expected, heading) => {
  expect(errors(row, profile, heading)).toEqual(['要確認', expected]);
});

test('whatever a row holds, 要確認 never comes without an error', () => {
  const figure = fc.oneof(
    fc.constantFrom(
      '-',
      '',
      '0',
      '8',
      '策定',
      '検討中',
      '設置済',
      '策定済',
      '10～12',
      'TRUE',
      '#N/A',
      '1e300',
      '1e-300',
      '50%',
      '10以下',
      '2025/3/1',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  );
  const rule = fc.constantFrom('change', 'ratio', 'inverse-ratio', 'ceiling');
  fc.assert(
    fc.property(figure, figure, figure, fc.boolean(), fc.option(rule, { nil: undefined }), (a, b, c, marked, rule) => {
      const profile = rule === undefined ? {} : { progress: { rule } };
      const [status, ...found] = errors(`指標${marked ? '※' : ''} | 人 | ${a} | ${b} | ${c}`, profile);
      if (status === '要確認') expect(found).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
