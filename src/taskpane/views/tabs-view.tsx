import type { VNode } from 'preact';
import type { PaneWord } from '../../i18n/pane';
import type { Tab } from '../state/pane-state';

/** The pane's parts, in order. What each shows is in `panels.tsx`. */
export const TABS: readonly Tab[] = ['results', 'year', 'share', 'settings'];

interface TabsProperties {
  readonly current: Tab;
  readonly word: (word: PaneWord) => string;
  /** null: nothing answers yet. */
  readonly turnTo: ((tab: Tab) => void) | null;
}

/** The pane's head: its title for those who listen, and its parts. */
export function TabsView({ current, word, turnTo }: TabsProperties): VNode {
  const go = (to: number): void => {
    const tab = TABS[(to + TABS.length) % TABS.length];
    if (tab === undefined || turnTo === null) return;
    turnTo(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  };
  const keys: Readonly<Record<string, (index: number) => number>> = {
    ArrowRight: (index) => index + 1,
    ArrowLeft: (index) => index - 1,
    Home: () => 0,
    End: () => TABS.length - 1,
  };
  return (
    <header class="top">
      <h1 class="unseen">{word('title')}</h1>
      <div class="tabs" role="tablist" aria-label={word('title')}>
        {TABS.map((tab, index) => (
          <button
            key={tab}
            class="tab"
            id={`tab-${tab}`}
            role="tab"
            type="button"
            aria-selected={current === tab}
            aria-controls="panel"
            tabindex={current === tab ? 0 : -1}
            data-testid={`tab-${tab}`}
            onClick={() => turnTo?.(tab)}
            onKeyDown={(event) => {
              const to = keys[event.key];
              if (to === undefined) return;
              event.preventDefault();
              go(to(index));
            }}
          >
            {word(tab)}
          </button>
        ))}
      </div>
    </header>
  );
}
