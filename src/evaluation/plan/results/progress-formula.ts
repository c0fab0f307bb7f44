import { commonFactor } from '../../figures/common-factor';
import type { Figure } from '../../figures/figure';
import type { Profile, RuleName } from '../../profile/profile';
import { COMPARED_DECIMALS } from '../../rules/comparison';
import { isStrict } from '../../vocabulary/figures/amount-words';
import { hinted } from '../../vocabulary/statuses/guard';
import { CHECK_HINT, CHECK_LABEL } from '../../vocabulary/statuses/status-words';
import { isKeptTarget } from '../../rules/progress/kept-target';
import { isMilestoneReached } from '../../rules/progress/milestone-reached';
import type { PaceShare } from '../../rules/progress/pace';
import { type FigureCell, guardedReading, readLater, referenceTo, stillHolds } from './guarded-reading';
import { numberLiteral, numberLiteralAt } from './number-literal';

/** A row as its formulas see it. Cells are null where the sheet has no such column. */
export interface FormulaRow {
  readonly rule: RuleName;
  readonly baseline: FigureCell | null;
  readonly actual: FigureCell;
  /** What the actual is held against: the target, or this year's printed target. */
  readonly goal: FigureCell;
  /** Stands in for a missing baseline, where the profile takes the first figure there is. */
  readonly firstAvailable: FigureCell | null;
  /** How much of the way to the target is expected by now. */
  readonly share: PaceShare;
  readonly profile: Profile;
  /** Whether a dash in this row says that nothing happened. */
  readonly dashIsZero?: boolean;
}

/** The parts that progress and status formulas are made of. */
export interface ProgressParts {
  /** Comparisons any of which means that there is no progress. */
  readonly missing: readonly string[];
  /** Unrounded progress; fails or gives text where the row cannot be evaluated. */
  readonly progress: string;
  readonly actual: string;
  /** What the actual is held against, before the share of the plan's time. */
  readonly goal: string;
  /** null: there is no baseline to compare with. */
  readonly baseline: string | null;
  /** A comparison that has to hold before `baseline` may be used; null: none. */
  readonly baselineIf: string | null;
  /** A comparison that holds only beyond a target that is not enough itself (未満, 超); null where the target is enough. */
  readonly beyondGoal: string | null;
  /** Whether the row is about words (策定) and not about numbers. */
  readonly milestone: boolean;
  /** Whether a number is read from a cell that holds text: `3,510(H30)`. */
  readonly isNoted: boolean;
  /** The scale of the whole, from {@link commonFactor}. */
  readonly factor: number;
}

/** The parts of a row's formulas, or undefined where no formula can say what the row's cells mean. */
export function progressParts(row: FormulaRow): ProgressParts | undefined {
  const { rule, baseline, actual, goal, share, profile } = row;
  const missing = missingTests(row);
  if (missing === undefined) return undefined;
  if (actual.figure.kind === 'milestone' && goal.figure.kind === 'milestone') return milestoneParts(row, missing);

  const factor = commonFactor([baseline, actual, goal, row.firstAvailable].flatMap((cell) => cell?.figure ?? []));
  const b = reading(actual, factor);
  const a = baselineReading(row, factor);
  const c = relativeReading(goal, a ?? undefined, factor) ?? reading(goal, factor);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const computed = progressExpression(rule, a ?? '0', b, c, share);
  const progress = profile.noneIsGood
    ? `IF(AND(ROUND(${b},10)=0,ROUND(${c},10)=0),1,${computed})`
    : isKept(row)
      ? `IF(AND(ROUND(${c}-${a ?? '0'},10)=0,ROUND(${b}-${c},10)=0),1,${computed})`
      : computed;
  const optional = baseline?.figure.kind === 'missing' && !hasSubstitute(row);
  return {
    missing,
    progress,
    actual: b,
    goal: c,
    baseline: a,
    baselineIf: optional && baseline !== null && !usesBaseline(rule, profile) ? `ISNUMBER(${referenceTo(baseline)})` : null,
    beyondGoal: isStrictGoal(goal.figure) ? beyondGoal(rule, b, c) : null,
    milestone: false,
    isNoted: actual.later != null || [baseline, actual, goal].some(isFigureInText),
    factor,
  };
}

/**
 * The progress formula: `=IFERROR(IF(OR(H#="",H#="-",I#=""),"-",(H#-G#)/(I#-G#)),"要確認")`, guarded where a cell holds
 * text. A blank actual is never 0; what cannot be computed shows 要確認 and never a wrong number.
 * @param atTie whether the figures' progress lies on a rounding tie (1.3, 1.4, 2.9: exactly 6.25 %)
 */
export function progressFormula(
  { missing, progress, milestone, isNoted }: ProgressParts,
  { decimals, rounding }: Profile['progress'],
  atTie = false,
): string {
  // Noise of binary arithmetic must not decide what is cut off, nor to which side a tie is shown.
  const exact = milestone || (rounding === 'half-away' && !atTie) ? progress : `ROUND(${progress},10)`;
  const shown = rounding === 'truncate' && !milestone ? `ROUNDDOWN(${exact},${decimals + 2})` : exact;
  return `=${withHint(`IFERROR(IF(OR(${missing.join(',')}),"-",${shown}),"${CHECK_LABEL}")`, isNoted)}`;
}

/**
 * A formula that trusts the text of a cell says what to do when another text stands there: in words at its beginning, which
 * the formula bar shows and nothing computes, so that a cell's value stays what is counted.
 * @param formula without its leading `=`
 */
export function withHint(formula: string, isNoted: boolean): string {
  return isNoted ? hinted(`"${CHECK_HINT}"`, formula) : formula;
}

/** Whether a figure was read from text in its cell. */
function isFigureInText(cell: FigureCell | null): boolean {
  return typeof cell?.raw === 'string' && cell.figure.kind === 'number' && /\p{Nd}/u.test(cell.raw);
}

/** Whether the row's target is what there was already: an actual that is the same meets it. */
function isKept(row: FormulaRow): boolean {
  const { rule, goal, share, profile } = row;
  const start = startOf(row);
  if (start === null || goal.figure.kind !== 'number' || goal.figure.relative !== undefined) return false;
  return isKeptTarget({ rule, baseline: start, goal: goal.figure.value, strict: isStrictGoal(goal.figure), share }, profile);
}

/** The baseline's number, or what stands in for it; null where there is none. */
function startOf({ baseline, firstAvailable, profile }: FormulaRow): number | null {
  const isMissing = baseline === null || baseline.figure.kind === 'missing';
  if (isMissing && profile.progress.missingBaseline === 'zero') return 0;
  const figure = isMissing ? firstAvailable?.figure : baseline.figure;
  return figure?.kind === 'number' ? figure.value : null;
}

/** Of actual and target: where they are missing, the tests for that have spoken before. */
function reading(cell: FigureCell, factor: number): string | undefined {
  return cell.figure.kind === 'missing' ? readLater(cell, factor) : guardedReading(cell, factor);
}

/** Whether a target is not enough itself. */
export function isStrictGoal(goal: Figure): boolean {
  return goal.kind === 'number' && goal.bound !== null && isStrict(goal.bound);
}

/** Below a ceiling, progress is 100 % all the way, so that the figures themselves are compared; else progress tells, as `>`. */
function beyondGoal(rule: RuleName, b: string, c: string): string {
  return rule === 'ceiling' ? `ROUND(${b}-${c},${COMPARED_DECIMALS})<0` : '>';
}

/** A target that is a change of the baseline follows it; undefined where it is none. */
function relativeReading(goal: FigureCell, baseline: string | undefined, factor: number): string | undefined {
  if (goal.figure.kind !== 'number' || goal.figure.relative === undefined) return undefined;
  const { times, plus } = goal.figure.relative;
  const product = times === 1 ? baseline : `${baseline}*${numberLiteral(times)}`;
  const changed = plus === 0 ? product : `${product}${plus < 0 ? '-' : '+'}${numberLiteralAt(Math.abs(plus), factor)}`;
  const holds = stillHolds(goal);
  return baseline === undefined || holds === undefined ? undefined : `IF(${holds},${changed},${referenceTo(goal)})`;
}

function usesBaseline(rule: RuleName, profile: Profile): boolean {
  return rule === 'change' || profile.progress.against === 'expected';
}

function hasSubstitute({ profile, firstAvailable }: FormulaRow): boolean {
  const { missingBaseline } = profile.progress;
  return missingBaseline === 'zero' || (missingBaseline === 'first-available' && firstAvailable !== null);
}

function missingTests(row: FormulaRow): readonly string[] | undefined {
  const { rule, baseline, actual, goal, profile, dashIsZero = false } = row;
  const tests = new Set([`${referenceTo(actual)}=""`, ...(dashIsZero ? [] : [`${referenceTo(actual)}="-"`]), `${referenceTo(goal)}=""`]);
  const seen = [actual, goal].filter(({ figure }) => figure.kind === 'missing');
  // A word that is reached is reached from anywhere.
  const milestone = actual.figure.kind === 'milestone' && goal.figure.kind === 'milestone';
  if (baseline !== null && !milestone && usesBaseline(rule, profile)) {
    if (profile.progress.missingBaseline === 'not-assessed') tests.add(`${referenceTo(baseline)}=""`);
    if (baseline.figure.kind === 'missing' && !hasSubstitute(row)) seen.push(baseline);
  }
  for (const cell of seen) {
    const holds = stillHolds(cell);
    if (holds === undefined) return undefined;
    tests.add(holds);
  }
  return [...tests];
}

/** null: there is no baseline; undefined: no formula can read it. */
function baselineReading(row: FormulaRow, factor: number): string | null | undefined {
  const { baseline, firstAvailable, profile } = row;
  const isMissing = baseline === null || baseline.figure.kind === 'missing';
  if (isMissing && profile.progress.missingBaseline === 'first-available' && firstAvailable !== null) {
    const substitute = guardedReading(firstAvailable, factor);
    if (baseline === null || substitute === undefined) return substitute;
    const own = referenceTo(baseline);
    return `IF(ISNUMBER(${own}),${readLater(baseline, factor)},${substitute})`;
  }
  if (baseline === null) return hasSubstitute(row) ? '0' : null;
  return isMissing && !hasSubstitute(row) ? readLater(baseline, factor) : guardedReading(baseline, factor);
}

function progressExpression(rule: RuleName, a: string, b: string, c: string, { passed, total }: PaceShare): string {
  const whole = passed === total;
  const goal = whole ? c : `(${a}+(${c}-${a})*${passed}/${total})`;
  switch (rule) {
    case 'change':
      return whole ? `(${b}-${a})/(${c}-${a})` : `(${b}-${a})/((${c}-${a})*${passed}/${total})`;
    case 'ratio':
      return `${b}/${goal}`;
    case 'inverse-ratio':
      return `2-${b}/${goal}`;
    case 'inverse-quotient':
      return `${goal}/${b}`;
    case 'ceiling':
      // Subtracted, not compared: text compared with a number would be silently greater.
      return `IF(${b}-${goal}<=0,1,IF(${goal}>0,2-${b}/${goal},0))`;
  }
}

/** Words that the engine takes for the same although they are typed differently leave no simple comparison. */
function milestoneParts({ actual, goal }: FormulaRow, missing: readonly string[]): ProgressParts | undefined {
  if (actual.raw !== goal.raw && isMilestoneReached(actual.figure.text, goal.figure.text)) return undefined;
  const [b, c] = [referenceTo(actual), referenceTo(goal)];
  return {
    missing,
    progress: `IF(${b}=${c},1,"${CHECK_LABEL}")`,
    actual: b,
    goal: c,
    baseline: null,
    baselineIf: null,
    beyondGoal: null,
    milestone: true,
    isNoted: false,
    factor: 1,
  };
}
