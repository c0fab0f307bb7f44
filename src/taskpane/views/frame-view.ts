import type { Language } from '../../i18n/language';
import { paneWord, type PaneWord } from '../../i18n/pane';
import { h, type Child } from '../element';
import { actionsView } from './actions-view';
import { firstRunView } from './first-run-view';
import { tabsView } from './tabs-view';

/** What is known before Excel has answered. */
export interface FrameFacts {
  readonly isFirstRun: boolean;
  readonly autoRefresh: boolean;
}

/**
 * The pane before Excel has answered: everything in its place, and what the product does for whoever opens it first. The
 * same elements come to life later.
 */
export function frameView(language: Language, { isFirstRun, autoRefresh }: FrameFacts): readonly Child[] {
  const word = (name: PaneWord): string => paneWord(language, name);
  return [
    tabsView('results', word, null),
    h(
      'main',
      { key: 'main', 'aria-busy': 'true' },
      h(
        'div.pane',
        { key: 'results', id: 'panel', role: 'tabpanel', 'aria-labelledby': 'tab-results' },
        isFirstRun && firstRunView(language, null),
        waitingView(word('starting')),
        actionsView(word, autoRefresh, null),
      ),
    ),
  ];
}

/** Says what is being waited for, in the place of what will be there. */
export function waitingView(text: string): Child {
  return h('p.waiting', { key: 'waiting', role: 'status' }, h('span.spinner', { 'aria-hidden': 'true' }), text);
}
