import { paneWord, type PaneWord } from '../../i18n/pane';
import { paneSentence, type PaneSentence, type SentenceFacts } from '../../i18n/pane-sentences';
import type { PaneController } from '../pane-controller';
import type { PaneState } from '../pane-state';

/** What every view is handed: the state to show, whom to tell, and how to speak. */
export interface ViewContext {
  readonly state: PaneState;
  readonly controller: PaneController;
  readonly word: (word: PaneWord) => string;
  readonly sentence: <Name extends PaneSentence>(name: Name, ...facts: SentenceFacts<Name>) => string;
}

/** The context of one drawing of the pane. */
export function viewContext(state: PaneState, controller: PaneController): ViewContext {
  return {
    state,
    controller,
    word: (word) => paneWord(state.language, word),
    sentence: (name, ...facts) => paneSentence(state.language, name, ...facts),
  };
}
