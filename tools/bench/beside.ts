import { median } from './median';

/** A ratio of two things that were measured by turns, with how far it went apart. */
export interface Beside {
  readonly ours: number;
  readonly other: number;
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  readonly target: number;
}

/** Each of ours is held against the one of the same turn, so that what the machine does meanwhile falls on both. */
export function beside(ours: readonly number[], others: readonly number[], target: number): Beside {
  const ratios = ours.map((own, turn) => own / (others[turn] ?? NaN));
  return {
    ours: median(ours),
    other: median(others),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    target,
  };
}
