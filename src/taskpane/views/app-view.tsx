import type { ComponentChild, VNode } from 'preact';
import { COUNT_SHEET } from '../../evaluation/evaluate';
import { liveOf } from '../state/workbook-state';
import { ActionsView, type LiveButtons } from './actions-view';
import { FirstRunView, type FirstRunActions } from './first-run-view';
import { WaitingView } from './frame-view';
import { NoticeView } from './notice-view';
import { ProblemView } from './problem-view';
import { ExplanationView } from './results/explanation-view';
import { FindingsView } from './results/findings-view';
import { PreviewView } from './results/preview-view';
import { ReadingView } from './results/reading-view';
import { StrategyBarsView } from './results/strategy-bars-view';
import { SummaryView } from './results/summary-view';
import { TonePatterns } from './results/tone-patterns';
import { SettingsView } from './settings/settings-view';
import { ShareView } from './share-view';
import { ShellView } from './shell-view';
import type { View } from './view';

/** The whole pane. Not a component: it continues what `frameView` has drawn. */
export function appView(view: View): VNode {
  const { state, actions, word } = view;
  return (
    <ShellView
      tab={state.tab}
      isBusy={state.busy !== null}
      word={word}
      turnTo={(tab) => {
        actions.turnTo(tab);
      }}
      below={
        <>
          {state.tab === 'results' && <ExplanationView view={view} />}
          <TonePatterns />
        </>
      }
    >
      {[<NoticeView key="notices" view={view} />, ...tabOf(view)]}
    </ShellView>
  );
}

function tabOf(view: View): ComponentChild[] {
  switch (view.state.tab) {
    case 'results':
      return resultsTab(view);
    case 'share':
      return [<ShareView key="share" view={view} />];
    case 'settings':
      return [<SettingsView key="settings" view={view} />];
  }
}

/** What the first part of the pane consists of, in each phase of the workbook. The keys let elements outlast their phase. */
function resultsTab(view: View): ComponentChild[] {
  const { state, word } = view;
  const { workbook } = state;
  const firstRun = (state.isFirstRun || workbook.phase === 'no-table') && (
    <FirstRunView key="welcome" language={state.language} actions={firstRunActions(view)} />
  );
  const buttons = (live: LiveButtons | null): VNode => (
    <ActionsView key="actions" word={word} autoRefresh={state.autoRefresh} live={live} />
  );
  switch (workbook.phase) {
    case 'reading':
      return [firstRun, <WaitingView key="waiting" text={word('reading')} />, buttons(null)];
    case 'no-table':
    case 'failed':
      return [firstRun, <ProblemView key="problem" view={view} problem={workbook} />];
    case 'announced':
      return [
        firstRun,
        <ReadingView key="reading" view={view} evaluation={workbook.evaluation} />,
        <PreviewView key="preview" view={view} evaluation={workbook.evaluation} />,
        buttons(liveButtons(view)),
      ];
    case 'evaluated':
      return [
        firstRun,
        <ReadingView key="reading" view={view} evaluation={workbook.evaluation} />,
        buttons(liveButtons(view)),
        <SummaryView key="summary" view={view} evaluation={workbook.evaluation} />,
        <StrategyBarsView key="strategies" view={view} evaluation={workbook.evaluation} />,
        <FindingsView key="findings" view={view} evaluation={workbook.evaluation} />,
      ];
  }
}

function firstRunActions({ state, actions }: View): FirstRunActions {
  return {
    openSample: () => void actions.openSample(),
    understood: state.isFirstRun
      ? () => {
          actions.understood();
        }
      : null,
  };
}

function liveButtons({ state, actions, sentence }: View): LiveButtons {
  return {
    isBusy: state.busy !== null,
    canUndo: state.undoable > 0,
    undoes: state.undoes === null ? undefined : sentence('undoes', state.undoes),
    hasCounts: liveOf(state.workbook)?.workbook.sheets.some(({ name }) => name === COUNT_SHEET) ?? false,
    evaluate: () => void actions.evaluate(),
    buildCounts: () => void actions.buildCounts(),
    undo: () => void actions.undo(),
    setAutoRefresh: (on) => void actions.setAutoRefresh(on),
  };
}
