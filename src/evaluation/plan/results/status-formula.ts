import type { Change, Profile, RuleName, StatusCondition } from '../../profile/profile';
import { CHECK_LABEL } from '../../vocabulary/status-words';
import { COMPARED_DECIMALS } from '../../rules/comparison';
import { paceShare, paceThreshold } from '../../rules/pace';
import { type FormulaCell, numberLiteral, referenceTo, textLiteral } from './guarded-reading';
import type { ProgressParts } from './progress-formula';

/**
 * The status formula of a row whose progress cell holds the product's own formula:
 * `=IF(ISNUMBER(J#),IF(ROUND(J#,10)>=1,"目標達成",…),IF(J#="-","-","要確認"))`.
 * @returns undefined for labels that no formula can hold
 */
export function statusFormula(parts: ProgressParts, rule: RuleName, profile: Profile, progressCell: FormulaCell): string | undefined {
  const own = referenceTo(progressCell);
  // What the cell shows is cut off; a status comes from the figure that is not.
  const cut = profile.progress.rounding === 'truncate';
  const bands = bandsExpression(parts, rule, profile, cut ? parts.progress : own);
  const notMeasured = textLiteral(profile.notMeasured.label);
  if (bands === undefined || notMeasured === undefined) return undefined;
  const status = `IF(ISNUMBER(${own}),${bands.expression},IF(${own}="-",${notMeasured},"${CHECK_LABEL}"))`;
  return bands.readsFigures || cut ? `=IFERROR(${status},"${CHECK_LABEL}")` : `=${status}`;
}

/** The status formula of a row whose progress stands nowhere, or was typed by a person: straight from the figures. */
export function statusFormulaFromFigures(parts: ProgressParts, rule: RuleName, profile: Profile): string | undefined {
  const bands = bandsExpression(parts, rule, profile, parts.progress);
  const notMeasured = textLiteral(profile.notMeasured.label);
  if (bands === undefined || notMeasured === undefined) return undefined;
  return `=IFERROR(IF(OR(${parts.missing.join(',')}),${notMeasured},${bands.expression}),"${CHECK_LABEL}")`;
}

interface Bands {
  readonly expression: string;
  /** Whether figures are compared besides the progress, so that text in them makes the formula fail. */
  readonly readsFigures: boolean;
}

function bandsExpression(parts: ProgressParts, rule: RuleName, profile: Profile, progress: string): Bands | undefined {
  const end = profile.statuses.findIndex(({ when }) => when === 'otherwise');
  let expression = textLiteral(end < 0 ? profile.notMeasured.label : (profile.statuses[end]?.label ?? ''));
  let readsFigures = false;
  for (const { label, when } of profile.statuses.slice(0, end < 0 ? undefined : end).reverse()) {
    if (when === 'otherwise') continue;
    const condition = conditionExpression(when, parts, rule, profile, progress);
    const literal = textLiteral(label);
    if (literal === undefined || expression === undefined) return undefined;
    if (condition === undefined) continue;
    expression = `IF(${condition},${literal},${expression})`;
    readsFigures ||= parts.beyondGoal !== null && parts.beyondGoal !== '>';
    readsFigures ||= when.change !== undefined && (rule !== 'change' || (when.tolerance ?? 0) > 0);
  }
  return expression === undefined ? undefined : { expression, readsFigures };
}

/** undefined: the condition can never hold. Comparisons round away the noise of binary arithmetic. */
function conditionExpression(
  when: StatusCondition,
  parts: ProgressParts,
  rule: RuleName,
  profile: Profile,
  progress: string,
): string | undefined {
  const all: string[] = [];
  const thresholds = [when.progressAtLeast];
  if (when.paceAtLeast !== undefined) {
    if (profile.pace === null) return undefined;
    thresholds.push(paceThreshold(when.paceAtLeast, paceShare(profile.pace)));
  }
  for (const threshold of thresholds) {
    if (threshold === undefined) continue;
    const beyond = when.progressAtLeast === 1 && threshold === 1 ? parts.beyondGoal : null;
    const sign = beyond === '>' ? '>' : '>=';
    all.push(`ROUND(${progress},${COMPARED_DECIMALS})${sign}${numberLiteral(Number(threshold.toFixed(COMPARED_DECIMALS)))}`);
    if (beyond !== null && beyond !== '>') all.push(beyond);
  }
  if (when.change !== undefined) {
    const change = changeExpression(when.change, when.tolerance ?? 0, parts, rule, progress);
    if (change === undefined) return undefined;
    all.push(change);
  }
  return all.length === 1 ? all[0] : `AND(${all.join(',')})`;
}

function changeExpression(
  change: Change,
  tolerance: number,
  { actual, baseline, baselineIf, milestone }: ProgressParts,
  rule: RuleName,
  progress: string,
): string | undefined {
  if (milestone || baseline === null) return undefined;
  const sign = rule === 'change' ? `ROUND(${progress},${COMPARED_DECIMALS})` : `ROUND(${actual}-${baseline},${COMPARED_DECIMALS})`;
  const upIsGood = rule === 'change' || rule === 'ratio';
  const moved = `${sign}${(change === 'better') === upIsGood ? '>' : '<'}0`;
  const distance = `ROUND(ABS(${actual}-${baseline})-ABS(${baseline})*${numberLiteral(tolerance)},${COMPARED_DECIMALS})`;
  let expression: string;
  if (change === 'none') expression = tolerance > 0 ? `${distance}<=0` : `${sign}=0`;
  else expression = tolerance > 0 ? `AND(${distance}>0,${moved})` : moved;
  return baselineIf === null ? expression : `IF(${baselineIf},${expression},FALSE)`;
}
