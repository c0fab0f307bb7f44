import type { Evaluation } from '../../../evaluation/evaluation';
import type { Finding, FindingCode, Severity } from '../../../evaluation/findings/finding';
import { cellOf } from '../../../evaluation/indicator-cell';
import { formulaAt, isBlank, valueAt, type WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { onceFor } from '../once-for';
import { BY_HAND } from './remedies';

/** A kind of finding: its code, or that a typed result differs from the rule, whichever of the two results it is. */
export type FindingKind = FindingCode | 'typed-results';

/** Findings of one kind and severity, which can be dealt with at once. */
export interface FindingGroup {
  readonly key: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function kindOf({ code }: Finding): FindingKind {
  return BY_HAND.has(code) ? 'typed-results' : code;
}

/** Groups findings by kind, most serious first; within a severity in the order of their first finding. */
export const groupFindings = onceFor((findings: readonly Finding[]): readonly FindingGroup[] => {
  const groups = new Map<string, FindingGroup & { readonly findings: Finding[] }>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const key = `${finding.severity}:${kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, kind, severity: finding.severity, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
});

/** From so many rows on, and such a part of those with a typed result, typed results are rather last year's than slips. */
const FEWEST_ROWS = 5;
const SMALLEST_SHARE = 1 / 3;

/**
 * Whether the typed results that differ are so many that the actuals were typed over and the results beside them left as
 * they were. A few among many are slips, or somebody's judgement; where the sheet shows another rule, that is why.
 */
export function seemsOverwritten(findings: readonly Finding[], evaluation: Evaluation, workbook: WorkbookSnapshot): boolean {
  const rows = differingRows(findings);
  if (rows < FEWEST_ROWS || evaluation.findings.some(({ code }) => code === 'rule-shown')) return false;
  return rows >= SMALLEST_SHARE * typedRows(evaluation)(workbook);
}

const differingRows = onceFor(
  (findings: readonly Finding[]) =>
    new Set(findings.filter(({ code }) => BY_HAND.has(code)).map(({ sheet, row }) => `${sheet}\n${row}`)).size,
);

const typedRows = onceFor((evaluation: Evaluation) => onceFor((workbook: WorkbookSnapshot) => countTypedRows(evaluation, workbook)));

function countTypedRows({ results }: Evaluation, { sheets }: WorkbookSnapshot): number {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return results.filter(({ indicator }) => {
    const sheet = byName.get(indicator.sheet);
    return (['progress', 'status'] as const).some((part) => {
      const cell = cellOf(indicator, part);
      if (cell === null || sheet === undefined) return false;
      return formulaAt(sheet, cell.row, cell.column) === null && !isBlank(valueAt(sheet, cell.row, cell.column));
    });
  }).length;
}
