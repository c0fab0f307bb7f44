import type { Figure } from './figure';

/**
 * The scale in which a row is computed. Every rule is indifferent to one factor common to all its figures, so cells that
 * share one (all behind a percent format) are used as they are; texts with a percent sign count as such cells, because
 * 30% typed over them makes one.
 * @returns the common factor, or 1 when the cells differ
 */
export function commonFactor(figures: readonly Figure[]): number {
  const numbers = figures.flatMap((figure) => (figure.kind === 'number' ? [figure] : []));
  const own = numbers.filter(({ source }) => source === 'number');
  const first = own[0];
  if (first !== undefined) return own.every(({ factor }) => factor === first.factor) ? first.factor : 1;
  return numbers.length > 0 && numbers.every(({ percent }) => percent) ? 100 : 1;
}
