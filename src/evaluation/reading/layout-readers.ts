import type { Steps } from '../steps';
import type { readLabelled } from './form/read-labelled';
import type { PairReader } from './pairs/pair-reader';
import type { ofOneYear } from './years-of-one-sheet';

/** How sheets are read on which an indicator is no row: most workbooks have none, and a pane loads it when one may have. */
export interface LayoutReaders {
  readonly PairReader: typeof PairReader;
  readonly readLabelled: typeof readLabelled;
  /** For sheets that hold several tables, or rows of several years. */
  readonly ofOneYear: typeof ofOneYear;
}

/** Gives the readers when a sheet may need them. */
export type LayoutsInSteps = () => Steps<LayoutReaders>;
