import type { VNode } from 'preact';
import type { PaneWord } from '../../i18n/pane';

/** What the buttons do, and whether they can. */
export interface LiveButtons {
  readonly isBusy: boolean;
  /** Whether the results are on the sheet: evaluating anew is then one of several things to do. */
  readonly isEvaluated: boolean;
  readonly canUndo: boolean;
  /** What undo takes back; undefined: nothing. */
  readonly undoes: string | undefined;
  readonly hasCounts: boolean;
  readonly evaluate: () => void;
  readonly buildCounts: () => void;
  readonly undo: () => void;
}

interface ActionsProperties {
  readonly word: (word: PaneWord) => string;
  /** null: nothing answers yet. */
  readonly live: LiveButtons | null;
}

/** What can be done with the workbook as a whole: evaluate, count tables, take back. */
export function ActionsView({ word, live }: ActionsProperties): VNode {
  const isBusy = live?.isBusy === true;
  const button = (
    id: string,
    name: PaneWord,
    act: (() => void) | undefined,
    more: { class?: string; disabled?: boolean; title?: string | undefined } = {},
  ): VNode => (
    <button
      class={more.class}
      title={more.title}
      type="button"
      data-testid={live === null ? undefined : id}
      disabled={live === null || more.disabled === true}
      aria-disabled={isBusy ? true : undefined}
      onClick={() => {
        // A second click while something is being done is not a second request. The button keeps its focus meanwhile.
        if (!isBusy) act?.();
      }}
    >
      {word(name)}
    </button>
  );
  return (
    <section class={live?.isEvaluated === true ? 'actions row done' : 'actions row'}>
      {button('evaluate', 'evaluate', live?.evaluate, { class: 'primary' })}
      {button('build-counts', live?.hasCounts === true ? 'updateCounts' : 'buildCounts', live?.buildCounts)}
      {button('undo', 'undo', live?.undo, { disabled: live?.canUndo !== true, title: live?.undoes })}
    </section>
  );
}
