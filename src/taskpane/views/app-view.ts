import { COUNT_SHEET } from '../../evaluation/evaluate';
import { h, type Child } from '../element';
import { actionsView, type Actions } from './actions-view';
import { explanationView } from './explanation-view';
import { findingsView } from './findings-view';
import { firstRunView } from './first-run-view';
import { waitingView } from './frame-view';
import { noticeView } from './notice-view';
import { patternsView } from './patterns-view';
import { previewView } from './preview-view';
import { problemView } from './problem-view';
import { readingView } from './reading-view';
import { settingsView } from './settings-view';
import { shareView } from './share-view';
import { strategyBarsView } from './strategy-bars-view';
import { summaryView } from './summary-view';
import { tabsView } from './tabs-view';
import type { ViewContext } from './view-context';

/** The whole pane. */
export function appView(context: ViewContext): readonly Child[] {
  const { state, word } = context;
  return [
    patternsView(),
    tabsView(state.tab, word, (tab) => {
      context.controller.turnTo(tab);
    }),
    h(
      'main',
      { key: 'main', 'aria-busy': state.busy === null ? 'false' : 'true' },
      h(
        'div.pane',
        { key: state.tab, id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${state.tab}` },
        noticeView(context),
        state.tab === 'settings' ? settingsView(context) : state.tab === 'share' ? shareView(context) : resultsTab(context),
      ),
    ),
    state.tab === 'results' && explanationView(context),
  ];
}

function resultsTab(context: ViewContext): readonly Child[] {
  const { state, word } = context;
  const { evaluation, problem, isEvaluated } = state;
  if (problem !== null) return [firstRun(context), problemView(context)];
  if (evaluation === null) return [firstRun(context), waitingView(word('reading')), actionsView(word, state.autoRefresh, null)];
  return [
    firstRun(context),
    readingView(context, evaluation),
    !isEvaluated && previewView(context, evaluation),
    actionsView(word, state.autoRefresh, actionsOf(context)),
    isEvaluated && summaryView(context, evaluation),
    isEvaluated && strategyBarsView(context, evaluation),
    isEvaluated && findingsView(context, evaluation),
  ];
}

/** Until the person has read it, and wherever there is nothing else to show. */
function firstRun({ state, controller }: ViewContext): Child {
  if (!state.isFirstRun && state.problem?.kind !== 'no-table') return null;
  return firstRunView(state.language, {
    openSample: () =>
      void controller.ask(async (host) => {
        await host.openSample();
        return null;
      }),
    understood: state.isFirstRun
      ? () => {
          controller.welcome();
        }
      : null,
  });
}

function actionsOf({ state, controller }: ViewContext): Actions {
  return {
    isBusy: state.busy !== null,
    canUndo: state.undoable > 0,
    hasCounts: state.live?.workbook.sheets.some(({ name }) => name === COUNT_SHEET) ?? false,
    evaluate: () => void controller.evaluate(),
    buildCounts: () => void controller.evaluate({ buildCounts: true }),
    undo: () => void controller.undo(),
    setAutoRefresh: (on) => {
      controller.setAutoRefresh(on);
    },
  };
}
