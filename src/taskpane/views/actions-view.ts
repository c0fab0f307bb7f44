import { COUNT_SHEET } from '../../evaluation/evaluate';
import { h, type Child } from '../element';
import type { ViewContext } from './view-context';

/** What can be done: evaluate, count tables, take back, follow edits. */
export function actionsView({ state, controller, word }: ViewContext): Child {
  const isBusy = state.busy !== null;
  const hasCounts = state.live?.workbook.sheets.some(({ name }) => name === COUNT_SHEET) ?? false;
  return h(
    'section.actions',
    { key: 'actions' },
    h(
      'button.primary',
      {
        type: 'button',
        'data-testid': 'evaluate',
        'aria-disabled': isBusy ? 'true' : null,
        onclick: unless(isBusy, () => controller.evaluate()),
      },
      word('evaluate'),
    ),
    h(
      'div.row',
      {},
      h(
        'button',
        {
          type: 'button',
          'data-testid': 'build-counts',
          'aria-disabled': isBusy ? 'true' : null,
          onclick: unless(isBusy, () => controller.evaluate({ buildCounts: true })),
        },
        word(hasCounts ? 'updateCounts' : 'buildCounts'),
      ),
      h(
        'button',
        {
          type: 'button',
          'data-testid': 'undo',
          disabled: state.undoable === 0,
          'aria-disabled': isBusy ? 'true' : null,
          onclick: unless(isBusy, () => controller.undo()),
        },
        word('undo'),
      ),
    ),
    h(
      'label.switch',
      {},
      h('input', {
        type: 'checkbox',
        role: 'switch',
        'data-testid': 'auto-refresh',
        checked: state.autoRefresh,
        onchange: (event) => {
          if (event.target instanceof HTMLInputElement) controller.setAutoRefresh(event.target.checked);
        },
      }),
      h('span', {}, word('autoRefresh')),
    ),
  );
}

/** A second click while something is being done is not a second wish. The button keeps its focus meanwhile. */
function unless(isBusy: boolean, act: () => Promise<void>): () => void {
  return () => {
    if (!isBusy) void act();
  };
}
