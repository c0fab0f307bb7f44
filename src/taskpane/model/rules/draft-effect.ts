import { summarise } from '../../../evaluation/counts/summary';
import type { Evaluation } from '../../../evaluation/evaluation';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { parseProfile } from '../../../evaluation/profile/profile-schema';
import { inSlices } from '../../../excel/in-slices';
import type { PaneSettings } from '../../state/pane-settings';
import { resultsInSteps } from '../evaluate-workbook';
import type { RulesInput } from './rules-input';

/** What rules that are being edited would do to the counts. */
export interface DraftEffect {
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  /** Indicators whose progress or status would be another. */
  readonly changed: number;
  readonly indicators: number;
}

/** Works out what other rules would do, without writing anything. @throws EvaluationError where they do not fit */
export async function draftEffect(
  input: RulesInput,
  now: Evaluation,
  workbook: WorkbookSnapshot,
  settings: PaneSettings,
): Promise<DraftEffect> {
  parseProfile(input);
  const then = await inSlices(resultsInSteps(workbook, { ...settings, preset: null, profile: input }));
  const resultOf = (evaluation: Evaluation, index: number): string => {
    const result = evaluation.results[index];
    return result === undefined ? '' : `${result.judgement.progressText}\n${result.judgement.status}`;
  };
  return {
    before: summarise(now).counts,
    after: summarise(then).counts,
    changed: now.results.filter((_, index) => resultOf(now, index) !== resultOf(then, index)).length,
    indicators: now.results.length,
  };
}
