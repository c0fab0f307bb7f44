import type { Change, Profile, RuleName, StatusCondition } from '../profile/profile';
import { changeBetween } from './progress/change';
import { exceeds, reaches, signOfDifference } from './comparison';
import { paceShare, paceThreshold } from './progress/pace';
import { cellOf } from './progress/progress-on-sheet';

/** The baseline's number, or why there is none: nothing is there, or something that is no number. */
export type UsedBaseline = number | 'missing' | 'unreadable';

/** Figures that could be judged. */
export interface JudgedRow {
  readonly rule: RuleName;
  readonly baseline: UsedBaseline;
  readonly actual: number;
  /** null: a milestone that was reached. */
  readonly goal: number | null;
  readonly progress: number;
  /** The same as the written formula computes it. */
  readonly onSheet: () => number;
  /** What one in the figures' cells is worth. */
  readonly factor: number;
  /** Whether the target itself is not enough: 未満, 超. */
  readonly strict: boolean;
}

/** How far from the baseline still counts as nowhere. */
type Tolerance = Pick<StatusCondition, 'tolerance' | 'tolerancePoints'>;

/** The actual's movement, so much of it counting as none; null where it cannot be told. */
export function movementOf(row: JudgedRow, { tolerance = 0, tolerancePoints = 0 }: Tolerance = NO_TOLERANCE): Change | null {
  return row.goal === null || !hasBaseline(row) ? null : changeBetween(row, tolerance, tolerancePoints);
}

const NO_TOLERANCE: Tolerance = {};

function hasBaseline(row: JudgedRow): row is JudgedRow & { readonly baseline: number } {
  return typeof row.baseline === 'number';
}

/**
 * Index of the first status whose condition holds, -1 for none, `unknown` when that hangs on a baseline that cannot be read.
 * @param change the movement without tolerance, which most conditions ask about
 */
export function firstBand(row: JudgedRow, change: Change | null, profile: Profile): number | 'unknown' {
  const { statuses } = profile;
  for (let index = 0; index < statuses.length; index++) {
    const when = statuses[index]?.when;
    if (when === undefined || when === 'otherwise') return index;
    // Only for targets that are a direction.
    if (when.direction !== undefined || !reachesThresholds(row, when, profile)) continue;
    if (!asksForMovement(when)) return index;
    if (row.baseline === 'unreadable') return 'unknown';
    if (hasMoved(row, when, change)) return index;
  }
  return -1;
}

/** Whether a condition needs a baseline to compare the actual with. */
export function asksForMovement({ change, changeAtLeast, changeAtMost }: StatusCondition): boolean {
  return change !== undefined || changeAtLeast !== undefined || changeAtMost !== undefined;
}

function hasMoved(row: JudgedRow, when: StatusCondition, change: Change | null): boolean {
  const tolerant = when.tolerance !== undefined || when.tolerancePoints !== undefined;
  if (when.change !== undefined && when.change !== (tolerant ? movementOf(row, when) : change)) return false;
  if (when.changeAtLeast === undefined && when.changeAtMost === undefined) return true;
  const gain = gainOf(row);
  if (gain === null) return false;
  if (when.changeAtLeast !== undefined && !reaches(gain, cellOf(when.changeAtLeast, row.factor), () => gain)) return false;
  return when.changeAtMost === undefined || !exceeds(gain, cellOf(when.changeAtMost, row.factor), () => gain);
}

/** How far the actual went from the baseline towards the good, as the cells hold the figures; null where it cannot be told. */
function gainOf({ rule, baseline, actual, goal, factor }: JudgedRow): number | null {
  if (goal === null || typeof baseline !== 'number') return null;
  const difference = cellOf(actual, factor) - cellOf(baseline, factor);
  const isUpGood = rule === 'change' ? goal > baseline : rule === 'ratio';
  return isUpGood ? difference : -difference;
}

/** Whether the actual is better than a goal that is not enough itself. Below a ceiling, progress is 100 % all the way. */
function isBeyondGoal({ rule, actual, goal, progress, onSheet, factor }: JudgedRow): boolean {
  if (rule !== 'ceiling' || goal === null) return exceeds(progress, 1, onSheet);
  return signOfDifference(cellOf(actual, factor) - cellOf(goal, factor)) < 0;
}

function reachesThresholds(row: JudgedRow, { progressAtLeast, progressAbove, paceAtLeast }: StatusCondition, { pace }: Profile): boolean {
  const { progress, onSheet } = row;
  if (progressAtLeast === 1 && row.strict && !isBeyondGoal(row)) return false;
  if (progressAtLeast !== undefined && !reaches(progress, progressAtLeast, onSheet)) return false;
  if (progressAbove !== undefined && !exceeds(progress, progressAbove, onSheet)) return false;
  return paceAtLeast === undefined || (pace !== null && reaches(progress, paceThreshold(paceAtLeast, paceShare(pace)), onSheet));
}
