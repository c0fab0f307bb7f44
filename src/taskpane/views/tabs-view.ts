import type { PaneWord } from '../../i18n/pane';
import { h, type Child } from '../element';
import type { PaneState } from '../pane-state';

type Tab = PaneState['tab'];
const TABS: readonly Tab[] = ['results', 'share', 'settings'];

/** The pane's head: its title for those who listen, and its parts. @param turnTo null: nothing answers yet */
export function tabsView(current: Tab, word: (word: PaneWord) => string, turnTo: ((tab: Tab) => void) | null): Child {
  const go = (to: number): void => {
    const tab = TABS[(to + TABS.length) % TABS.length];
    if (tab === undefined || turnTo === null) return;
    turnTo(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  };
  return h(
    'header.top',
    { key: 'top' },
    h('h1.unseen', {}, word('title')),
    h(
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
            'aria-selected': current === tab ? 'true' : 'false',
            'aria-controls': 'panel',
            tabindex: current === tab ? 0 : -1,
            'data-testid': `tab-${tab}`,
            onclick: () => turnTo?.(tab),
            onkeydown: (event) => {
              const key = (event as KeyboardEvent).key;
              if (key === 'ArrowRight' || key === 'ArrowLeft') go(index + (key === 'ArrowRight' ? 1 : -1));
            },
          },
          word(tab),
        ),
      ),
    ),
  );
}
