import type { Level } from '../../evaluation/evaluation';
import type { PaneWord } from '../../i18n/pane';

/** What the levels of headings are called where the sheet has no words of its own. */
export const LEVEL_WORDS: Readonly<Record<Level, PaneWord>> = {
  strategy: 'levelStrategy',
  direction: 'levelDirection',
  measure: 'levelMeasure',
};
