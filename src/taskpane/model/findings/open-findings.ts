import type { Evaluation } from '../../../evaluation/evaluation';
import type { Finding } from '../../../evaluation/findings/finding';
import type { DismissedFinding } from '../../state/pane-settings';

/** An evaluation's findings, by what a person has decided about them. */
export interface OpenFindings {
  readonly open: readonly Finding[];
  readonly dismissed: readonly Finding[];
  /** How many of the open ones a person has to look at: all but those for information. */
  readonly toCheck: number;
}

const known = new WeakMap<Evaluation, { readonly by: readonly DismissedFinding[]; readonly found: OpenFindings }>();

/** Divides the findings; any change of what a cell holds asks anew. Worked out once for an evaluation: there may be 100,000. */
export function openFindings(evaluation: Evaluation, dismissed: readonly DismissedFinding[]): OpenFindings {
  const before = known.get(evaluation);
  if (before?.by === dismissed) return before.found;
  const reasons = reasonsOf(dismissed);
  const open: Finding[] = [];
  const closed: Finding[] = [];
  for (const finding of evaluation.findings) (reasons.has(dismissalKey(finding)) ? closed : open).push(finding);
  const found = { open, dismissed: closed, toCheck: open.reduce((sum, { severity }) => sum + (severity === 'info' ? 0 : 1), 0) };
  known.set(evaluation, { by: dismissed, found });
  return found;
}

/** Why findings were dismissed, by {@link dismissalKey}. */
export function reasonsOf(dismissed: readonly DismissedFinding[]): ReadonlyMap<string, string> {
  return new Map(dismissed.map((one) => [dismissalKey(one), one.reason]));
}

/** What a dismissed finding is known by: what it says, and not where it stands, because rows move. */
export function dismissalKey({
  sheet,
  indicator,
  code,
  recorded,
}: Pick<DismissedFinding, 'sheet' | 'indicator' | 'code' | 'recorded'>): string {
  return JSON.stringify([sheet, indicator, code, recorded]);
}
