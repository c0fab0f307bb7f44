import type { Indicator, Judgement, NoProgressReason } from '../evaluation';
import { commonFactor } from '../figures/common-factor';
import type { Figure } from '../figures/figure';
import type { Profile, RuleName } from '../profile/profile';
import { isStrict } from '../vocabulary/figures/amount-words';
import { CHECK_LABEL } from '../vocabulary/statuses/status-words';
import { isKeptTarget } from './progress/kept-target';
import { isMilestoneReached } from './progress/milestone-reached';
import { withNothingAsZero } from './progress/none-is-good';
import type { OtherFigure, OtherFigures } from './progress/other-figures';
import { type PaceShare, paceShare } from './progress/pace';
import { progressFraction, WHOLE } from './progress/progress-fraction';
import { progressOnSheet } from './progress/progress-on-sheet';
import { type AimedStatuses, aimedStatuses } from './target-direction';
import { formatProgress } from './rounding';
import { firstBand, type JudgedRow, movementOf, type UsedBaseline } from './status-band';

/** The figures that an indicator is judged by. */
export type JudgedFigures = Pick<Indicator, 'baseline' | 'actual' | 'target'>;

/**
 * Whether the figures are there but cannot be evaluated as they are: a person has to look, and the progress cell shows
 * {@link CHECK_LABEL}. Other rows without progress show a dash and count as not measured.
 */
export function needsCheck(reason: NoProgressReason): boolean {
  return reason !== 'actual-missing' && reason !== 'target-missing' && reason !== 'baseline-missing' && reason !== 'target-direction';
}

/**
 * Progress and status of one indicator. Source: docs/rules.md, "Progress and status" and "Other bodies, other rules".
 * Never throws and never yields NaN: what cannot be computed has its reason in `noProgress`. Where no status band holds,
 * the status is that of what was not measured.
 */
export function judge(rule: RuleName, typed: JudgedFigures, others: OtherFigures, profile: Profile): Judgement {
  const figures = withNothingAsZero(typed, profile);
  const aim = aimedStatuses(figures.target, profile);
  if (aim !== null) return judgedByDirection(rule, aim, figures, profile);
  const { actual, target } = figures;
  const { against } = profile.progress;
  const baseline = usedBaseline(figures.baseline, others, profile);
  const yearly = against === 'yearly-target' ? numberIn(others.yearlyTarget) : null;
  const obstacle = obstacleTo(rule, figures, baseline, yearly, profile);
  if (obstacle !== null) return unjudged(rule, baseline, obstacle, profile);

  const goalFigure = yearly ?? (target.kind === 'number' ? target.value : null);
  if (actual.kind !== 'number' || goalFigure === null) {
    return judged({ rule, baseline: 'missing', actual: 0, goal: null, progress: 1, onSheet: () => 1, factor: 1, strict: false }, profile);
  }
  const start = typeof baseline === 'number' ? baseline : 0;
  const share = against === 'expected' && profile.pace !== null ? paceShare(profile.pace) : WHOLE;
  const terms = { rule, baseline: start, actual: actual.value, target: goalFigure, share };
  const strict = yearly === null && target.kind === 'number' && target.bound !== null && isStrict(target.bound);
  const isNothing = profile.noneIsGood && actual.value === 0 && goalFigure === 0;
  const isKept = actual.value === goalFigure && isKeptTarget({ rule, baseline: start, goal: goalFigure, strict, share }, profile);
  const progress = isNothing || isKept ? 1 : progressFraction(terms);
  if (progress === null) return unjudged(rule, baseline, divisionByZero(rule), profile);
  const factor = factorOf(figures, others, profile);
  const onSheet = (): number => (isNothing || isKept ? 1 : progressOnSheet(terms, factor));
  const goal = expectedGoal(start, goalFigure, share);
  return judged({ rule, baseline, actual: actual.value, goal, progress, onSheet, factor, strict }, profile);
}

/** Where the target is a direction there is no progress; the status says whether the actual went that way. */
function judgedByDirection(rule: RuleName, aim: AimedStatuses, { baseline, actual, target }: JudgedFigures, profile: Profile): Judgement {
  if (actual.kind === 'missing') return unjudged(rule, 'missing', 'actual-missing', profile);
  if (baseline.kind === 'missing') return unjudged(rule, 'missing', 'baseline-missing', profile);
  if (actual.kind !== 'number' || baseline.kind !== 'number') {
    // Whatever the actual says, there is no progress; only the status asks for a person's eye.
    return { ...unjudged(rule, 'unreadable', 'target-direction', profile), status: CHECK_LABEL };
  }
  const factor = commonFactor([baseline, actual, { kind: 'missing', reason: 'not-measured', text: target.text, note: null }]);
  const row: JudgedRow = {
    rule: aim.rule,
    baseline: baseline.value,
    actual: actual.value,
    goal: 0,
    progress: 0,
    onSheet: () => 0,
    factor,
    strict: false,
  };
  const change = movementOf(row);
  const band = firstBand(row, change, aim.profile);
  const isNone = band === 'unknown' || band < 0;
  return {
    rule,
    baseline: baseline.value,
    goal: null,
    progress: null,
    noProgress: 'target-direction',
    progressText: '-',
    status: isNone ? profile.notMeasured.label : (profile.statuses[band]?.label ?? profile.notMeasured.label),
    change,
    band: isNone ? null : band,
  };
}

function usedBaseline(baseline: Figure, { firstAvailable }: OtherFigures, profile: Profile): UsedBaseline {
  if (baseline.kind === 'number') return baseline.value;
  if (baseline.kind !== 'missing') return 'unreadable';
  switch (profile.progress.missingBaseline) {
    case 'zero':
      return 0;
    case 'first-available':
      return numberIn(firstAvailable) ?? 'missing';
    case 'not-assessed':
      return 'missing';
  }
}

function numberIn(other: OtherFigure | null): number | null {
  return other?.figure.kind === 'number' ? other.figure.value : null;
}

function divisionByZero(rule: RuleName): NoProgressReason {
  if (rule === 'change') return 'target-equals-baseline';
  return rule === 'inverse-quotient' ? 'actual-zero' : 'target-zero';
}

/** Why progress cannot be computed, in the order in which the written formula finds it; null when it can. */
function obstacleTo(
  rule: RuleName,
  figures: JudgedFigures,
  baseline: UsedBaseline,
  yearly: number | null,
  profile: Profile,
): NoProgressReason | null {
  const { actual, target } = figures;
  const usesTarget = yearly === null;
  const usesBaseline = rule === 'change' || profile.progress.against === 'expected';
  // A word that is reached is reached from anywhere.
  const isMilestone = usesTarget && target.kind === 'milestone' && actual.kind === 'milestone';
  const asksBaseline = usesBaseline && !isMilestone && profile.progress.missingBaseline === 'not-assessed';
  if (isError(actual) || (usesTarget && isError(target)) || (asksBaseline && isError(figures.baseline))) return 'unreadable';
  if (actual.kind === 'missing') return 'actual-missing';
  if (usesTarget && target.kind === 'missing') return 'target-missing';
  if (isMilestone) return isMilestoneReached(actual.text, target.text) ? null : 'milestone-open';
  if (usesBaseline && baseline === 'missing') return 'baseline-missing';
  const readable = actual.kind === 'number' && (!usesTarget || target.kind === 'number') && !(usesBaseline && baseline === 'unreadable');
  return readable ? null : 'unreadable';
}

function isError(figure: Figure): boolean {
  return figure.kind === 'unreadable' && (figure.why === 'error' || figure.why === 'uncalculated');
}

/** The target, or the point on the straight line from the baseline to it; to the 15 digits that Excel keeps. */
function expectedGoal(baseline: number, target: number, { passed, total }: PaceShare): number {
  if (passed === total) return target;
  return Number((baseline + ((target - baseline) * passed) / total).toPrecision(15));
}

function unjudged(rule: RuleName, baseline: UsedBaseline, noProgress: NoProgressReason, profile: Profile): Judgement {
  const status = needsCheck(noProgress) ? CHECK_LABEL : profile.notMeasured.label;
  return {
    rule,
    baseline: numberOf(baseline),
    goal: null,
    progress: null,
    noProgress,
    progressText: '-',
    status,
    change: null,
    band: null,
  };
}

/** The scale in which the written formula compares: that of the cells it reads. */
function factorOf(
  { baseline, actual, target }: JudgedFigures,
  { firstAvailable, yearlyTarget }: OtherFigures,
  { progress }: Profile,
): number {
  const yearly = progress.against === 'yearly-target' ? (yearlyTarget?.figure ?? null) : null;
  const takesFirst = progress.missingBaseline === 'first-available' && baseline.kind === 'missing';
  const first = takesFirst ? (firstAvailable?.figure ?? null) : null;
  if (yearly === null && first === null && isUnscaled(baseline) && isUnscaled(actual) && isUnscaled(target)) return 1;
  const own = [baseline, actual, yearly ?? target];
  return commonFactor(first === null ? own : [...own, first]);
}

/** Nothing, or a number cell as it stands: as most figures are. */
function isUnscaled(figure: Figure): boolean {
  return figure.kind !== 'number' || (figure.source === 'number' && figure.factor === 1);
}

function judged(row: JudgedRow, profile: Profile): Judgement {
  const { rule, baseline, goal, progress } = row;
  const { decimals, rounding } = profile.progress;
  const change = movementOf(row);
  const band = firstBand(row, change, profile);
  return {
    rule,
    baseline: numberOf(baseline),
    goal,
    progress,
    noProgress: null,
    progressText: formatProgress(progress, decimals, rounding),
    status: band === 'unknown' ? CHECK_LABEL : (profile.statuses[band]?.label ?? profile.notMeasured.label),
    change,
    band: band === 'unknown' || band < 0 ? null : band,
  };
}

function numberOf(baseline: UsedBaseline): number | null {
  return typeof baseline === 'number' ? baseline : null;
}
