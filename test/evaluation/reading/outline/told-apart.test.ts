import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../snapshot-of';

const names = (text: string, merges: Parameters<typeof workbookOf>[1] = {}) =>
  evaluateWorkbook(workbookOf(rowsOf(text), merges), { profile: parseProfile({}) }).results.map(({ indicator }) => indicator.name);

test('parts in a column of their own, under one heading with the names', () => {
  const text = `分野 | 項目 | | 単位 | 策定時 | 実績 | 目標
    がん | がん検診受診率 | 胃がん | % | 18.2 | 22.3 | 50
     | | 肺がん | % | 20.1 | 25.1 | 50
    こころ | 自殺死亡率 | 人口10万対 | 人 | 19.5 | 15.8 | 13.6`;
  const across = { top: 0, bottom: 0, left: 1, right: 2 };
  const down = { top: 1, bottom: 2, left: 1, right: 1 };
  expect(names(text, { merges: [across, down] })).toEqual(['がん検診受診率（胃がん）', 'がん検診受診率（肺がん）', '自殺死亡率']);
});

test.each([
  ['男女', '男性', '女性', '（男性）', '（女性）'],
  ['対象', '市民', '市民', '', ''],
  ['対象', '', '女性', '', '（女性）'],
  ['通し番号', '1', '2', '', ''],
  ['対象', '市内に住む二十歳から六十四歳までの男性全員の平均', '女性', '', '（女性）'],
])('rows of one name with %s %s and %s', (heading, one, other, first, second) => {
  const text = `指標 | ${heading} | 単位 | 基準値 | 実績値 | 目標値
    平均寿命 | ${one} | 年 | 79 | 81 | 82
    平均寿命 | ${other} | 年 | 86 | 87 | 88
    参加者数 | 市民 | 人 | 10 | 12 | 15`;
  expect(names(text)).toEqual([`平均寿命${first}`, `平均寿命${second}`, '参加者数']);
});
