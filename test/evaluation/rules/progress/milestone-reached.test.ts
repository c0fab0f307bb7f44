import { isMilestoneReached } from '../../../../src/evaluation/rules/progress/milestone-reached';
import { runRow } from '../../plan/results/result-row';

test.each([
  ['設置', '設置', true],
  ['設置済', '設置', true],
  ['策定済み', '策定', true],
  ['開設した', '開設', true],
  ['整備完了', '整備', true],
  ['未設置', '設置', false],
  ['設置中', '設置', false],
  ['設置予定', '設置', false],
  ['設置', '設置済', false],
  ['検討済', '策定', false],
])('%s where %s was aimed at: %s', (actual, target, expected) => {
  expect(isMilestoneReached(actual, target)).toBe(expected);
  const progress = expected ? '100.0%' : '要確認';
  const first = runRow({ figures: [null, actual, target] });
  expect(first.result.recorded).toEqual({ progress, status: expected ? '目標達成' : '要確認' });
  const second = runRow(first.after);
  expect(second.result).toMatchObject({ writes: [], findings: [] });
});
