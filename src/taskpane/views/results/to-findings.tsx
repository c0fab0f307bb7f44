import type { VNode } from 'preact';
import { openFindings } from '../../model/findings/open-findings';
import { evaluationOf } from '../../state/workbook-state';
import type { ViewProperties } from '../view';

/** The id of the list of findings, to which the result leads. */
export const FINDINGS = 'findings';

/** How many findings are open, as a button that leads to them; nothing where none is. */
export function ToFindings({ view: { state, sentence } }: ViewProperties): VNode | null {
  const evaluation = evaluationOf(state.workbook);
  const { toCheck } = evaluation === null ? { toCheck: 0 } : openFindings(evaluation, state.settings.dismissed);
  if (toCheck === 0) return null;
  return (
    <button
      type="button"
      class="link"
      data-testid="to-findings"
      onClick={() => {
        const findings = document.getElementById(FINDINGS);
        findings?.scrollIntoView();
        findings?.focus({ preventScroll: true });
      }}
    >
      {sentence('toCheck', toCheck)}
    </button>
  );
}
