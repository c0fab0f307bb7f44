import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../snapshot-of';

/** The codes of what is found on one row below the usual heading. */
function codes(row: string, profile: object = {}): string[] {
  const workbook = workbookOf(rowsOf(`指標 | 単位 | 基準値 | 実績値 | 目標値 | 進捗率 | 状況\n${row}`));
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
  ['割合 | % | 42% | 45 | 60', []],
  ['割合 | % | 0.5 | 0.7 | 0.9', []],
])('%s', (row, expected) => {
  expect(codes(row)).toEqual(expected);
});

test('lower is better is no finding where the body has no mark for "keep it up"', () => {
  expect(codes('人口 | 人 | 20 | 12 | 10', { marks: [] })).toEqual([]);
});

test('under b/c for all, a baseline that already meets the target is worth a look', () => {
  expect(codes('人口 | 人 | 20 | 12 | 10', { progress: { rule: 'ratio' } })).toEqual(['info achieved-at-baseline']);
  expect(codes('人口 | 人 | 5 | 12 | 10', { progress: { rule: 'inverse-ratio' } })).toEqual(['info achieved-at-baseline']);
});
