import Big from 'big.js';
import type { Profile } from '../profile/profile';

type Rounding = Profile['progress']['rounding'];

/**
 * Progress as displayed: a percentage with a fixed number of decimals, half away from zero (as Excel's `0.0%`) or cut off.
 * Never `-0.0%`. Source: rules.md, "Progress and status": 99.96 % prints as 100.0 %.
 * @param progress a fraction
 * @param decimals of the percentage
 * @example formatProgress(0.71449, 1, 'half-away') // '71.4%'
 */
export function formatProgress(progress: number, decimals: number, rounding: Rounding): string {
  const size = Math.abs(progress);
  const units = roundedUnits(size, decimals, rounding);
  if (units === undefined) return `${new Big(progress).times(100).toFixed(decimals)}%`;
  const sign = progress < 0 && units > 0 ? '-' : '';
  if (decimals === 0) return `${sign}${units}%`;
  const one = 10 ** decimals;
  const rest = units % one;
  return `${sign}${(units - rest) / one}.${decimals === 1 ? rest : String(rest).padStart(decimals, '0')}%`;
}

/**
 * Progress rounded to what is displayed, as a fraction.
 * @param progress a fraction
 * @param decimals of the percentage
 * @example roundProgress(0.71449, 1, 'truncate') // 0.714
 */
export function roundProgress(progress: number, decimals: number, rounding: Rounding): number {
  const units = roundedUnits(Math.abs(progress), decimals, rounding);
  if (units === undefined) return progress;
  const size = units / 10 ** (decimals + 2);
  return progress < 0 ? 0 - size : size;
}

/** So large that a double holds no half of the last decimal. */
const NO_HALVES = 2 ** 50;

/**
 * How many units of the last decimal a fraction is worth. A first guess may be off by one beside a tie, because the
 * multiplication rounds; the tie itself, a quotient of whole numbers, is rounded correctly, so comparing with it decides.
 */
function roundedUnits(size: number, decimals: number, rounding: Rounding): number | undefined {
  const one = 10 ** (decimals + 2);
  if (size * one >= NO_HALVES) return undefined;
  if (rounding === 'half-away') {
    const units = Math.round(size * one);
    if (size >= (2 * units + 1) / (2 * one)) return units + 1;
    return size < (2 * units - 1) / (2 * one) ? units - 1 : units;
  }
  const units = Math.floor(size * one);
  if (size >= (units + 1) / one) return units + 1;
  return size < units / one ? units - 1 : units;
}
