import type { IndicatorResult } from '../evaluation';
import { groupByStrategy } from './strategy-groups';

/** How many of the indicators are 基本目標: counted by itself where a body leaves them out of the strategies' totals. */
export function overallGoalCount(results: readonly IndicatorResult[]): number {
  return groupByStrategy(results).reduce((sum, { overallGoal }) => sum + overallGoal.results.length, 0);
}
