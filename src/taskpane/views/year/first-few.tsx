import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { yearSentence } from '../../../i18n/year/year-pane';
import type { ViewProperties } from '../view';

interface FewProperties<Item> extends ViewProperties {
  readonly items: readonly Item[];
  readonly class?: string;
  /** So many are shown before all are asked for. */
  readonly shown?: number;
  readonly draw: (item: Item) => VNode;
}

/** A list of which the first few are shown until a person asks for more. */
export function FirstFew<Item>({ view, items, class: name = 'changes', shown = 5, draw }: FewProperties<Item>): VNode {
  const { word, state } = view;
  const [showsAll, setShowsAll] = useState(false);
  const fewest = items.length <= shown + 1 ? items.length : shown;
  return (
    <>
      <ul class={name}>{(showsAll ? items : items.slice(0, fewest)).map(draw)}</ul>
      {fewest < items.length && (
        <button
          type="button"
          class="quiet"
          aria-expanded={showsAll}
          onClick={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll ? word('showFewer') : yearSentence(state.language, 'showMore', items.length - fewest)}
        </button>
      )}
    </>
  );
}
