import type { VNode } from 'preact';
import { changedIndicators, ruleWord, type RuleWord } from '../../../i18n/settings/rule-words';
import type { RuleDraft } from '../../state/pane-state';
import type { ViewProperties } from '../view';

/** What edited rules would do to the counts, and the button that applies them: in sight while they are edited. */
export function DraftEffectView({ view, draft }: ViewProperties & { readonly draft: RuleDraft }): VNode {
  const { state, actions } = view;
  const word = (name: RuleWord): string => ruleWord(state.language, name);
  const { effect, problem } = draft;
  const labels = effect === null ? [] : [...new Set([...Object.keys(effect.before), ...Object.keys(effect.after)])];
  return (
    <section class="draft" data-testid="draft-effect" aria-label={word('effect')}>
      <div role="status" aria-live="polite">
        {problem !== null && <p class="notice bad">{problem}</p>}
        {effect === null && problem === null && <p class="hint">{word('working')}</p>}
        {effect !== null && <p>{changedIndicators(state.language, effect.changed, effect.indicators)}</p>}
      </div>
      {effect !== null && (
        <div class="scroll" tabindex={0} role="region" aria-label={`${word('before')} / ${word('after')}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{word('effect')}</th>
                {labels.map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(['before', 'after'] as const).map((when) => (
                <tr key={when}>
                  <th scope="row">{word(when)}</th>
                  {labels.map((label) => (
                    <td key={label}>{effect[when][label] ?? '-'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div class="row">
        <button
          type="button"
          class="primary"
          data-testid="apply-rules"
          disabled={problem !== null || effect === null}
          onClick={() => void actions.applyRules()}
        >
          {word('apply')}
        </button>
        <button type="button" class="quiet" data-testid="cancel-rules" onClick={() => void actions.editRules(null)}>
          {view.word('cancel')}
        </button>
      </div>
      <p class="hint">{word('nothingApplied')}</p>
    </section>
  );
}
