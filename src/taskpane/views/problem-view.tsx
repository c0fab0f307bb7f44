import type { VNode } from 'preact';
import type { WorkbookState } from '../state/workbook-state';
import { CorrectionsView } from './results/reading-view';
import type { ViewProperties } from './view';

interface ProblemProperties extends ViewProperties {
  readonly problem: Extract<WorkbookState, { phase: 'no-table' | 'failed' }>;
}

/** Why there is nothing to evaluate, and what can be done about it. */
export function ProblemView({ view, problem }: ProblemProperties): VNode {
  const { actions, word } = view;
  const isNoTable = problem.phase === 'no-table';
  return (
    <section class="card" data-testid={problem.phase} role="alert">
      <h2>{word(isNoTable ? 'noTableTitle' : 'failedTitle')}</h2>
      <p>{problem.text}</p>
      <div class="row">
        <button type="button" onClick={() => void actions.readAgain()}>
          {word('readAgain')}
        </button>
      </div>
      {(isNoTable || problem.byCorrections === true) && <CorrectionsView view={view} />}
    </section>
  );
}
