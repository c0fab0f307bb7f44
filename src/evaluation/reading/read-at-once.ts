import type { EvaluateOptions } from '../options';
import { allSteps, type Steps } from '../steps';
import type { StatusMatcher } from '../vocabulary/statuses/status-label';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import * as allLayouts from './all-layouts';
import * as sheetYears from './other-year-sheets';
import type { LayoutsInSteps } from './layout-readers';
import type { SheetReading } from './read-sheet';
import { readWorkbookInSteps, type SheetYears } from './read-workbook';

/** The readers of all layouts, for whoever has them at hand. */
// eslint-disable-next-line require-yield -- Nothing has to be waited for.
export const layoutsAtHand: LayoutsInSteps = function* () {
  return allLayouts;
};

// eslint-disable-next-line require-yield -- Nothing has to be waited for.
const yearsAtHand = function* (): Steps<SheetYears> {
  return sheetYears;
};

/** Reads every sheet of a workbook, or those that were named. @throws what `readWorkbookInSteps` throws */
export function readWorkbook(snapshot: WorkbookSnapshot, options: EvaluateOptions, matcher: StatusMatcher): SheetReading[] {
  return allSteps(readWorkbookInSteps(snapshot, options, matcher, layoutsAtHand, yearsAtHand));
}
