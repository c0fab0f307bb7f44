import type { FindingFilter } from '../model/findings/finding-filter';
import type { PaneHost } from '../host/pane-host';
import type { PaneState, Question, Tab } from '../state/pane-state';
import type { Store } from '../state/store';

/** What a person does with the pane itself. */
export interface NavigationActions {
  /** Turns to another part of the pane. */
  turnTo(tab: Tab): void;
  /** Shows only some of the findings. */
  filterFindings(filter: Partial<FindingFilter>): void;
  /** Takes the explanation of the selected row away, until another is selected. */
  closeExplanation(): void;
  /** Asks the person for a reason or a number, or no longer. */
  ask(question: Question | null): void;
  /** Takes the notice away. */
  closeNotice(): void;
  /** The person has read what the product does. */
  understood(): void;
}

/** Carries out what is done with the pane itself. */
export function navigationActions(host: PaneHost, store: Store<PaneState>): NavigationActions {
  return {
    turnTo: (tab) => store.set({ tab, notice: null, question: null }),
    filterFindings: (filter) => store.set({ filter: { ...store.get().filter, ...filter } }),
    closeExplanation: () => store.set({ selected: null }),
    ask: (question) => store.set({ question }),
    closeNotice: () => store.set({ notice: null }),
    understood: () => {
      host.remember('welcomed', 'yes');
      store.set({ isFirstRun: false });
    },
  };
}
