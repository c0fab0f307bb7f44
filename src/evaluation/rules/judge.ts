import type { Indicator, Judgement, NoProgressReason } from '../evaluation';
import { commonFactor } from '../figures/common-factor';
import type { Figure } from '../figures/figure';
import type { Change, Profile, RuleName, StatusCondition } from '../profile/profile';
import { changeBetween } from './change';
import { isStrict } from '../vocabulary/amount-words';
import { CHECK_LABEL } from '../vocabulary/status-words';
import { exceeds, reaches, signOfDifference } from './comparison';
import { isMilestoneReached } from './milestone-reached';
import type { OtherFigure, OtherFigures } from './other-figures';
import { type PaceShare, paceShare, paceThreshold } from './pace';
import { progressFraction, WHOLE } from './progress-fraction';
import { cellOf, progressOnSheet } from './progress-on-sheet';
import { formatProgress } from './rounding';

/** The figures that an indicator is judged by. */
export type JudgedFigures = Pick<Indicator, 'baseline' | 'actual' | 'target'>;

/**
 * Whether the figures are there but cannot be evaluated as they are: a person has to look, and the progress cell shows
 * {@link CHECK_LABEL}. Other rows without progress show a dash and count as not measured.
 */
export function needsCheck(reason: NoProgressReason): boolean {
  return reason !== 'actual-missing' && reason !== 'target-missing' && reason !== 'baseline-missing';
}

/**
 * Progress and status of one indicator. Source: docs/rules.md, "Progress and status" and "Other bodies, other rules".
 * Never throws and never yields NaN: what cannot be computed has its reason in `noProgress`. Where no status band holds,
 * the status is that of what was not measured.
 */
export function judge(rule: RuleName, figures: JudgedFigures, others: OtherFigures, profile: Profile): Judgement {
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
  const progress = progressFraction(terms);
  if (progress === null) return unjudged(rule, baseline, rule === 'change' ? 'target-equals-baseline' : 'target-zero', profile);
  const factor = factorOf(figures, others, profile);
  const onSheet = (): number => progressOnSheet(terms, factor);
  const goal = expectedGoal(start, goalFigure, share);
  const strict = yearly === null && target.kind === 'number' && target.bound !== null && isStrict(target.bound);
  return judged({ rule, baseline, actual: actual.value, goal, progress, onSheet, factor, strict }, profile);
}

/** The baseline's number, or why there is none: nothing is there, or something that is no number. */
type UsedBaseline = number | 'missing' | 'unreadable';

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
  const asksBaseline = usesBaseline && profile.progress.missingBaseline === 'not-assessed';
  if (isError(actual) || (usesTarget && isError(target)) || (asksBaseline && isError(figures.baseline))) return 'unreadable';
  if (actual.kind === 'missing') return 'actual-missing';
  if (usesTarget && target.kind === 'missing') return 'target-missing';
  if (usesTarget && target.kind === 'milestone' && actual.kind === 'milestone')
    return isMilestoneReached(actual.text, target.text) ? null : 'milestone-open';
  if (usesBaseline && baseline === 'missing') return 'baseline-missing';
  const readable = actual.kind === 'number' && (!usesTarget || target.kind === 'number') && !(usesBaseline && baseline === 'unreadable');
  return readable ? null : 'unreadable';
}

function isError(figure: Figure): boolean {
  return figure.kind === 'unreadable' && figure.why === 'error';
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

/** Figures that could be judged. */
interface JudgedRow {
  readonly rule: RuleName;
  readonly baseline: UsedBaseline;
  readonly actual: number;
  /** null: a milestone that was reached. */
  readonly goal: number | null;
  readonly progress: number;
  /** The same as the written formula computes it. */
  readonly onSheet: () => number;
  /** What one in the figures' cells is worth. */
  readonly factor: number;
  /** Whether the target itself is not enough: 未満, 超. */
  readonly strict: boolean;
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
  return commonFactor([baseline, actual, yearly ?? target, ...(first === null ? [] : [first])]);
}

function judged(row: JudgedRow, profile: Profile): Judgement {
  const { rule, baseline, goal, progress } = row;
  const { decimals, rounding } = profile.progress;
  const change = changeWithin(0, row);
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

/** The actual's movement, so much of the baseline counting as none; null where it cannot be told. */
function changeWithin(tolerance: number, { rule, baseline, actual, goal, progress, onSheet, factor }: JudgedRow): Change | null {
  if (goal === null || typeof baseline !== 'number') return null;
  return changeBetween({ rule, baseline, actual, progress, onSheet, factor }, tolerance);
}

/**
 * Index of the first status whose condition holds, -1 for none, `unknown` when that hangs on a baseline that cannot be read.
 * @param change the movement without tolerance, which most conditions ask about
 */
function firstBand(row: JudgedRow, change: Change | null, profile: Profile): number | 'unknown' {
  const { statuses } = profile;
  for (let index = 0; index < statuses.length; index++) {
    const when = statuses[index]?.when;
    if (when === undefined || when === 'otherwise') return index;
    if (!reachesThresholds(row, when, profile)) continue;
    if (when.change === undefined) return index;
    if (row.baseline === 'unreadable') return 'unknown';
    const moved = when.tolerance === undefined ? change : changeWithin(when.tolerance, row);
    if (moved === when.change) return index;
  }
  return -1;
}

/** Whether the actual is better than a goal that is not enough itself. Below a ceiling, progress is 100 % all the way. */
function isBeyondGoal({ rule, actual, goal, progress, onSheet, factor }: JudgedRow): boolean {
  if (rule !== 'ceiling' || goal === null) return exceeds(progress, 1, onSheet);
  return signOfDifference(cellOf(actual, factor) - cellOf(goal, factor)) < 0;
}

function reachesThresholds(row: JudgedRow, { progressAtLeast, paceAtLeast }: StatusCondition, { pace }: Profile): boolean {
  const { progress, onSheet } = row;
  if (progressAtLeast === 1 && row.strict && !isBeyondGoal(row)) return false;
  if (progressAtLeast !== undefined && !reaches(progress, progressAtLeast, onSheet)) return false;
  return paceAtLeast === undefined || (pace !== null && reaches(progress, paceThreshold(paceAtLeast, paceShare(pace)), onSheet));
}
