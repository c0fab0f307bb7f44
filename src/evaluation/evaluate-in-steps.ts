import type { PartLoader } from './engine-parts';
import type { Evaluation } from './evaluation';
import type { EvaluateOptions } from './options';
import type { Profile } from './profile/profile';
import { readWorkbookInSteps } from './reading/read-workbook';
import { requireDistinctColumns } from './reading/require-distinct-columns';
import type { Steps } from './steps';
import { type StatusMatcher, statusMatcher } from './vocabulary/statuses/status-label';
import type { WorkbookSnapshot } from './workbook/snapshot';

/**
 * Evaluates a workbook in steps, for whoever has something else to do meanwhile: reads its tables, judges every indicator, counts, looks
 * for what a person should see, and plans the cells to write. Nothing is changed.
 * @param load asked for what of the engine the workbook needs beyond the reading of its tables
 * @throws EvaluationError when nothing could be evaluated
 */
export function* evaluateInSteps(snapshot: WorkbookSnapshot, options: EvaluateOptions, load: PartLoader): Steps<Evaluation> {
  requireDistinctColumns(options.columns ?? {});
  const readings = yield* readWorkbookInSteps(snapshot, options, matcherOf(options.profile), load.layouts, load.several);
  const { evaluateReadings } = yield* load.results();
  return yield* evaluateReadings(snapshot, options, readings, load.several);
}

/** What statuses the rules know, in whatever spelling. */
export function matcherOf({ columnOrder, notMeasured, words }: Profile): StatusMatcher {
  return statusMatcher([...new Set([...columnOrder, notMeasured.label])], words);
}
