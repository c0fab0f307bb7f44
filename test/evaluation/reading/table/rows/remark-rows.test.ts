import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { rowsOf, workbookOf } from '../../../snapshot-of';
import { outlineOfRows } from '../../outline/outline-of-rows';

const HEADING = '指標名 | 単位 | 基準値(R1) | 実績値(R5) | 目標値(R7) | 達成率 | 判定';

describe('texts of a form around its tables', () => {
  const rows = (below: string) => `
    施策評価シート
    施策1 子育て
    目的 | 元気なまち
    担当課 | 福祉課
    ${HEADING}
    出生数 | 人 | 100 | 90 | 120
    園児数 | 人 | 200 | 210 | 220
    ${below}
    施策2 福祉
    目的 | 支え合い
    担当課 | 介護課
    ${HEADING}
    サロン | か所 | 10 | 12 | 15
    ${below}`;

  test.each([
    ['評価コメント | 順調である'],
    ['課題 | なし'],
    ['課題'],
    ['今後の方向性 | 拡充'],
    ['外部評価委員会の意見 | | 件数を増やすこと'],
    ['評価コメント | 順調である\n今後の課題 | 担い手'],
  ])('%s', (below) => {
    const read = ['1 子育て / . / . / 出生数', '1 子育て / . / . / 園児数', '2 福祉 / . / . / サロン'];
    expect(outlineOfRows(rows(below)).map((path) => path.replace(/^[. /]+/, ''))).toEqual(read);
  });

  test('no heading is made of what stands above it', () => {
    const { tables } = evaluateWorkbook(workbookOf(rowsOf(rows('課題 | なし'))), { profile: parseProfile({}) });
    expect(tables.map(({ headingRows }) => headingRows)).toEqual([
      [4, 4],
      [11, 11],
    ]);
  });
});

test('a form names its level above the table', () => {
  const rows = `
    施策評価シート
    施策名 | 1-1 子育て
    年度 | 令和5年度
    ${HEADING}
    出生数 | 人 | 100 | 90 | 120
    課題 | なし`;
  expect(outlineOfRows(rows)).toEqual(['. / . / 1-1 子育て / 出生数']);
});

test.each([
  ['a unit', '事業の成果 | 件'],
  ['figures', '今後の方針の策定 | | 5 | 6 | 7'],
  ['a dash for an actual', '課題の解決 | | 5 | － | 7'],
])('a row with %s is an indicator', (_, row) => {
  expect(outlineOfRows(`${HEADING}\n出生数 | 人 | 100 | 90 | 120\n${row}`)).toHaveLength(2);
});
