import type { VNode } from 'preact';
import { plannedCells } from '../../model/write-preview';
import type { EvaluationProperties } from '../view';
import { ToFindings } from './to-findings';

/** What stands first while nothing was just said: what was read or evaluated, and how much there is to check. */
export function ResultView({ view, evaluation }: EvaluationProperties): VNode | null {
  const { state, sentence } = view;
  // What was just said says it, above.
  if (state.notice?.isResult === true) return null;
  const indicators = evaluation.results.length;
  return (
    <p class="result" data-testid="result">
      {state.workbook.phase === 'announced'
        ? sentence('willEvaluate', indicators, plannedCells(evaluation))
        : sentence('isEvaluated', indicators)}
      <ToFindings view={view} />
    </p>
  );
}
