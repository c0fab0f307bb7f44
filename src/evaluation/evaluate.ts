import { evaluateInSteps, matcherOf } from './evaluate-in-steps';
import type { Evaluation } from './evaluation';
import type { EvaluateOptions } from './options';
import { ruleTaken } from './shown/shown-findings';
import { shownProfile } from './shown/shown-profile';
import { shownRule } from './shown/shown-rule';
import { allSteps } from './steps';
import { readWorkbook, wholeEngine } from './whole-engine';
import type { WorkbookSnapshot } from './workbook/snapshot';

/**
 * Evaluates a workbook: reads its tables, judges every indicator, counts, looks for what a person should see, and plans
 * the cells to write. Nothing is changed.
 * @throws EvaluationError when nothing could be evaluated
 */
export function evaluateWorkbook(snapshot: WorkbookSnapshot, options: EvaluateOptions): Evaluation {
  return allSteps(evaluateInSteps(snapshot, options, wholeEngine));
}

/**
 * Evaluates a workbook by the rule that its own results show: rates, decimals, rounding, statuses and their thresholds. A
 * `rule-taken` says what was taken and what the results leave open; that stays as the given profile has it.
 * @throws EvaluationError when nothing could be evaluated
 */
export function evaluateByShownRule(snapshot: WorkbookSnapshot, options: EvaluateOptions): Evaluation {
  const { profile } = options;
  const given = evaluateWorkbook(snapshot, { ...options, applyRule: false });
  const shown = shownRule(
    readWorkbook(snapshot, options, matcherOf(profile)).map(
      (reading) => [reading, given.results.filter(({ indicator }) => indicator.sheet === reading.grid.name)] as const,
    ),
    profile,
    // What an earlier run wrote by the rule that the sheet showed shows it still.
    given.findings.some(({ doubts = [] }) => doubts.some(({ kind }) => kind === 'other-rule')),
  );
  const taken = shownProfile(shown, profile);
  const evaluation = evaluateWorkbook(snapshot, { ...options, profile: taken });
  return { ...evaluation, findings: [...evaluation.findings, ruleTaken(shown, evaluation.tables, taken)] };
}
