import Big from 'big.js';
import type { RuleName } from '../../profile/profile';
import type { PaceShare } from './pace';

/** What progress is computed from. All numbers are doubles nearest to the decimals that were typed. */
export interface ProgressTerms {
  readonly rule: RuleName;
  readonly baseline: number;
  readonly actual: number;
  readonly target: number;
  /** What of the way from baseline to target is expected by now; 1/1 where the final target counts. */
  readonly share: PaceShare;
}

/** Expected by now: the target itself. */
export const WHOLE: PaceShare = { passed: 1, total: 1 };

/**
 * Progress by the rule, from the decimals and not from their binary neighbours: (12.6 - 11.7) / (75 - 11.7) is the double
 * nearest to the true quotient, so that comparing it with a threshold or a rounding tie decides as paper and pencil would.
 * Source: docs/rules.md, "Progress and status" and "Other bodies, other rules".
 * @returns a fraction (0.5 for 50 %); null where the rule would divide by zero or the quotient is beyond what a double holds
 */
export function progressFraction(terms: ProgressTerms): number | null {
  const scale = commonScale(terms);
  if (scale !== undefined) {
    const { passed, total } = terms.share;
    // Whole numbers: every sum and product below is exact, and a quotient of whole numbers is rounded correctly.
    const baseline = Math.round(terms.baseline * scale);
    const actual = Math.round(terms.actual * scale) * total;
    const start = baseline * total;
    const goal = start + (Math.round(terms.target * scale) - baseline) * passed;
    return quotient(terms.rule, start, actual, goal);
  }
  return roughProgress(terms) ?? exactProgress(terms);
}

function quotient(rule: RuleName, baseline: number, actual: number, goal: number): number | null {
  switch (rule) {
    case 'change':
      return divide(actual - baseline, goal - baseline);
    case 'ratio':
      return divide(actual, goal);
    case 'inverse-ratio':
      return divide(2 * goal - actual, goal);
    case 'inverse-quotient':
      return divide(goal, actual);
    case 'ceiling':
      if (actual <= goal) return 1;
      return goal <= 0 ? 0 : divide(2 * goal - actual, goal);
  }
}

/** Never minus zero, never infinite. */
function divide(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  const result = numerator / denominator + 0;
  return Number.isFinite(result) ? result : null;
}

/** Beyond this, sums and products with the months of a long plan might not be whole numbers that a double holds. */
const LARGEST_WHOLE = 1e11;

/** The power of ten (up to a million) that makes all three figures whole; undefined when there is none. */
function commonScale({ baseline, actual, target }: ProgressTerms): number | undefined {
  for (let scale = 1; scale <= 1e6; scale *= 10) {
    if (isWholeAt(baseline, scale) && isWholeAt(actual, scale) && isWholeAt(target, scale)) return scale;
  }
  return undefined;
}

function isWholeAt(value: number, scale: number): boolean {
  const whole = Math.round(value * scale);
  return whole / scale === value && whole <= LARGEST_WHOLE && whole >= -LARGEST_WHOLE;
}

/** Thresholds and rounding ties are multiples of this part of a whole (four decimals of a percentage, halved). */
const FINEST = 2e6;

/**
 * Progress in binary arithmetic, or undefined where its error might decide: close to a possible tie or threshold, or where
 * the figures nearly cancel out. Keeps sheets full of computed averages (33.3333333333333) quick.
 */
function roughProgress({ rule, baseline, actual, target, share }: ProgressTerms): number | undefined {
  if (share.passed !== share.total) return undefined;
  const divisor = rule === 'change' ? target - baseline : rule === 'inverse-quotient' ? actual : target;
  const size = Math.abs(baseline) + Math.abs(actual) + Math.abs(target);
  const progress = quotient(rule, baseline, actual, target);
  if (progress === null) return undefined;
  const doubt = ((1 + Math.abs(progress)) * size * 1e-14) / Math.abs(divisor);
  const steps = progress * FINEST;
  return doubt * FINEST < 0.1 && Math.abs(steps - Math.round(steps)) > doubt * FINEST + 1e-6 ? progress : undefined;
}

const Exact = Big();
/** Digits behind the point of an exact quotient: enough for the nearest double of any progress worth the name. */
Exact.DP = 40;

function exactProgress({ rule, baseline, actual, target, share }: ProgressTerms): number | null {
  const start = new Exact(baseline).times(share.total);
  const reached = new Exact(actual).times(share.total);
  const goal = start.plus(new Exact(target).minus(baseline).times(share.passed));
  switch (rule) {
    case 'change':
      return divideExactly(reached.minus(start), goal.minus(start));
    case 'ratio':
      return divideExactly(reached, goal);
    case 'inverse-ratio':
      return divideExactly(goal.times(2).minus(reached), goal);
    case 'inverse-quotient':
      return divideExactly(goal, reached);
    case 'ceiling':
      if (reached.lte(goal)) return 1;
      return goal.lte(0) ? 0 : divideExactly(goal.times(2).minus(reached), goal);
  }
}

function divideExactly(numerator: Big, denominator: Big): number | null {
  if (denominator.eq(0)) return null;
  const result = Number(numerator.div(denominator).toString()) + 0;
  return Number.isFinite(result) ? result : null;
}
