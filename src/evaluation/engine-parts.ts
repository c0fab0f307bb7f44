import type { evaluateReadings, SeveralParts } from './evaluate-readings';
import type { LayoutsInSteps } from './reading/layout-readers';
import type { SheetYears } from './reading/read-workbook';
import type { Steps } from './steps';

/** What comes of tables that were read: their results, counts, findings, and the cells to write. */
export interface ResultParts {
  readonly evaluateReadings: typeof evaluateReadings;
}

/** What of the engine is loaded apart from what reads an ordinary sheet. */
export interface PartLoader {
  readonly results: () => Steps<ResultParts>;
  readonly layouts: LayoutsInSteps;
  /** For workbooks of several sheets or tables. */
  readonly several: () => Steps<SeveralParts & SheetYears>;
}
