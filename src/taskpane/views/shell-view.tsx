import type { ComponentChildren, VNode } from 'preact';
import type { PaneWord } from '../../i18n/pane';
import type { Tab } from '../state/pane-state';
import { TabsView } from './tabs-view';

interface ShellProperties {
  readonly tab: Tab;
  readonly isBusy: boolean;
  readonly word: (word: PaneWord) => string;
  /** null: nothing answers yet. */
  readonly turnTo: ((tab: Tab) => void) | null;
  /** What stands in the part of the pane that is shown. */
  readonly children: ComponentChildren;
  /** What stands below the pane, in sight whatever is scrolled. */
  readonly below?: ComponentChildren;
}

/** What is the same before Excel has answered and after: so its elements stay, and the focus in them. */
export function ShellView({ tab, isBusy, word, turnTo, children, below }: ShellProperties): VNode {
  return (
    <>
      <TabsView current={tab} word={word} turnTo={turnTo} />
      <main aria-busy={isBusy}>
        <div key={tab} class="pane" id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {children}
        </div>
      </main>
      {below}
    </>
  );
}
