import type { Change, Profile, RuleName, StatusCondition } from '../../profile/profile';
import { NEVER } from '../../rules/bound-statuses';
import { COMPARED_DECIMALS } from '../../rules/comparison';
import { paceShare, paceThreshold } from '../../rules/progress/pace';
import { numberLiteral, numberLiteralAt } from './number-literal';
import type { ProgressParts } from './progress-formula';

/**
 * The comparison that a status's condition is in a formula. Comparisons round away the noise of binary arithmetic.
 * @param progress the cell or expression of the unrounded progress
 * @returns undefined: the condition can never hold
 */
export function conditionExpression(
  when: StatusCondition,
  parts: ProgressParts,
  rule: RuleName,
  profile: Profile,
  progress: string,
): string | undefined {
  if (when === NEVER || when.direction !== undefined) return undefined;
  const all: string[] = [];
  const thresholds = [when.progressAtLeast];
  if (when.paceAtLeast !== undefined) {
    if (profile.pace === null) return undefined;
    thresholds.push(paceThreshold(when.paceAtLeast, paceShare(profile.pace)));
  }
  for (const threshold of thresholds) {
    if (threshold === undefined) continue;
    const beyond = when.progressAtLeast === 1 && threshold === 1 ? parts.beyondGoal : null;
    all.push(`${rounded(progress)}${beyond === '>' ? '>' : '>='}${limit(threshold)}`);
    if (beyond !== null && beyond !== '>') all.push(beyond);
  }
  if (when.progressAbove !== undefined) all.push(`${rounded(progress)}>${limit(when.progressAbove)}`);
  const movements = movementExpressions(when, parts, rule, progress);
  if (movements.length > 0) {
    const { milestone, baseline, baselineIf } = parts;
    if (milestone || baseline === null) return undefined;
    all.push(...movements.map((movement) => (baselineIf === null ? movement : `IF(${baselineIf},${movement},FALSE)`)));
  }
  return all.length === 1 ? all[0] : `AND(${all.join(',')})`;
}

/** Whether figures are compared besides the progress, so that text in them makes the formula fail. */
export function readsFiguresFor(when: StatusCondition, rule: RuleName): boolean {
  if (when.changeAtLeast !== undefined || when.changeAtMost !== undefined) return true;
  return when.change !== undefined && (rule !== 'change' || isTolerant(when));
}

function isTolerant({ tolerance = 0, tolerancePoints = 0 }: StatusCondition): boolean {
  return tolerance > 0 || tolerancePoints > 0;
}

function rounded(expression: string): string {
  return `ROUND(${expression},${COMPARED_DECIMALS})`;
}

function limit(threshold: number): string {
  return numberLiteral(Number(threshold.toFixed(COMPARED_DECIMALS)));
}

function movementExpressions(when: StatusCondition, parts: ProgressParts, rule: RuleName, progress: string): readonly string[] {
  const { changeAtLeast, changeAtMost } = when;
  const all = when.change === undefined ? [] : [changeExpression(when.change, when, parts, rule, progress)];
  const gain = rounded(gainExpression(parts, rule));
  const points = (value: number): string => numberLiteralAt(value, parts.factor);
  if (changeAtLeast !== undefined) all.push(`${gain}>=${points(changeAtLeast)}`);
  if (changeAtMost !== undefined) all.push(`${gain}<=${points(changeAtMost)}`);
  return all;
}

/** How far the actual went from the baseline towards the good. */
function gainExpression({ actual, baseline, goal }: ProgressParts, rule: RuleName): string {
  const [a, b] = [baseline ?? '0', actual];
  if (rule === 'change') return `SIGN(${goal}-${a})*(${b}-${a})`;
  return rule === 'ratio' ? `${b}-${a}` : `${a}-${b}`;
}

function changeExpression(
  change: Change,
  when: StatusCondition,
  { actual, baseline, factor }: ProgressParts,
  rule: RuleName,
  progress: string,
): string {
  const { tolerance = 0, tolerancePoints = 0 } = when;
  const from = baseline ?? '0';
  const sign = rounded(rule === 'change' ? progress : `${actual}-${from}`);
  const upIsGood = rule === 'change' || rule === 'ratio';
  const moved = `${sign}${(change === 'better') === upIsGood ? '>' : '<'}0`;
  if (!isTolerant(when)) return change === 'none' ? `${sign}=0` : moved;
  const tolerated = tolerancePoints > 0 ? numberLiteralAt(tolerancePoints, factor) : `ABS(${from})*${numberLiteral(tolerance)}`;
  const distance = rounded(`ABS(${actual}-${from})-${tolerated}`);
  return change === 'none' ? `${distance}<=0` : `AND(${distance}>0,${moved})`;
}
