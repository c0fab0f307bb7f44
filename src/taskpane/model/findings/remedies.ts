import type { Evaluation } from '../../../evaluation/evaluation';
import { plainNumber } from '../../../evaluation/figures/text/plain-number';
import type { Finding } from '../../../evaluation/findings/finding';
import type { Plan } from '../../../evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import type { DismissedFinding } from '../../state/pane-settings';
import { markOffer } from '../marks';
import { resultAt } from '../result-at';

/** What helps against a finding. */
export type Remedy = 'apply-rule' | 'dismiss' | 'lower-is-better' | 'add-mark' | 'make-number' | 'use-shown-rule' | 'confirm-reading';

/** Findings that say that a person's result differs from the rule: they can be replaced, or dismissed with a reason. */
export const BY_HAND: ReadonlySet<Finding['code']> = new Set<Finding['code']>(['progress-differs', 'status-differs']);
const DISMISSIBLE = new Set<Finding['code']>([
  ...BY_HAND,
  'formula-differs',
  'extreme-progress',
  'target-below-baseline',
  'rule-by-bound',
  'cumulative-fell',
]);

/** What the pane offers for a finding, what does least harm first. */
export function remediesFor(finding: Finding, evaluation: Evaluation, workbook: WorkbookSnapshot): readonly Remedy[] {
  const { code, variant } = finding;
  const remedies: Remedy[] = [];
  if (BY_HAND.has(code) || code === 'results-differ') remedies.push('apply-rule');
  const isBelow = code === 'target-below-baseline';
  // Where b/c was taken, the indicator is not treated as one to be lowered.
  const isTreatedAsLower = isBelow && variant !== 'mark-assumed';
  if (isTreatedAsLower) remedies.push('lower-is-better');
  if (isBelow || code === 'target-equals-baseline') {
    const result = resultAt(evaluation, finding.sheet, finding.row);
    if (result !== undefined && markOffer(result, evaluation, workbook) === 'add') remedies.push('add-mark');
  }
  const { rows, bands } = finding.details ?? {};
  if (code === 'rule-shown' && (rows !== undefined || bands !== undefined)) remedies.push('use-shown-rule');
  const isTyped = code === 'unreadable-figure' && finding.details?.['why'] !== 'uncalculated';
  if (isTyped || code === 'scale-mixed') remedies.push('make-number');
  if ((finding.doubts?.length ?? 0) > 0) remedies.push('confirm-reading');
  if (DISMISSIBLE.has(code) && !isTreatedAsLower) remedies.push('dismiss');
  return remedies;
}

/** Tells findings apart in a list. */
export function findingKey({ sheet, row, column, code }: Finding): string {
  return [sheet, row, column, code].join('\n');
}

/** What is stored in the workbook about a finding that stays as it is. */
export function dismissedFinding({ sheet, indicator, code, recorded }: Finding, reason: string): DismissedFinding {
  return { sheet, indicator, code, recorded, reason };
}

/** The rows that a remedy for the findings is about; none for the one about all results of an earlier run. */
export function rowsOf(findings: readonly Finding[]): readonly Pick<Finding, 'sheet' | 'row'>[] {
  return findings.some(({ code }) => code === 'results-differ') ? [] : findings;
}

/** The part of a plan that writes the findings' cells; all of it for the one about all results of an earlier run. */
export function planForFindings(findings: readonly Finding[], { plan }: Evaluation): Plan {
  if (findings.some(({ code }) => code === 'results-differ')) return plan;
  const cells = new Set(findings.map(({ sheet, row, column }) => `${sheet}\n${row}\n${column}`));
  return {
    sheets: plan.sheets.flatMap((one) => {
      const writes = one.writes.filter(({ row, column }) => cells.has(`${one.name}\n${row}\n${column}`));
      return writes.length === 0 ? [] : [{ name: one.name, create: null, writes }];
    }),
  };
}

/** The number that a person meant, from what they typed: full-width digits and thousands separators are understood. */
export function typedNumber(text: string): number | null {
  const plain = plainNumber(text).replaceAll(',', '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
