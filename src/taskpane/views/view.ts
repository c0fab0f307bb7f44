import type { Evaluation } from '../../evaluation/evaluation';
import { paneWord, type PaneWord } from '../../i18n/pane';
import { paneSentence, type PaneSentence, type SentenceFacts } from '../../i18n/pane-sentences';
import type { PaneActions } from '../actions/pane-actions';
import type { PaneState } from '../state/pane-state';

/** What every view is handed: the state to show, the actions that it may name, and how to speak. */
export interface View {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly word: (word: PaneWord) => string;
  readonly sentence: <Name extends PaneSentence>(name: Name, ...facts: SentenceFacts<Name>) => string;
}

/** Properties of a view that shows something of the pane's state. */
export interface ViewProperties {
  readonly view: View;
}

/** Properties of a view that shows something of an evaluation. */
export interface EvaluationProperties extends ViewProperties {
  readonly evaluation: Evaluation;
}

/** What one drawing of the pane is made with. */
export function viewOf(state: PaneState, actions: PaneActions): View {
  return {
    state,
    actions,
    word: (word) => paneWord(state.language, word),
    sentence: (name, ...facts) => paneSentence(state.language, name, ...facts),
  };
}
