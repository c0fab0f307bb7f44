import Big from 'big.js';

/**
 * Decimals that count where figures are compared. The written formulas round by the same, so that binary noise decides
 * neither here nor there: `ROUND(J18,10)>=1`.
 */
export const COMPARED_DECIMALS = 10;

/** What is farther apart than this is not touched by rounding, nor by the noise of the figures. */
const APART = 1e-9;

/**
 * Whether progress reaches a threshold, both to {@link COMPARED_DECIMALS}: 0.99999999999 reaches 1.
 * @param onSheet the same progress as the written formula computes it, which is asked for where it might decide
 */
export function reaches(progress: number, threshold: number, onSheet: () => number): boolean {
  const limit = limitOf(threshold);
  if (Math.abs(progress - limit) > noiseOf(progress)) return progress > limit;
  return rounded(onSheet()).gte(limit);
}

/** Whether progress lies beyond a threshold, compared as in {@link reaches}. */
export function exceeds(progress: number, threshold: number, onSheet: () => number): boolean {
  const limit = limitOf(threshold);
  if (Math.abs(progress - limit) > noiseOf(progress)) return progress > limit;
  return rounded(onSheet()).gt(limit);
}

/**
 * The sign of a progress, to {@link COMPARED_DECIMALS}.
 * @param onSheet as for {@link reaches}
 */
export function signOf(progress: number, onSheet: () => number): number {
  return Math.abs(progress) > APART ? Math.sign(progress) : roundedSign(onSheet());
}

/** The sign of a difference between two cells, to {@link COMPARED_DECIMALS}. */
export function signOfDifference(difference: number): number {
  return Math.abs(difference) > APART ? Math.sign(difference) : roundedSign(difference);
}

function roundedSign(value: number): number {
  return value === 0 ? 0 : rounded(value).cmp(0);
}

/** A threshold to the decimals that count. Most are 1. */
function limitOf(threshold: number): number {
  return Number.isInteger(threshold) ? threshold : Number(threshold.toFixed(COMPARED_DECIMALS));
}

function noiseOf(progress: number): number {
  return APART * Math.max(1, Math.abs(progress));
}

/** A spreadsheet's ROUND: half away from zero, of the 15 digits that it keeps. */
function rounded(value: number): Big {
  return new Big(value.toPrecision(15)).round(COMPARED_DECIMALS, Big.roundHalfUp);
}
