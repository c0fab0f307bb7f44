import Big from 'big.js';
import type { Profile } from '../profile/profile';

type Rounding = Profile['progress']['rounding'];

/** Powers of ten, for up to four decimals of a percentage. */
const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

/**
 * Progress as displayed: a percentage with a fixed number of decimals, half away from zero (as Excel's `0.0%`) or cut off.
 * Never `-0.0%`. Source: docs/rules.md, "Progress and status": 99.96 % prints as 100.0 %.
 * @param progress a fraction
 * @param decimals of the percentage
 * @example formatProgress(0.71449, 1, 'half-away') // '71.4%'
 */
export function formatProgress(progress: number, decimals: number, rounding: Rounding): string {
  const size = Math.abs(progress);
  const units = roundedUnits(size, decimals, rounding);
  if (units === undefined) return `${new Big(progress).times(100).toFixed(decimals)}%`;
  const known = units < KNOWN_TEXTS ? knownTexts(decimals, progress < 0) : undefined;
  return known === undefined ? textOf(units, decimals, progress < 0) : (known[units] ??= textOf(units, decimals, progress < 0));
}

function textOf(units: number, decimals: number, negative: boolean): string {
  const sign = negative && units > 0 ? '-' : '';
  if (decimals === 0) return `${sign}${units}%`;
  const one = TENS[decimals] ?? 1;
  const rest = units % one;
  return `${sign}${(units - rest) / one}.${String(rest).padStart(decimals, '0')}%`;
}

/** Most rows of a long sheet show one of few percentages; each text is made once. */
const KNOWN_TEXTS = 5000;
const texts: string[][] = [];

function knownTexts(decimals: number, negative: boolean): string[] {
  return (texts[2 * decimals + (negative ? 1 : 0)] ??= new Array<string>(KNOWN_TEXTS));
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
  const size = units / (TENS[decimals + 2] ?? 1);
  return progress < 0 ? 0 - size : size;
}

/** So large that a double holds no half of the last decimal. */
const NO_HALVES = 2 ** 50;

/**
 * How many units of the last decimal a fraction is worth. A first guess may be off by one beside a tie, because the
 * multiplication rounds; the tie itself, a quotient of whole numbers, is rounded correctly, so comparing with it decides.
 */
function roundedUnits(size: number, decimals: number, rounding: Rounding): number | undefined {
  const one = TENS[decimals + 2] ?? 1;
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
