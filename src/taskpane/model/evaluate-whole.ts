import { evaluateByShownRule, evaluateWorkbook } from '../../evaluation/evaluate';
import type { Evaluation } from '../../evaluation/evaluation';
import type { ProfileInput } from '../../evaluation/profile/profile-schema';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { profileInput } from '../../evaluation/profile/profile-input';
import type { PaneSettings } from '../state/pane-settings';
import { profileOf } from '../state/settings-profile';
import { type EvaluateRequest, levelsByRow, optionsBySettings } from './evaluate-workbook';

/*
 * Evaluating with all parts of the engine at hand, for what is loaded when it is first needed: the pane's first answer loads the
 * parts only where the workbook needs them.
 */

/** Evaluates by the workbook's settings, a person's corrections included. @throws EvaluationError */
export function evaluateBySettings(whole: WorkbookSnapshot, settings: PaneSettings, request: EvaluateRequest = {}): Evaluation {
  const { workbook, options } = optionsBySettings(whole, settings, profileOf(settings), request);
  const evaluation = evaluateWorkbook(workbook, options);
  const { levels } = settings.corrections;
  if (Object.keys(levels).length === 0) return evaluation;
  return evaluateWorkbook(workbook, { ...options, levels: levelsByRow(evaluation, levels) });
}

/** The rules that the results on the sheets show, as a person would write them. */
export function shownBySettings(whole: WorkbookSnapshot, settings: PaneSettings): ProfileInput {
  const { workbook, options } = optionsBySettings(whole, settings, profileOf(settings), {});
  return profileInput(evaluateByShownRule(workbook, options).profile);
}
