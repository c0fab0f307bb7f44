import type { VNode } from 'preact';
import { foldWord } from '../../../i18n/fold-words';
import { LEVEL_WORDS } from '../levels';
import type { ViewProperties } from '../view';

/** How levels are corrected, and those that were: each can be given back to the product. */
export function CorrectedLevelsView({ view }: ViewProperties): VNode {
  const { state, actions, word } = view;
  const corrected = Object.entries(state.settings.corrections.levels);
  return (
    <fieldset>
      <legend>{word('levels')}</legend>
      <p class="hint">{foldWord(state.language, 'levelsHint')}</p>
      {corrected.length > 0 && (
        <ul class="corrected">
          {corrected.map(([label, level]) => (
            <li key={label}>
              {label} <strong>{word(LEVEL_WORDS[level])}</strong>
              <button type="button" class="quiet" onClick={() => void actions.correctLevel(label, null)}>
                {word('detected')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
