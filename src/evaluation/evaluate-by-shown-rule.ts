import { evaluateWorkbook } from './evaluate';
import type { Evaluation } from './evaluation';
import type { EvaluateOptions } from './options';
import { readWorkbook } from './reading/read-workbook';
import { ruleTaken } from './shown/shown-findings';
import { shownProfile, shownRule } from './shown/shown-rule';
import { statusMatcher } from './vocabulary/statuses/status-label';
import type { WorkbookSnapshot } from './workbook/snapshot';

/**
 * Evaluates a workbook by the rule that its own results show: rates, decimals, rounding, statuses and their thresholds. A
 * `rule-taken` says what was taken and what the results leave open; that stays as the given profile has it.
 * @throws EvaluationError when nothing could be evaluated
 */
export function evaluateByShownRule(snapshot: WorkbookSnapshot, options: EvaluateOptions): Evaluation {
  const { profile } = options;
  const matcher = statusMatcher([...new Set([...profile.columnOrder, profile.notMeasured.label])], profile.words);
  const { results } = evaluateWorkbook(snapshot, { ...options, applyRule: false });
  const readings = readWorkbook(snapshot, options, matcher);
  const shown = shownRule(
    readings.map((reading) => [reading, results.filter(({ indicator }) => indicator.sheet === reading.grid.name)] as const),
    profile,
  );
  const taken = shownProfile(shown, profile);
  const evaluation = evaluateWorkbook(snapshot, { ...options, profile: taken });
  return { ...evaluation, findings: [...evaluation.findings, ruleTaken(shown, evaluation.tables, taken)] };
}
