import type { Finding } from './finding';

/** Findings that accuse one row of differing from the rule. */
export const ACCUSATIONS: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'progress-differs',
  'status-differs',
  'formula-differs',
]);

/** The sheets on which something differs from the rules, so that they may follow others. */
export function concernedSheets(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter((finding) => ACCUSATIONS.has(finding.code) || isMissingBaseline(finding)).map(({ sheet }) => sheet));
}

/** Whether a finding misses a column of baselines. */
export function isMissingBaseline({ code, variant }: Finding): boolean {
  return code === 'structure-unclear' && variant === 'baseline';
}
