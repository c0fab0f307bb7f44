import { readYearBook } from '../../../src/year/book/year-book';
import { planTitle } from '../../../src/year/book/plan-names';
import { draftOf } from '../asked-and-answered';
import { opened, PROFILE } from '../sample';

test.each([
  ['第2期総合戦略 KPI評価シート（令和5年度実績）', '第2期総合戦略 KPI評価シート'],
  ['令和5年度シート（令和4年度実施分） 総合計画', 'シート 総合計画'],
  ['総合計画（令和3年度～令和7年度）進捗管理表', '総合計画進捗管理表'],
  ['DX推進計画 R5実績', 'DX推進計画'],
  ['観光計画（案）2023年度', '観光計画（案）'],
])('a sheet titled %s is of the plan %s', async (title, plan) => {
  const bytes = await draftOf({
    評価: [[title], ['指標', '単位', '基準値', 'R5実績', '目標値'], ['就農者', '人', 5, 8, 15], ['空き家', '件', 50, 42, 30]],
  });
  expect(planTitle(readYearBook((await opened(bytes)).snapshot, { profile: PROFILE }))).toBe(plan);
});
