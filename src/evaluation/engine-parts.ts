import type { outdatedSheets } from './findings/outdated-sheets';
import type { leftOutSheet } from './doubts/left-out-sheet';
import type { laterFindings } from './findings/later-findings';
import type { planCountTables } from './plan/counts/count-tables';
import type { ReadingParts } from './reading/reading-parts';
import type { withOtherRules } from './shown/other-rule';
import type { unusedLegends } from './shown/unused-legend';
import type { Steps } from './steps';

/** What of the engine not every workbook needs: a pane loads it when one does. */
export interface EngineParts extends ReadingParts {
  /** For workbooks that have count tables, or are to have some. */
  readonly planCountTables: typeof planCountTables;
  readonly outdatedSheets: typeof outdatedSheets;
  /** For whatever was judged. */
  readonly laterFindings: typeof laterFindings;
  /** For sheets on which something differs from the rules. */
  readonly withOtherRules: typeof withOtherRules;
  /** For sheets that explain statuses of their own. */
  readonly unusedLegends: typeof unusedLegends;
  /** For sheets of which nothing was read. */
  readonly leftOutSheet: typeof leftOutSheet;
}

/**
 * Gives the parts when they are needed, for reading or for what follows from the results; null for whoever wants results alone: no counts
 * are planned, and every finding stands by itself.
 */
export type PartsInSteps = (use: 'reading' | 'results') => Steps<EngineParts | null>;
