import type { VNode } from 'preact';
import { REPORT_WORDS } from '../../../evaluation/vocabulary/headings/report-words';
import { liveOf } from '../../state/workbook-state';
import { ActionsView, type LiveButtons } from '../actions-view';
import { FirstRunView, type FirstRunActions } from '../first-run-view';
import { WaitingView } from '../frame-view';
import { ProblemView } from '../problem-view';
import type { View } from '../view';
import { FindingsView } from './findings-view';
import { PreviewView } from './preview-view';
import { ReadingView } from './reading-view';
import { ResultView } from './result-view';
import { StrategyBarsView } from './strategy-bars-view';
import { SummaryView } from './summary-view';

/**
 * What the first part of the pane consists of, in each phase of the workbook: what came of it first, then what can be done,
 * the counts, what to look at, and each strategy. The keys let elements outlast their phase.
 */
export function resultsPanel(view: View): (VNode | false)[] {
  const { state, word } = view;
  const { workbook } = state;
  const firstRun = (state.isFirstRun || workbook.phase === 'no-table') && (
    <FirstRunView key="welcome" language={state.language} actions={firstRunActions(view)} />
  );
  const buttons = (live: LiveButtons | null): VNode => <ActionsView key="actions" word={word} live={live} />;
  switch (workbook.phase) {
    case 'reading':
      return [firstRun, <WaitingView key="waiting" text={word('reading')} />, buttons(null)];
    case 'no-table':
    case 'failed':
      return [firstRun, <ProblemView key="problem" view={view} problem={workbook} />];
    case 'announced':
    case 'evaluated': {
      const { evaluation, phase } = workbook;
      const isAnnounced = phase === 'announced';
      return [
        firstRun,
        <ResultView key="result" view={view} evaluation={evaluation} />,
        <ReadingView key="reading" view={view} evaluation={evaluation} />,
        isAnnounced && <PreviewView key="preview" view={view} evaluation={evaluation} />,
        buttons(liveButtons(view, !isAnnounced)),
        !isAnnounced && <SummaryView key="summary" view={view} evaluation={evaluation} />,
        <FindingsView key="findings" view={view} evaluation={evaluation} />,
        !isAnnounced && <StrategyBarsView key="strategies" view={view} evaluation={evaluation} />,
      ];
    }
  }
}

function firstRunActions({ state, actions }: View): FirstRunActions {
  return {
    openSample: () => void actions.openSample(),
    understood: state.isFirstRun ? () => actions.understood() : null,
  };
}

function liveButtons({ state, actions, sentence }: View, isEvaluated: boolean): LiveButtons {
  return {
    isBusy: state.busy !== null,
    isEvaluated,
    canUndo: state.undoable > 0,
    undoes: state.undoes === null ? undefined : sentence('undoes', state.undoes),
    hasCounts: liveOf(state.workbook)?.workbook.sheets.some(({ name }) => name === REPORT_WORDS.countSheet) ?? false,
    evaluate: () => void actions.evaluate(),
    buildCounts: () => void actions.buildCounts(),
    undo: () => void actions.undo(),
  };
}
