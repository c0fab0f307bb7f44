import { firstRunLines, paneWord } from '../../i18n/pane';
import type { Language } from '../../i18n/language';
import { h, type Child } from '../element';

/** What the first run's buttons do. */
export interface FirstRunActions {
  openSample(): void;
  /** null: there is nothing to have understood, the sample is offered for another reason. */
  readonly understood: (() => void) | null;
}

/** What the product does, in three lines, with a sample to try it on. @param actions null: nothing answers yet */
export function firstRunView(language: Language, actions: FirstRunActions | null): Child {
  return h(
    'section.card.welcome',
    { key: 'welcome', 'aria-label': paneWord(language, 'firstRunTitle'), 'data-testid': 'first-run' },
    h(
      'ol',
      {},
      firstRunLines[language].map((line) => h('li', {}, line)),
    ),
    h(
      'div.row',
      {},
      h(
        'button',
        {
          type: 'button',
          'data-testid': actions === null ? null : 'open-sample',
          disabled: actions === null,
          onclick: () => actions?.openSample(),
        },
        paneWord(language, 'openSample'),
      ),
      actions?.understood !== null &&
        h(
          'button.quiet',
          { type: 'button', disabled: actions === null, onclick: () => actions?.understood?.() },
          paneWord(language, 'understood'),
        ),
    ),
  );
}
