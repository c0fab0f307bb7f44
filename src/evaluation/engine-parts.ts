import type { leftOutSheet } from './doubts/left-out-sheet';
import type { matchCountTable } from './counts/match-count-table';
import type { laterFindings } from './findings/later-findings';
import type { planCountTables } from './plan/counts/count-tables';
import type { sheetsTogether } from './findings/sheets/sheets-together';
import type { LayoutsInSteps } from './reading/layout-readers';
import type { SheetYears } from './reading/read-workbook';
import type { withOtherRules } from './shown/other-rule';
import type { unusedLegends } from './shown/unused-legend';
import type { Steps } from './steps';

/** What of the engine not every workbook needs: a pane loads it when one does. */
export interface EngineParts {
  /** For workbooks that have count tables, or are to have some. */
  readonly matchCountTable: typeof matchCountTable;
  readonly planCountTables: typeof planCountTables;
  /** For whatever was judged. */
  readonly laterFindings: typeof laterFindings;
  /** For sheets on which something differs from the rules. */
  readonly withOtherRules: typeof withOtherRules;
  /** For sheets that explain statuses of their own. */
  readonly unusedLegends: typeof unusedLegends;
}

/** Gives the parts when they are needed; null for whoever wants results alone: no counts are planned, and every finding stands by itself. */
export type PartsInSteps = () => Steps<EngineParts | null>;

/** For workbooks of several sheets or tables. */
export interface SeveralParts extends SheetYears {
  readonly sheetsTogether: typeof sheetsTogether;
  /** For sheets of which nothing was read. */
  readonly leftOutSheet: typeof leftOutSheet;
}

/** What of the engine is loaded when a workbook needs it. */
export interface PartLoader {
  readonly parts: PartsInSteps;
  readonly layouts: LayoutsInSteps;
  readonly several: () => Steps<SeveralParts>;
}
