import { FINAL, HALFWAY, REVISED, SUPERSEDED_WORDS, YEARLY_WORDS } from '../../../vocabulary/headings/basis-words';
import type { TargetReason } from '../../../evaluation';
import type { HeadedColumn, YearColumn } from '../columns/columns-by-role';
import type { ColumnHeading } from '../heading-block';

/** The target that a table's actuals are held against, and why this one. */
export interface ChosenTarget {
  readonly target: YearColumn | undefined;
  readonly by: TargetReason;
}

const SUPERSEDED = new RegExp(SUPERSEDED_WORDS.join('|'));
const YEARLY = new RegExp(YEARLY_WORDS.join('|'));

/**
 * The target among several. In this order:
 * 1. that of the actual's year, where the two stand together and a result right behind them is worked out from them;
 * 2. the one that the plan ends with: called so, or without a year where the others have one;
 * 3. that of the actual's year, where the sheet has no baseline, or the only later target has no actuals and no results (R5目標,
 *    R5実績, R6目標);
 * 4. the latest year's.
 */
export function chosenTarget(
  columns: readonly ColumnHeading[],
  targets: readonly HeadedColumn[],
  actual: YearColumn | null,
  actuals: readonly YearColumn[],
  hasBaseline: boolean,
): ChosenTarget {
  if (targets.length < 2) return { target: targets[0], by: 'only' };
  const ofYear = actual === null ? [] : targets.filter((target) => isOfYear(target, actual));
  const pair = ofYear.find((target) => actual !== null && standTogether(columns, target, actual));
  if (pair !== undefined && actual !== null && hasOwnResult(columns, pair, actual)) return { target: pair, by: 'same-year' };
  const final = finalTarget(targets);
  if (final !== undefined) return { target: final, by: 'final' };
  const [yearly] = ofYear;
  if (yearly !== undefined && !hasBaseline) return { target: pair ?? yearly, by: 'same-year' };
  if (pair !== undefined && actual !== null && isRolling(columns, targets, actual, actuals)) return { target: pair, by: 'same-year' };
  return { target: latest(targets), by: 'last-year' };
}

/** The target that a plan ends with; undefined where only years tell the targets apart. */
export function finalTarget(targets: readonly HeadedColumn[]): HeadedColumn | undefined {
  const candidates = wholeWay(targets);
  const named = candidates.find(({ text }) => FINAL.test(text));
  if (named !== undefined) return named;
  const yearless = candidates.filter(({ year }) => year === null);
  const ofPlan = yearless.filter(({ text }) => !YEARLY.test(text));
  // 期待値 beside R8目標値 is of a year that it does not name.
  return ofPlan.at(-1) ?? (yearless.length === candidates.length ? yearless.at(-1) : undefined);
}

/** The latest year's target; never one halfway where there is another. */
export function latest(targets: readonly HeadedColumn[]): HeadedColumn | undefined {
  return wholeWay(targets).reduce<HeadedColumn | undefined>(
    (last, candidate) => (last === undefined || (candidate.year ?? 0) >= (last.year ?? 0) ? candidate : last),
    undefined,
  );
}

function wholeWay(targets: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const whole = targets.filter(({ text }) => !HALFWAY.test(text));
  const candidates = whole.length > 0 ? whole : targets;
  const valid = candidates.filter((target) => !SUPERSEDED.test(target.text) && !candidates.some((other) => replaces(other, target)));
  return valid.length > 0 ? valid : candidates;
}

/** Whether a target is the revised one of another's year: 目標値(R8・修正) beside 目標値(R8). */
function replaces(revised: HeadedColumn, { year, text }: HeadedColumn): boolean {
  return revised.year === year && REVISED.test(revised.text) && !REVISED.test(text);
}

/** The columns of targets that held before a revised one, and still hold where that is blank; the latest first. */
export function replacedTargets(targets: readonly HeadedColumn[], column: number | null): number[] {
  const revised = targets.find((target) => target.column === column && REVISED.test(target.text));
  if (revised === undefined) return [];
  const isBefore = ({ text, year }: HeadedColumn): boolean => SUPERSEDED.test(text) || (year ?? revised.year) === revised.year;
  const before = targets.filter((other) => other !== revised && isBefore(other)).reverse();
  return before.sort((one, other) => Number(REVISED.test(other.text)) - Number(REVISED.test(one.text))).map((target) => target.column);
}

function isOfYear({ year, text }: HeadedColumn, actual: YearColumn): boolean {
  return year === null ? actual.year === null && YEARLY.test(text) : year === actual.year;
}

/** Whether no other figure stands between a target and an actual. */
function standTogether(columns: readonly ColumnHeading[], target: YearColumn, actual: YearColumn): boolean {
  const [left, right] = [Math.min(target.column, actual.column), Math.max(target.column, actual.column)];
  return !columns.some(({ column, role }) => column > left && column < right && isFigure(role));
}

/** Whether the next thing to the right of a target and its actual is their result: 達成率 behind R5目標 and R5実績. */
function hasOwnResult(columns: readonly ColumnHeading[], target: YearColumn, actual: YearColumn): boolean {
  const next = columns.find(({ column, role }) => column > Math.max(target.column, actual.column) && (isFigure(role) || isResult(role)));
  return isResult(next?.role);
}

/** Whether the one later target is next year's: nothing was measured against it, and no result follows it. */
function isRolling(
  columns: readonly ColumnHeading[],
  targets: readonly HeadedColumn[],
  actual: YearColumn,
  actuals: readonly YearColumn[],
): boolean {
  const later = targets.filter(({ year }) => year !== null && actual.year !== null && year > actual.year);
  const [next] = later;
  if (next === undefined || later.length > 1 || next.year !== (actual.year ?? 0) + 1 || actuals.some(({ year }) => year === next.year))
    return false;
  return !columns.some(({ column, role }) => column > next.column && isResult(role));
}

function isFigure(role: string | undefined): boolean {
  return role === 'baseline' || role === 'actual' || role === 'target';
}

function isResult(role: string | undefined): boolean {
  return role === 'progress' || role === 'status';
}
