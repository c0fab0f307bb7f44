import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../snapshot-of';

/** The rules of the rows, and the codes of the warnings. */
function judged(rows: string, profile: object = {}, names = '指標', progress = '進捗率'): string {
  const workbook = workbookOf(rowsOf(`${names} | 単位 | 基準値 | 実績値 | 目標値 | ${progress} | 状況\n${rows}`));
  const { results, findings } = evaluateWorkbook(workbook, { profile: parseProfile(profile), countSheet: null });
  const warnings = findings.flatMap(({ severity, code, variant }) => (severity === 'info' ? [] : [[code, variant].join(' ')]));
  return [results.map(({ judgement }) => judgement.rule).join(' '), ...warnings].join('; ');
}

const THREE = '甲※ | 人 | 20 | 18 | 20\n乙※ | 人 | 30 | 28 | 25\n丙※ | 人 | 9 | 9 | 9';

test.each<[string, string, object, string]>([
  ['on exactly the rows that are kept up', `${THREE}\n丁 | 人 | 1 | 2 | 3`, {}, 'ratio ratio ratio change'],
  [
    'one row without it goes down, too',
    `${THREE}\n丁 | 人 | 3 | 2 | 1`,
    {},
    'change change change change; target-equals-baseline no-mark; target-below-baseline mark-unexplained',
  ],
  [
    'one row with it goes up',
    `${THREE}\n丁※ | 人 | 1 | 2 | 3`,
    {},
    'change change change change; target-equals-baseline no-mark; target-below-baseline mark-unexplained',
  ],
  ['a limit without it is no exception', `${THREE}\n丁 | 人 | 3 | 2 | 1以下`, {}, 'ratio ratio ratio change'],
  ['a single one', '甲※ | 人 | 30 | 28 | 25\n丁 | 人 | 1 | 2 | 3', {}, 'ratio change; target-below-baseline mark-assumed'],
  ['a single one whose target is the baseline', '甲※ | 人 | 30 | 28 | 30\n丁 | 人 | 1 | 2 | 3', {}, 'ratio change'],
  ['explained otherwise', `${THREE}\n※ 速報値`, {}, 'change change change; target-equals-baseline no-mark'],
  ['the profile has no marks', '乙※ | 人 | 30 | 28 | 25', { marks: [] }, 'change'],
])('※ that nothing explains: %s', (_name, rows, profile, expected) => expect(judged(rows, profile)).toBe(expected));

test('a legend on a sheet without tables explains ※, too', () => {
  const [table, legend] = [
    workbookOf(rowsOf('指標 | 単位 | 基準値 | 実績値 | 目標値\n甲※ | 人 | 10 | 12 | 20')),
    workbookOf(rowsOf('凡例\n※印の指標の進捗率は、実績値／目標値により算出'), { name: '凡例' }),
  ];
  const { results } = evaluateWorkbook(
    { ...table, sheets: [...table.sheets, ...legend.sheets] },
    { profile: parseProfile({}), countSheet: null },
  );
  expect(results.map(({ judgement }) => judgement.rule)).toEqual(['ratio']);
});

test('a heading gives ※ its meaning', () => {
  expect(judged('甲※ | 人 | 30 | 28 | 25', {}, '指標(※は再掲)')).toBe('change');
  expect(judged('甲※ | 人 | 10 | 12 | 20', {}, '指標', '進捗率(※はb/c)')).toBe('ratio');
});

test('a footnote explains ※ for the other sheets of the workbook, too', () => {
  const rows = '指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n甲※ | 人 | 10 | 12 | 20';
  const [one, other] = [
    workbookOf(rowsOf(rows), { name: '一' }),
    workbookOf(rowsOf(`${rows}\n備考 ※印の進捗率は、b/cにより算出`), { name: '二' }),
  ];
  const { results } = evaluateWorkbook(
    { ...one, sheets: [...one.sheets, ...other.sheets] },
    { profile: parseProfile({}), countSheet: null },
  );
  expect(results.map(({ judgement }) => judgement.rule)).toEqual(['ratio', 'ratio']);
});
