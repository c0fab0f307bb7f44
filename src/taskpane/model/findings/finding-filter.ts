import type { Evaluation } from '../../../evaluation/evaluation';
import type { Finding, Severity } from '../../../evaluation/findings/finding';
import type { WorkbookSnapshot } from '../../../evaluation/workbook/snapshot';
import { departmentsOf } from '../departments';
import { resultAt } from '../result-at';
import { kindOf, type FindingKind } from './finding-groups';

/** Which findings are shown; null: all. */
export interface FindingFilter {
  readonly kind: FindingKind | null;
  readonly severity: Severity | null;
  readonly department: string | null;
  readonly status: string | null;
}

/** Shows everything. */
export const NO_FILTER: FindingFilter = { kind: null, severity: null, department: null, status: null };

/** What can be chosen in each filter: what occurs among the findings, in the order in which it does. */
export interface FilterChoices {
  readonly kind: readonly FindingKind[];
  readonly severity: readonly Severity[];
  readonly department: readonly string[];
  readonly status: readonly string[];
}

/** Looks findings' indicators up in an evaluation. */
function factsOf(evaluation: Evaluation, workbook: WorkbookSnapshot) {
  const departmentOf = departmentsOf(workbook, evaluation);
  return (finding: Finding) => {
    const result = resultAt(evaluation, finding.sheet, finding.row);
    return {
      kind: kindOf(finding),
      severity: finding.severity,
      department: result === undefined ? null : departmentOf(result.indicator),
      status: result?.recorded.status ?? null,
    };
  };
}

/** The findings that a filter lets through. */
export function filtered(
  findings: readonly Finding[],
  filter: FindingFilter,
  evaluation: Evaluation,
  workbook: WorkbookSnapshot,
): readonly Finding[] {
  const wanted = Object.entries(filter).filter(([, value]) => value !== null) as [keyof FindingFilter, string][];
  if (wanted.length === 0) return findings;
  const facts = factsOf(evaluation, workbook);
  return findings.filter((finding) => {
    const seen = facts(finding);
    return wanted.every(([name, value]) => seen[name] === value);
  });
}

/** What there is to filter by. */
export function filterChoices(findings: readonly Finding[], evaluation: Evaluation, workbook: WorkbookSnapshot): FilterChoices {
  const facts = factsOf(evaluation, workbook);
  const seen = { kind: new Set<FindingKind>(), severity: new Set<Severity>(), department: new Set<string>(), status: new Set<string>() };
  for (const finding of findings) {
    const { kind, severity, department, status } = facts(finding);
    seen.kind.add(kind);
    seen.severity.add(severity);
    if (department !== null) seen.department.add(department);
    if (status !== null) seen.status.add(status);
  }
  return { kind: [...seen.kind], severity: [...seen.severity], department: [...seen.department], status: [...seen.status] };
}
