import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../snapshot-of';

test.each([
  ['指標 | 単位 | 基準値 | 謎の値 | 目標値', {}, ['error actual']],
  ['指標 | 単位 | 基準値 | 実績値 | 謎の値', {}, ['error target']],
  ['指標 | 単位 | 謎の値 | 実績値 | 目標値', {}, ['warning baseline']],
  ['指標 | 単位 | 謎の値 | 実績値 | 目標値', { progress: { rule: 'ratio' } }, []],
  ['指標 | 単位 | 謎の値 | 実績値 | 目標値', { progress: { missingBaseline: 'first-available' } }, []],
  ['指標 | 単位 | 謎の値 | 実績値 | 目標値 | 進捗率(b/c)', {}, []],
  ['指標 | 単位 | 基準値 | 実績値 | 目標値', {}, []],
  ['指標 | 単位 | 備考 | 実績値 | 目標値', {}, []],
  ['指標 | 単位 | 備考 | 実績値 | 目標値', { progress: { missingBaseline: 'not-assessed' } }, ['warning baseline']],
])('%s, with the profile %j, lacks %j', (heading, profile, expected) => {
  const repeated = `${heading}\n相談件数 | 件 | 10 | 15 | 20\n参加者数 | 人 | 10 | 15 | 20`;
  const workbook = workbookOf(rowsOf(`${repeated}\n${repeated.replaceAll('数', '率')}`));
  const { findings } = evaluateWorkbook(workbook, { profile: parseProfile({ version: 1, ...profile }) });
  expect(
    findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, code, variant }) => `${severity} ${code === 'structure-unclear' ? (variant ?? '') : code}`),
  ).toEqual(expected);
});
