import type { Evaluation, IndicatorResult } from '../../evaluation/evaluation';
import type { Finding } from '../../evaluation/findings/finding';
import { standsIn } from '../../evaluation/indicator-cell';
import { bearsMark } from '../../evaluation/vocabulary/name-mark';
import type { Plan } from '../../evaluation/workbook/plan';
import { formulaAt, valueAt, type CellValue, type WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { DismissedFinding } from '../state/pane-settings';
import { plainNumber } from '../../evaluation/figures/plain-number';

/** What helps against a finding. */
export type Remedy = 'apply-rule' | 'keep' | 'add-mark' | 'make-number' | 'use-shown-rule' | 'confirm-reading';

/** Findings that say that a person's result differs from the rule: they can be replaced, or dismissed with a reason. */
const BY_HAND = new Set<Finding['code']>(['progress-differs', 'status-differs']);
const DISMISSIBLE = new Set<Finding['code']>([
  ...BY_HAND,
  'formula-differs',
  'extreme-progress',
  'target-below-baseline',
  'rule-by-bound',
  'cumulative-fell',
]);

/** What the pane offers for a finding, the most helpful first. */
export function remediesFor(finding: Finding, evaluation: Evaluation, workbook: WorkbookSnapshot): readonly Remedy[] {
  const remedies: Remedy[] = [];
  if (BY_HAND.has(finding.code) || finding.code === 'results-differ') remedies.push('apply-rule');
  if (finding.code === 'target-below-baseline' || finding.code === 'target-equals-baseline') {
    const result = resultAt(evaluation, finding.sheet, finding.row);
    if (result !== undefined && canBeMarked(result, evaluation, workbook)) remedies.push('add-mark');
  }
  const { rows, bands } = finding.details ?? {};
  if (finding.code === 'rule-shown' && (rows !== undefined || bands !== undefined)) remedies.push('use-shown-rule');
  if (finding.code === 'unreadable-figure' || finding.code === 'scale-mixed') remedies.push('make-number');
  if ((finding.doubts?.length ?? 0) > 0) remedies.push('confirm-reading');
  if (DISMISSIBLE.has(finding.code)) remedies.push('keep');
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

/** Whether a person decided to leave the finding as it is; any change of what the cell holds asks anew. */
export function isDismissed(finding: Finding, dismissed: readonly DismissedFinding[]): boolean {
  return dismissed.some((one) => isSameFinding(one, finding));
}

/** Whether what was dismissed is this finding. */
export function isSameFinding(dismissed: DismissedFinding, { sheet, indicator, code, recorded }: Finding): boolean {
  return dismissed.sheet === sheet && dismissed.indicator === indicator && dismissed.code === code && dismissed.recorded === recorded;
}

/** The indicator that has cells in the row. */
export function resultAt(evaluation: Evaluation, sheet: string, row: number): IndicatorResult | undefined {
  return evaluation.results.find(({ indicator }) => indicator.sheet === sheet && standsIn(indicator, row));
}

/** The mark that brings another rule with it (※), if the workbook or the profile explains one. */
export function markOf({ marks }: Evaluation): string | null {
  return marks[0] ?? null;
}

/** Whether the indicator's name carries the mark. */
export function isMarked({ indicator }: IndicatorResult, mark: string): boolean {
  return bearsMark(indicator.name, mark);
}

function nameCell({ row, columns, rows }: IndicatorResult['indicator']): { readonly row: number; readonly column: number } {
  return { row: rows?.indicator ?? row, column: columns.indicator };
}

/** Whether the indicator's name can be given the mark, or rid of it: a text of its own, not a formula's. */
export function canBeMarked({ indicator }: IndicatorResult, evaluation: Evaluation, workbook: WorkbookSnapshot): boolean {
  const sheet = workbook.sheets.find(({ name }) => name === indicator.sheet);
  if (sheet === undefined || markOf(evaluation) === null) return false;
  const cell = nameCell(indicator);
  return formulaAt(sheet, cell.row, cell.column) === null && typeof valueAt(sheet, cell.row, cell.column) === 'string';
}

/** The plan that gives an indicator's name the mark, or takes it away. */
export function markPlan({ indicator }: IndicatorResult, mark: string, workbook: WorkbookSnapshot): Plan {
  const sheet = workbook.sheets.find(({ name }) => name === indicator.sheet);
  const { row, column } = nameCell(indicator);
  const text = sheet === undefined ? null : valueAt(sheet, row, column);
  if (typeof text !== 'string') return { sheets: [] };
  const changed = text.includes(mark) ? text.split(mark).join('').trimEnd() : text + mark;
  return cellPlan(indicator.sheet, row, column, changed);
}

/** The plan that writes one constant. */
export function cellPlan(sheet: string, row: number, column: number, value: CellValue): Plan {
  return { sheets: [{ name: sheet, create: null, writes: [{ row, column, formula: null, value, numberFormat: null, format: null }] }] };
}

/** The part of a plan that writes the finding's cell; all of it for the one about all results of an earlier run. */
export function planForFinding({ code, sheet, row, column }: Finding, { plan }: Evaluation): Plan {
  if (code === 'results-differ') return plan;
  return {
    sheets: plan.sheets.flatMap((one) => {
      const writes = one.name === sheet ? one.writes.filter((write) => write.row === row && write.column === column) : [];
      return writes.length === 0 ? [] : [{ name: one.name, create: null, writes }];
    }),
  };
}

/** The number that a person meant, from what they typed: full-width digits and thousands separators are understood. */
export function typedNumber(text: string): number | null {
  const plain = plainNumber(text).replaceAll(',', '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
