import type { Steps } from '../steps';
import type { readUnlisted } from './form/read-unlisted';
import type { sheetsLookedUp } from './sheets-looked-up';

/** What of the reading not every workbook needs. */
export interface ReadingParts {
  /** For sheets on which no row is an indicator. */
  readonly readUnlisted: typeof readUnlisted;
  /** For workbooks whose sheets' formulas read one another. */
  readonly sheetsLookedUp: typeof sheetsLookedUp;
}

export type ReadingPartsInSteps = (use: 'reading') => Steps<ReadingParts | null>;
