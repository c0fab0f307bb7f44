import { decimalShift } from '../../figures/decimal-shift';
import type { ProgressTerms } from './progress-fraction';

/**
 * Progress as the written formula computes it: in binary, step by step, from the cells as they are. Where figures nearly
 * cancel out it is not the nearest number to the true quotient; compared to ten decimals it decides as the sheet does.
 * @param factor what one in the figures' cells is worth
 */
export function progressOnSheet({ rule, baseline, actual, target, share }: ProgressTerms, factor: number): number {
  const [a, b, c] = [cellOf(baseline, factor), cellOf(actual, factor), cellOf(target, factor)];
  const { passed, total } = share;
  const isWhole = passed === total;
  if (rule === 'change') return isWhole ? (b - a) / (c - a) : (b - a) / (((c - a) * passed) / total);
  const goal = isWhole ? c : a + ((c - a) * passed) / total;
  if (rule === 'ratio') return b / goal;
  if (rule === 'inverse-ratio') return 2 - b / goal;
  if (rule === 'inverse-quotient') return goal / b;
  if (b - goal <= 0) return 1;
  return goal > 0 ? 2 - b / goal : 0;
}

/** The number in a cell of which one is worth `factor`. */
export function cellOf(value: number, factor: number): number {
  return factor === 1 ? value : decimalShift(value, -Math.round(Math.log10(factor)));
}
