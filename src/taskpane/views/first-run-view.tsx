import type { VNode } from 'preact';
import { firstRunLines, paneWord } from '../../i18n/pane';
import type { Language } from '../../i18n/language';

/** What the first run's buttons do. */
export interface FirstRunActions {
  readonly openSample: () => void;
  /** null: there is nothing to have understood, the sample is offered for another reason. */
  readonly understood: (() => void) | null;
}

interface FirstRunProperties {
  readonly language: Language;
  /** null: nothing answers yet. */
  readonly actions: FirstRunActions | null;
}

/** What the product does, in three lines, with a sample to try it on. */
export function FirstRunView({ language, actions }: FirstRunProperties): VNode {
  const isDead = actions === null;
  return (
    <section class="card welcome" aria-label={paneWord(language, 'firstRunTitle')} data-testid="first-run">
      <ol>
        {firstRunLines[language].map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      <div class="row">
        <button type="button" data-testid={isDead ? undefined : 'open-sample'} disabled={isDead} onClick={() => actions?.openSample()}>
          {paneWord(language, 'openSample')}
        </button>
        {actions?.understood !== null && (
          <button type="button" class="quiet" disabled={isDead} onClick={() => actions?.understood?.()}>
            {paneWord(language, 'understood')}
          </button>
        )}
      </div>
    </section>
  );
}
