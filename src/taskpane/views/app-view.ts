import { h, type Child } from '../element';
import type { PaneState } from '../pane-state';
import { actionsView } from './actions-view';
import { explanationView } from './explanation-view';
import { findingsView } from './findings-view';
import { firstRunView } from './first-run-view';
import { noticeView } from './notice-view';
import { patternsView } from './patterns-view';
import { previewView } from './preview-view';
import { problemView } from './problem-view';
import { readingView } from './reading-view';
import { settingsView } from './settings-view';
import { shareView } from './share-view';
import { strategyBarsView } from './strategy-bars-view';
import { summaryView } from './summary-view';
import type { ViewContext } from './view-context';

const TABS: readonly PaneState['tab'][] = ['results', 'share', 'settings'];

/** The whole pane. */
export function appView(context: ViewContext): readonly Child[] {
  const { state, word } = context;
  return [
    patternsView(),
    h('header.top', { key: 'top' }, h('h1.unseen', {}, word('title')), tabsView(context)),
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
  if (problem !== null) return [firstRunView(context), problemView(context)];
  if (evaluation === null) return [h('p.waiting', { key: 'waiting' }, h('span.spinner', { 'aria-hidden': 'true' }), word('reading'))];
  return [
    firstRunView(context),
    readingView(context, evaluation),
    !isEvaluated && previewView(context, evaluation),
    actionsView(context),
    isEvaluated && summaryView(context, evaluation),
    isEvaluated && strategyBarsView(context, evaluation),
    isEvaluated && findingsView(context, evaluation),
  ];
}

function tabsView({ state, controller, word }: ViewContext): Child {
  const turn = (to: number): void => {
    const tab = TABS[(to + TABS.length) % TABS.length];
    if (tab === undefined) return;
    controller.turnTo(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  };
  return h(
    'div.tabs',
    { role: 'tablist', 'aria-label': word('title') },
    TABS.map((tab, index) =>
      h(
        'button.tab',
        {
          key: tab,
          id: `tab-${tab}`,
          role: 'tab',
          type: 'button',
          'aria-selected': state.tab === tab ? 'true' : 'false',
          'aria-controls': 'panel',
          tabindex: state.tab === tab ? 0 : -1,
          'data-testid': `tab-${tab}`,
          onclick: () => {
            controller.turnTo(tab);
          },
          onkeydown: (event) => {
            const key = (event as KeyboardEvent).key;
            if (key === 'ArrowRight' || key === 'ArrowLeft') turn(index + (key === 'ArrowRight' ? 1 : -1));
          },
        },
        word(tab),
      ),
    ),
  );
}
