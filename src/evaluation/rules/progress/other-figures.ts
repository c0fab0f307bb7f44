import type { Figure } from '../../figures/figure';

/** Another figure of an indicator, with its cell's column and, where that is not the indicator's own, its row (from 0). */
export interface OtherFigure {
  readonly column: number;
  readonly row?: number;
  readonly figure: Figure;
}

/** The figures of other years that a profile may ask for. */
export interface OtherFigures {
  /** The first year's figure that exists, for profiles that take it for a missing baseline; null when there is none. */
  readonly firstAvailable: OtherFigure | null;
  /** This year's printed target, for profiles that hold the actual against it; null when there is none. */
  readonly yearlyTarget: OtherFigure | null;
}

/** The usual row: nothing but baseline, actual and target counts. */
export const NO_OTHER_FIGURES: OtherFigures = { firstAvailable: null, yearlyTarget: null };
