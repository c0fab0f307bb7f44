import type { BoxName } from './report-words';

/** What people wrote into the boxes of an earlier report. */
export interface KeptBoxes {
  readonly summary: string;
  /** By strategy, in the order of the new report. */
  readonly strategies: readonly Readonly<Partial<Record<BoxName, string>>>[];
  /** What was written about strategies that the report no longer has. */
  readonly unplaced: readonly { readonly title: string; readonly text: string }[];
}

export const NO_BOXES: KeptBoxes = { summary: '', strategies: [], unplaced: [] };
