import type { Profile, RuleName } from '../../profile/profile';
import { CHECK_LABEL } from '../../vocabulary/statuses/status-words';
import { conditionExpression, readsFiguresFor } from './condition-expression';
import { type FormulaCell, referenceTo, textLiteral } from './guarded-reading';
import { type ProgressParts, withHint } from './progress-formula';

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
  const status = `IFERROR(IF(OR(${parts.missing.join(',')}),${notMeasured},${bands.expression}),"${CHECK_LABEL}")`;
  return `=${withHint(status, parts.isNoted)}`;
}

/**
 * The status formula of a row whose target is a direction: it holds as long as that word stands there.
 * @param missing comparisons any of which means that nothing was measured
 * @param holds the comparison that the target still says so
 */
export function statusFormulaOfDirection(
  parts: ProgressParts,
  rule: RuleName,
  profile: Profile,
  missing: readonly string[],
  holds: string,
): string | undefined {
  const bands = bandsExpression(parts, rule, profile, '0');
  const notMeasured = textLiteral(profile.notMeasured.label);
  if (bands === undefined || notMeasured === undefined) return undefined;
  return `=IFERROR(IF(OR(${missing.join(',')}),${notMeasured},IF(${holds},${bands.expression},"${CHECK_LABEL}")),"${CHECK_LABEL}")`;
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
    readsFigures ||= readsFiguresFor(when, rule) || (parts.beyondGoal !== null && parts.beyondGoal !== '>');
  }
  return expression === undefined ? undefined : { expression, readsFigures };
}
