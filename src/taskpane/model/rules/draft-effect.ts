import { summarise } from '../../../evaluation/counts/summary';
import type { Evaluation } from '../../../evaluation/evaluation';
import { parseProfile } from '../../../evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import type { PaneSettings } from '../../state/pane-settings';
import { resultsBySettings } from '../evaluate-workbook';
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
export function draftEffect(input: RulesInput, now: Evaluation, workbook: WorkbookSnapshot, settings: PaneSettings): DraftEffect {
  parseProfile(input);
  const then = resultsBySettings(workbook, { ...settings, preset: null, profile: input });
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
