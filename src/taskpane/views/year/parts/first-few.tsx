import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { yearSentence } from '../../../../i18n/year/year-pane';
import { WindowedList } from '../../results/windowed-list';
import type { ViewProperties } from '../../view';

interface FewProperties<Item> extends ViewProperties {
  readonly items: readonly Item[];
  /** Tells the items apart. */
  readonly keyOf: (item: Item) => string;
  readonly class?: string;
  /** So many are shown before all are asked for. */
  readonly shown?: number;
  /** How high an item is that has not been drawn yet, in pixels. */
  readonly estimate?: number;
  readonly draw: (item: Item) => VNode;
}

/** A list of which the first few are shown until a person asks for more; of many only what is in sight is drawn then. */
export function FirstFew<Item>({
  view,
  items,
  keyOf,
  class: name = 'changes',
  shown = 5,
  estimate = 60,
  draw,
}: FewProperties<Item>): VNode {
  const { word, state } = view;
  const [showsAll, setShowsAll] = useState(false);
  const fewest = items.length <= shown + 1 ? items.length : shown;
  const keys = useMemo(() => (showsAll ? items : items.slice(0, fewest)).map(keyOf), [items, showsAll]);
  return (
    <>
      <WindowedList
        class={name}
        keys={keys}
        estimate={estimate}
        draw={(index) => {
          const item = items[index];
          return item === undefined ? null : draw(item);
        }}
      />
      {fewest < items.length && (
        <button type="button" class="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? word('showFewer') : yearSentence(state.language, 'showMore', items.length - fewest)}
        </button>
      )}
    </>
  );
}
