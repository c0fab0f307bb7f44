import type { leftOutSheet } from './doubts/left-out-sheet';
import type { planCountTables } from './plan/counts/count-tables';
import type { readUnlisted } from './reading/form/read-unlisted';
import type { sheetsLookedUp } from './reading/sheets-looked-up';
import type { withOtherRules } from './shown/other-rule';
import type { Steps } from './steps';

/** What of the engine not every workbook needs: a pane loads it when one does. */
export interface EngineParts {
  /** For workbooks that have count tables, or are to have some. */
  readonly planCountTables: typeof planCountTables;
  /** For sheets on which something differs from the rules. */
  readonly withOtherRules: typeof withOtherRules;
  /** For sheets on which no row is an indicator. */
  readonly readUnlisted: typeof readUnlisted;
  readonly leftOutSheet: typeof leftOutSheet;
  /** For workbooks whose sheets' formulas read one another. */
  readonly sheetsLookedUp: typeof sheetsLookedUp;
}

/**
 * Gives the parts when they are needed, for reading or for what follows from the results; null for whoever wants results alone: no counts
 * are planned, and every finding stands by itself.
 */
export type PartsInSteps = (use: 'reading' | 'results') => Steps<EngineParts | null>;
