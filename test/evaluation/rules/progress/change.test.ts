import type { Change, RuleName } from '../../../../src/evaluation/profile/profile';
import { changeBetween } from '../../../../src/evaluation/rules/progress/change';

test.each<[RuleName, number, number, number, number, Change]>([
  ['change', 10, 12, 20, 0, 'better'],
  ['change', 10, 8, 20, 0, 'worse'],
  ['change', 20, 18, 10, 0, 'better'],
  ['change', 20, 22, 10, 0, 'worse'],
  ['change', 10, 10, 20, 0, 'none'],
  ['ratio', 10, 12, 5, 0, 'better'],
  ['ratio', 10, 8, 5, 0, 'worse'],
  ['inverse-ratio', 10, 12, 20, 0, 'worse'],
  ['inverse-ratio', 10, 8, 20, 0, 'better'],
  ['ceiling', 10, 8, 20, 0, 'better'],
  ['change', 100, 103, 200, 0.03, 'none'],
  ['change', 100, 97, 200, 0.03, 'none'],
  ['change', 100, 103.1, 200, 0.03, 'better'],
  ['change', -100, -103, -200, 0.03, 'none'],
  ['ratio', 0.7, 0.77, 1, 0.1, 'none'],
  ['ratio', 0, 1, 1, 0.1, 'better'],
])('%s from %d to %d with goal %d and tolerance %d: %s', (rule, baseline, actual, goal, tolerance, expected) => {
  const progress = rule === 'change' ? (actual - baseline) / (goal - baseline) : actual / goal;
  expect(changeBetween({ rule, baseline, actual, progress, factor: 1, onSheet: () => progress }, tolerance)).toBe(expected);
});
