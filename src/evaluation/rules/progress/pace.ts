import type { Pace } from '../../profile/profile';

/** The part of a plan's time that has passed, as a fraction of whole months: `passed / total`. */
export interface PaceShare {
  /** Months passed, from 0 to `total`. */
  readonly passed: number;
  /** The plan's months, at least 1. */
  readonly total: number;
}

/**
 * The share of the plan's months that has passed, both ends included and the month of `at` counted whole, in lowest
 * terms; before the plan 0, after it 1. Source: docs/rules.md, "Other bodies, other rules" (1/5, 2/5, …).
 * @example paceShare({ from: '2020-04', to: '2025-03', at: '2021-03' }) // { passed: 1, total: 5 }
 */
export function paceShare({ from, to, at }: Pace): PaceShare {
  const start = monthNumber(from);
  const total = monthNumber(to) - start + 1;
  const passed = Math.min(total, Math.max(0, monthNumber(at) - start + 1));
  const common = greatestCommonDivisor(total, passed);
  return { passed: passed / common, total: total / common };
}

/**
 * The progress that a multiple of the pace asks for: the double nearest to the exact quotient.
 * @param multiple `paceAtLeast` of a condition
 * @example paceThreshold(0.8, { passed: 1, total: 5 }) // 0.16
 */
export function paceThreshold(multiple: number, { passed, total }: PaceShare): number {
  const millionths = Math.round(multiple * 1e6);
  return millionths / 1e6 === multiple ? (millionths * passed) / (total * 1e6) : (multiple * passed) / total;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}
