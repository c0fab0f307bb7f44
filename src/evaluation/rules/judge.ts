import type { Indicator, Judgement, NoProgressReason } from '../evaluation';
import type { Figure } from '../figures/figure';
import type { Change, Profile, RuleName, StatusCondition } from '../profile/profile';
import { changeBetween } from './change';
import { CHECK_LABEL } from '../vocabulary/status-words';
import { isMilestoneReached } from './milestone-reached';
import type { OtherFigure, OtherFigures } from './other-figures';
import { type PaceShare, paceShare, paceThreshold } from './pace';
import { progressFraction, WHOLE } from './progress-fraction';
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
    return judged(rule, 'missing', 0, null, 1, profile);
  }
  const start = typeof baseline === 'number' ? baseline : 0;
  const share = against === 'expected' && profile.pace !== null ? paceShare(profile.pace) : WHOLE;
  const progress = progressFraction({ rule, baseline: start, actual: actual.value, target: goalFigure, share });
  if (progress === null) return unjudged(rule, baseline, rule === 'change' ? 'target-equals-baseline' : 'target-zero', profile);
  return judged(rule, baseline, actual.value, expectedGoal(start, goalFigure, share), progress, profile);
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

/** @param goal null: a milestone that was reached */
function judged(
  rule: RuleName,
  baseline: UsedBaseline,
  actual: number,
  goal: number | null,
  progress: number,
  profile: Profile,
): Judgement {
  const { decimals, rounding } = profile.progress;
  const change = changeWithin(0, rule, baseline, actual, goal);
  const band = firstBand(rule, baseline, actual, goal, progress, change, profile);
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
function changeWithin(tolerance: number, rule: RuleName, baseline: UsedBaseline, actual: number, goal: number | null): Change | null {
  return goal === null || typeof baseline !== 'number' ? null : changeBetween(rule, baseline, actual, goal, tolerance);
}

/**
 * Index of the first status whose condition holds, -1 for none, `unknown` when that hangs on a baseline that cannot be read.
 * @param change the movement without tolerance, which most conditions ask about
 */
function firstBand(
  rule: RuleName,
  baseline: UsedBaseline,
  actual: number,
  goal: number | null,
  progress: number,
  change: Change | null,
  profile: Profile,
): number | 'unknown' {
  const { statuses } = profile;
  for (let index = 0; index < statuses.length; index++) {
    const when = statuses[index]?.when;
    if (when === undefined || when === 'otherwise') return index;
    if (!reachesThresholds(progress, when, profile)) continue;
    if (when.change === undefined) return index;
    if (baseline === 'unreadable') return 'unknown';
    const moved = when.tolerance === undefined ? change : changeWithin(when.tolerance, rule, baseline, actual, goal);
    if (moved === when.change) return index;
  }
  return -1;
}

function reachesThresholds(progress: number, { progressAtLeast, paceAtLeast }: StatusCondition, { pace }: Profile): boolean {
  if (progressAtLeast !== undefined && progress < progressAtLeast) return false;
  return paceAtLeast === undefined || (pace !== null && progress >= paceThreshold(paceAtLeast, paceShare(pace)));
}
