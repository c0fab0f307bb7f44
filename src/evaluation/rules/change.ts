import Big from 'big.js';
import type { Change, RuleName } from '../profile/profile';

/**
 * Where the actual went from the baseline. Under `change` the good lies towards the goal; under `ratio` it is up; under
 * `inverse-ratio` and `ceiling` it is down. Source: docs/rules.md, "Progress and status".
 * @param tolerance how far from the baseline, as a fraction of it, still counts as nowhere (0.03 for ±3 %)
 */
export function changeBetween(rule: RuleName, baseline: number, actual: number, goal: number, tolerance = 0): Change {
  // Doubles nearest to typed decimals are equal, greater or smaller exactly as the decimals are.
  if (actual === baseline || isWithin(baseline, actual, tolerance)) return 'none';
  const rises = actual > baseline;
  const upIsGood = rule === 'change' ? goal > baseline : rule === 'ratio';
  if (rule === 'change' && goal === baseline) return 'none';
  return rises === upIsGood ? 'better' : 'worse';
}

function isWithin(baseline: number, actual: number, tolerance: number): boolean {
  if (tolerance === 0) return false;
  const moved = Math.abs(actual - baseline);
  const allowed = Math.abs(baseline) * tolerance;
  const doubt = (Math.abs(actual) + Math.abs(baseline)) * 1e-14;
  if (Math.abs(moved - allowed) > doubt) return moved < allowed;
  return new Big(actual).minus(baseline).abs().lte(new Big(baseline).abs().times(tolerance));
}
