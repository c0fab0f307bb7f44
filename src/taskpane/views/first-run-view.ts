import { firstRunLines } from '../../i18n/pane';
import { h, type Child } from '../element';
import type { ViewContext } from './view-context';

/** What the product does, in three lines, until the person has read it; with a sample to try it on. */
export function firstRunView({ state, controller, word }: ViewContext): Child {
  if (!state.isFirstRun && state.problem?.kind !== 'no-table') return null;
  return h(
    'section.card.welcome',
    { key: 'welcome', 'aria-label': word('firstRunTitle'), 'data-testid': 'first-run' },
    h(
      'ol',
      {},
      firstRunLines[state.language].map((line) => h('li', {}, line)),
    ),
    h(
      'div.row',
      {},
      h('button', { type: 'button', 'data-testid': 'open-sample', onclick: () => void openSample(controller) }, word('openSample')),
      state.isFirstRun &&
        h(
          'button.quiet',
          {
            type: 'button',
            onclick: () => {
              controller.welcome();
            },
          },
          word('understood'),
        ),
    ),
  );
}

function openSample(controller: ViewContext['controller']): Promise<void> {
  return controller.ask(async (host) => {
    await host.openSample();
    return null;
  });
}
