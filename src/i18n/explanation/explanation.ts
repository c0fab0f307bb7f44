import { formulaTerm, groupedNumber, percentage } from '../grouped-number';
import { figureWords, phrases, reasons, therefore, type FigurePart } from './explanation-phrases';
import type {
  ExplainedCondition,
  ExplainedFigure,
  ExplainedJudgement,
  ExplainedProfile,
  ExplainedResult,
  ExplainedRule,
} from './explained-result';
import type { Language } from '../language';

/** The formulas as the sheets state them: a baseline, b actual, c target. */
const formulas: Readonly<Record<ExplainedRule, string>> = {
  change: '(b-a)/(c-a)',
  ratio: 'b/c',
  'inverse-ratio': '2-b/c',
  'inverse-quotient': 'c/b',
  ceiling: 'b<=c',
};

/** `passed / total` months, in lowest terms. */
export interface PaceFraction {
  readonly passed: number;
  readonly total: number;
}

/** What is to be explained. */
export interface ExplanationSubject {
  readonly result: ExplainedResult;
  readonly profile: ExplainedProfile;
  /** The share of the plan's time that has passed, as a fraction; null without a plan's time. */
  readonly paceShare: PaceFraction | null;
}

/**
 * The explanation of one result in words: the formula with its numbers, how the figures were read where that is not
 * plain, and why the status is what it is.
 * @example explain('en', subject) // '(12 - 9) / (15 - 9) = 50.0 %; progress is below 100 % and …, therefore "改善↑".'
 */
export function explain(language: Language, subject: ExplanationSubject): string {
  const { result, profile } = subject;
  const [first, ...rest] = [
    progressClause(language, result),
    ...readingClauses(language, result, profile),
    ...goalClauses(language, result, profile),
    ...displayClauses(language, result.judgement, profile),
    statusClause(language, subject),
    ...recordedClauses(language, result),
  ].filter((clause) => clause !== '');
  const [joint, end] = language === 'ja' ? ['。', '。'] : ['; ', '.'];
  return `${first ?? ''}; ${rest.join(joint)}${end}`;
}

/** The formula with its numbers and what comes out, or why nothing does. */
function progressClause(language: Language, result: ExplainedResult): string {
  const { indicator, judgement } = result;
  const { baseline, goal, progress, rule } = judgement;
  if (progress === null) return noProgressClause(language, result);
  const outcome = judgement.progressText.replace('%', ' %');
  if (indicator.actual.kind === 'milestone') return phrases.milestoneReached[language](indicator.actual.text, outcome);
  const actual = indicator.actual.value;
  if (indicator.actual.kind === 'missing') return phrases.nothingHappened[language](indicator.actual.text, outcome);
  if (actual === undefined || goal === null) return outcome;
  if (rule === 'change' && (baseline ?? 0) === goal) return phrases.keptTarget[language](groupedNumber(goal), outcome);
  const [a, b, c] = [formulaTerm(baseline ?? 0), formulaTerm(actual), formulaTerm(goal)];
  if (rule === 'change') return `(${b} - ${a}) / (${c} - ${a}) = ${outcome}`;
  if (rule === 'ratio') return `${b} / ${c} = ${outcome}`;
  if (rule === 'inverse-quotient') return `${c} / ${b} = ${outcome}`;
  if (rule === 'inverse-ratio') return `2 - ${b} / ${c} = ${outcome}`;
  if (actual <= goal) return phrases.withinCeiling[language](groupedNumber(actual), groupedNumber(goal), outcome);
  if (goal <= 0) return phrases.ceilingOfZero[language](groupedNumber(actual), groupedNumber(goal), outcome);
  return `2 - ${b} / ${c} = ${outcome}`;
}

function noProgressClause(language: Language, { indicator, judgement }: ExplainedResult): string {
  const missing = (part: FigurePart) => phrases.noFigure[language](part, indicator[part].text);
  switch (judgement.noProgress) {
    case 'actual-missing':
      return missing('actual');
    case 'target-missing':
      return missing('target');
    case 'baseline-missing':
      return missing('baseline');
    case 'target-equals-baseline':
    case 'target-zero':
    case 'actual-zero':
      return phrases.divisionByZero[language](formulas[judgement.rule]);
    case 'target-direction':
      return phrases.targetIsDirection[language](indicator.target.text);
    case 'milestone-open':
      return phrases.milestoneOpen[language](indicator.actual.text, indicator.target.text);
    case 'unreadable':
    case null: {
      const parts = Object.keys(figureWords) as FigurePart[];
      const culprit =
        parts.find((part) => indicator[part].kind === 'unreadable') ?? parts.find((part) => indicator[part].kind === 'milestone');
      return phrases.unreadable[language](culprit ?? 'actual', indicator[culprit ?? 'actual'].text);
    }
  }
}

/** How the figures were read, where text and number differ, and what was taken for a missing baseline. */
function readingClauses(language: Language, { indicator, judgement }: ExplainedResult, profile: ExplainedProfile): string[] {
  const clauses = (Object.keys(figureWords) as FigurePart[]).map((part) => readingClause(language, part, indicator[part]));
  if (judgement.progress === null) return clauses;
  if (indicator.baseline.kind === 'missing' && judgement.baseline !== null && judgement.rule === 'change') {
    clauses.push(
      judgement.baseline === 0
        ? phrases.baselineAsZero[language](indicator.baseline.text)
        : phrases.baselineFromYear[language](judgement.baseline),
    );
  }
  const mark = markOf(indicator.name, judgement.rule, profile);
  if (mark !== null) clauses.push(phrases.byMark[language](mark, formulas[judgement.rule]));
  return clauses;
}

function readingClause(language: Language, part: FigurePart, figure: ExplainedFigure): string {
  if (figure.kind !== 'number' || figure.value === undefined) return '';
  if (figure.note !== null) return phrases.readAsWithNote[language](part, figure.text, figure.value, figure.note);
  const plain = [String(figure.value), groupedNumber(figure.value)];
  return plain.includes(figure.text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')) || figure.text === ''
    ? ''
    : phrases.readAs[language](part, figure.text, figure.value);
}

/** The mark in the indicator's name that brings the rule with it. */
function markOf(name: string, rule: ExplainedRule, profile: ExplainedProfile): string | null {
  const plainName = name.normalize('NFKC');
  for (const mark of profile.marks) {
    if (!('mark' in mark) || mark.rule !== rule) continue;
    const typed = mark.mark.normalize('NFKC');
    const at = plainName.indexOf(typed);
    // ※1 sends to a footnote.
    if (at >= 0 && !/^\d/.test(plainName.slice(at + typed.length))) return mark.mark;
  }
  return null;
}

/** What the actual was held against, where it is not the target. */
function goalClauses(language: Language, { indicator, judgement }: ExplainedResult, profile: ExplainedProfile): string[] {
  const { goal, progress } = judgement;
  if (progress === null || goal === null || goal === indicator.target.value) return [];
  if (profile.progress.against === 'expected') return [phrases.againstExpected[language](goal)];
  if (profile.progress.against === 'yearly-target') return [phrases.againstYearlyTarget[language](goal)];
  return [];
}

/** What the displayed percentage does not show. */
function displayClauses(language: Language, { progress, progressText }: ExplainedJudgement, profile: ExplainedProfile): string[] {
  if (progress === null) return [];
  if (progress < 1 && /^100(\.0+)?%$/.test(progressText)) return [phrases.notQuiteHundred[language]()];
  return profile.progress.rounding === 'truncate' ? [phrases.cutOff[language]()] : [];
}

/** Why the status is what it is. */
function statusClause(language: Language, { result, profile, paceShare }: ExplanationSubject): string {
  const { judgement } = result;
  const { status } = judgement;
  const band = judgement.band === null ? undefined : profile.statuses[judgement.band];
  if (judgement.band === null || band === undefined) {
    if (status !== profile.notMeasured.label) return phrases.toBeChecked[language](status);
    const shared = profile.statuses.some(({ label }) => label === status);
    return shared ? phrases.notMeasuredNotUnchanged[language](status) : phrases.notMeasured[language](status);
  }
  const condition = band.when === 'otherwise' ? {} : band.when;
  if (judgement.noProgress === 'target-direction') {
    const { text } = result.indicator.target;
    const went = condition.direction === 'met' ? reasons.directionMet[language](text) : reasons.byDirection[language](text);
    return therefore[language]([went], status);
  }
  const clauses = thresholdClauses(language, profile, judgement.band, paceShare, strictTargetReached(result));
  const change = condition.change ?? (band.when === 'otherwise' && profileAsksForChange(profile) ? judgement.change : null);
  if (change !== null) clauses.push(changeClause(language, judgement.rule, change, condition));
  clauses.push(...gainClauses(language, condition));
  if (condition.only !== undefined) clauses.unshift(reasons.onlyFor[language](condition.only.map(boundText)));
  if (clauses.length === 0) clauses.push(reasons.nothingElse[language]());
  return therefore[language](clauses, status);
}

/** The target's text where the actual is the very number that it leaves out (100件未満); else null. */
function strictTargetReached({ indicator: { actual, target }, judgement: { goal } }: ExplainedResult): string | null {
  const isStrict = target.bound === 'above' || target.bound === 'below';
  return isStrict && goal !== null && actual.value === goal ? target.text : null;
}

function profileAsksForChange(profile: ExplainedProfile): boolean {
  return profile.statuses.some(({ when }) => when !== 'otherwise' && when.change !== undefined);
}

/** The thresholds that the winning status reaches, and the lowest one above it that was missed. */
function thresholdClauses(
  language: Language,
  profile: ExplainedProfile,
  winner: number,
  paceShare: PaceFraction | null,
  strictTarget: string | null,
): string[] {
  const won = profile.statuses[winner]?.when;
  const condition: ExplainedCondition = won === undefined || won === 'otherwise' ? {} : won;
  const missed = profile.statuses.slice(0, winner).flatMap(({ when }) => (when === 'otherwise' || asksForMore(when) ? [] : [when]));
  const share = paceShare === null ? null : `${paceShare.passed}/${paceShare.total} = ${percentage(paceShare.passed / paceShare.total)}`;
  const clauses: string[] = [];
  const below = lowest(missed.map(({ progressAtLeast }) => progressAtLeast));
  if (condition.progressAtLeast !== undefined) clauses.push(reasons.progressAtLeast[language](percentage(condition.progressAtLeast)));
  else if (below === 1 && strictTarget !== null) clauses.push(reasons.targetNotEnough[language](strictTarget));
  else if (condition.progressAbove !== undefined) clauses.push(reasons.progressAbove[language](percentage(condition.progressAbove)));
  else if (below !== null) clauses.push(reasons.progressBelow[language](percentage(below)));
  if (share === null) return clauses;
  const paceBelow = lowest(missed.map(({ paceAtLeast }) => paceAtLeast));
  if (condition.paceAtLeast !== undefined) clauses.push(reasons.paceAtLeast[language](share, groupedNumber(condition.paceAtLeast)));
  else if (paceBelow !== null) clauses.push(reasons.paceBelow[language](share, groupedNumber(paceBelow)));
  return clauses;
}

/** Whether a status that was not given may have been missed for other reasons than its thresholds. */
function asksForMore({ change, changeAtLeast, changeAtMost, only }: ExplainedCondition): boolean {
  return change !== undefined || changeAtLeast !== undefined || changeAtMost !== undefined || only !== undefined;
}

function boundText(bound: NonNullable<ExplainedCondition['only']>[number]): string {
  return typeof bound === 'string' ? bound : bound.equals;
}

/** How far it came from the baseline, in its own unit. */
function gainClauses(language: Language, { changeAtLeast, changeAtMost }: ExplainedCondition): string[] {
  const clauses: string[] = [];
  if (changeAtLeast !== undefined) clauses.push(reasons.changeAtLeast[language](groupedNumber(changeAtLeast)));
  if (changeAtMost !== undefined) clauses.push(reasons.changeAtMost[language](groupedNumber(changeAtMost)));
  return clauses;
}

function lowest(thresholds: readonly (number | undefined)[]): number | null {
  const given = thresholds.filter((threshold) => threshold !== undefined);
  return given.length === 0 ? null : Math.min(...given);
}

function changeClause(
  language: Language,
  rule: ExplainedRule,
  change: 'better' | 'worse' | 'none',
  { tolerance, tolerancePoints }: ExplainedCondition,
): string {
  if (change === 'none') {
    if (tolerancePoints !== undefined) return reasons.unchangedWithin[language](groupedNumber(tolerancePoints));
    return tolerance === undefined || tolerance === 0
      ? reasons.unchanged[language]()
      : reasons.unchangedWithin[language](percentage(tolerance));
  }
  if (rule === 'change') return change === 'better' ? reasons.towardsTarget[language]() : reasons.awayFromTarget[language]();
  const rose = (change === 'better') === (rule === 'ratio');
  return rose ? reasons.rose[language]() : reasons.fell[language]();
}

/** What the sheet keeps, where it is not what the rule gives. */
function recordedClauses(language: Language, { judgement, recorded }: ExplainedResult): string[] {
  if (recorded.progressText === judgement.progressText && recorded.status === judgement.status) return [];
  return [phrases.keptByHand[language](recorded.progressText, recorded.status)];
}
