import type { Figure } from './figure';

/**
 * The scale in which a row is computed. Every rule is indifferent to one factor common to all its figures, so cells that
 * share one (all behind a percent format) are used as they are; texts with a percent sign count as such cells, because
 * 30% typed over them makes one.
 * @returns the common factor, or 1 when the cells differ
 */
export function commonFactor(figures: readonly Figure[]): number {
  let shared: number | null = null;
  let differ = false;
  let percents = 0;
  let others = 0;
  // In a plain loop: every row passes through here.
  for (const figure of figures) {
    if (figure.kind !== 'number') continue;
    if (figure.percent) percents++;
    else others++;
    if (figure.source !== 'number') continue;
    shared ??= figure.factor;
    if (figure.factor !== shared) differ = true;
  }
  if (shared !== null) return differ ? 1 : shared;
  return percents > 0 && others === 0 ? 100 : 1;
}
