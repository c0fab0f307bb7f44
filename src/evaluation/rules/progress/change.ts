import type { Change, RuleName } from '../../profile/profile';
import { signOf, signOfDifference } from '../comparison';
import { cellOf } from './progress-on-sheet';

/** What a movement is told from. */
export interface Movement {
  readonly rule: RuleName;
  readonly baseline: number;
  readonly actual: number;
  /** What one in the figures' cells is worth. */
  readonly factor: number;
  readonly progress: number;
  /** As the written formula computes it; asked for where it might decide. */
  readonly onSheet: () => number;
}

/**
 * Where the actual went from the baseline. Under `change` the good lies towards the goal; under `ratio` it is up; under
 * `inverse-ratio`, `inverse-quotient` and `ceiling` it is down. What is nothing to ten decimals is no movement, here as on the sheet.
 * Source: docs/rules.md, "Progress and status".
 * @param tolerance how far from the baseline, as a fraction of it, still counts as nowhere (0.03 for ±3 %)
 * @param points the same in the figure's own unit (3 for ±3 points)
 * @returns null: farther than the tolerance, and yet too little of the way to the goal to have a direction
 */
export function changeBetween(movement: Movement, tolerance = 0, points = 0): Change | null {
  const { rule, progress, onSheet, factor } = movement;
  const isTolerant = tolerance > 0 || points > 0;
  if (rule === 'change' && !isTolerant) return changeOf(signOf(progress, onSheet)) ?? 'none';
  const baseline = cellOf(movement.baseline, factor);
  const difference = cellOf(movement.actual, factor) - baseline;
  const tolerated = points > 0 ? cellOf(points, factor) : Math.abs(baseline) * tolerance;
  if (isTolerant && signOfDifference(Math.abs(difference) - tolerated) <= 0) return 'none';
  const sign = rule === 'change' ? signOf(progress, onSheet) : signOfDifference(difference) * (rule === 'ratio' ? 1 : -1);
  return changeOf(sign) ?? (isTolerant ? null : 'none');
}

function changeOf(sign: number): Change | undefined {
  return sign === 0 ? undefined : sign > 0 ? 'better' : 'worse';
}
