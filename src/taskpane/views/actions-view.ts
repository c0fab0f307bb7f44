import type { PaneWord } from '../../i18n/pane';
import { h, type Child } from '../element';

/** What the buttons say and do. */
export interface Actions {
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly hasCounts: boolean;
  evaluate(): void;
  buildCounts(): void;
  undo(): void;
  setAutoRefresh(on: boolean): void;
}

/** What can be done: evaluate, count tables, take back, follow edits. @param actions null: nothing answers yet */
export function actionsView(word: (word: PaneWord) => string, autoRefresh: boolean, actions: Actions | null): Child {
  const isBusy = actions?.isBusy === true;
  // A second click while something is being done is not a second wish. The button keeps its focus meanwhile.
  const button = (id: string, name: PaneWord, act: () => void, more: { class?: string; disabled?: boolean } = {}): Child =>
    h(
      'button',
      {
        ...more,
        type: 'button',
        'data-testid': actions === null ? null : id,
        disabled: actions === null || more.disabled === true,
        'aria-disabled': isBusy ? 'true' : null,
        onclick: () => {
          if (!isBusy) act();
        },
      },
      word(name),
    );
  return h(
    'section.actions',
    { key: 'actions' },
    button('evaluate', 'evaluate', () => actions?.evaluate(), { class: 'primary' }),
    h(
      'div.row',
      {},
      button('build-counts', actions?.hasCounts === true ? 'updateCounts' : 'buildCounts', () => actions?.buildCounts()),
      button('undo', 'undo', () => actions?.undo(), { disabled: actions?.canUndo !== true }),
    ),
    h(
      'label.switch',
      {},
      h('input', {
        type: 'checkbox',
        role: 'switch',
        'data-testid': actions === null ? null : 'auto-refresh',
        disabled: actions === null,
        checked: autoRefresh,
        onchange: (event) => {
          if (event.target instanceof HTMLInputElement) actions?.setAutoRefresh(event.target.checked);
        },
      }),
      h('span', {}, word('autoRefresh')),
    ),
  );
}
