import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../snapshot-of';

const HEADING = '指標 | 単位 | 基準値 | 実績値 | 目標値';
const OWN = `${HEADING}\n法人数 | 団体 | 28 | 27 | 35`;
const OTHER = `${HEADING}\n登録団体 | 団体 | 85 | 120 | 110`;

test.each([
  ['below', `${OWN}\n|\n（参考）前計画の最終評価\n${OTHER}`, ['法人数']],
  ['above', `＜参考＞県の指標\n${OTHER}\n|\n市の指標\n${OWN}`, ['法人数']],
  ['between', `${OWN}\n■ 参考：県の指標\n${OTHER}\n市の指標\n${OWN.replace('法人数', '会員数')}`, ['法人数', '会員数']],
  ['alone', `（参考）県の指標\n${OTHER}`, ['登録団体']],
  ['titled otherwise', `${OWN}\n参考文献\n${OTHER}`, ['法人数', '登録団体']],
])('a table titled 参考 %s', (_, rows, names) => {
  const { results } = evaluateWorkbook(workbookOf(rowsOf(rows)), { profile: parseProfile({}) });
  expect(results.map(({ indicator }) => indicator.name)).toEqual(names);
});

test('進捗度（5段階） is no rate of progress', () => {
  const rows = rowsOf(`${HEADING} | 進捗度（5段階）\n法人数 | 団体 | 28 | 30 | 35 | 4\n会員数 | 人 | 28 | 30 | 35 | 3`);
  const { findings } = evaluateWorkbook(workbookOf(rows), { profile: parseProfile({}) });
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
