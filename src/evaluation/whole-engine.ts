import * as allOfSeveral from './all-of-several';
import { evaluateReadings } from './evaluate-readings';
import type { PartLoader } from './engine-parts';
import type { EvaluateOptions } from './options';
import * as allLayouts from './reading/all-layouts';
import type { SheetReading } from './reading/read-sheet';
import { readWorkbookInSteps } from './reading/read-workbook';
import { allSteps } from './steps';
import type { StatusMatcher } from './vocabulary/statuses/status-label';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** The parts of the engine, for whoever has them all from the beginning. */
/* eslint-disable require-yield -- Nothing has to be waited for. */
export const wholeEngine: PartLoader = {
  *results() {
    return { evaluateReadings };
  },
  *layouts() {
    return allLayouts;
  },
  *several() {
    return allOfSeveral;
  },
};
/* eslint-enable require-yield */

/**
 * Reads every sheet of a workbook, or those that were named, at once.
 * @throws EvaluationError `sheet-not-found`, `sheet-without-table`, `no-table`, `columns-invalid`, `year-not-found`
 */
export function readWorkbook(snapshot: WorkbookSnapshot, options: EvaluateOptions, matcher: StatusMatcher): SheetReading[] {
  return allSteps(readWorkbookInSteps(snapshot, options, matcher, wholeEngine.layouts, wholeEngine.several));
}
