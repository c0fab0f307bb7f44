import type { VNode } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface WindowedListProperties {
  readonly class: string;
  /** Tells the items apart, in order. */
  readonly keys: readonly string[];
  /** How high an item is that has not been drawn yet, in pixels. */
  readonly estimate: number;
  readonly draw: (index: number) => VNode | null;
}

/** So many items are drawn whole. */
const FEW = 60;
/** So far beyond what is in sight items are drawn, in pixels: the keyboard finds the next one there. */
const MARGIN = 800;

/**
 * A list of any length, of which only what is in sight is drawn. It scrolls with the page. An item's height is measured once it
 * has been drawn; those of others are estimated.
 */
export function WindowedList({ class: name, keys, estimate, draw }: WindowedListProperties): VNode {
  const list = useRef<HTMLUListElement>(null);
  const heights = useRef(new Map<string, number>());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const isWhole = keys.length <= FEW;
  const known = useRef<{ readonly keys: readonly string[]; readonly tops: Float64Array } | null>(null);
  if (isWhole) known.current = null;
  else if (known.current?.keys !== keys) known.current = { keys, tops: topsOf(keys, heights.current, estimate) };
  const tops = known.current?.tops ?? null;
  const [first, end] = tops === null ? [0, keys.length] : inSight(list.current, tops);

  useLayoutEffect(() => {
    if (isWhole) return;
    let isDue = false;
    const moved = (): void => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        redraw(undefined);
      });
    };
    moved();
    addEventListener('scroll', moved, { passive: true, capture: true });
    addEventListener('resize', moved);
    return () => {
      removeEventListener('scroll', moved, { capture: true });
      removeEventListener('resize', moved);
    };
  }, [isWhole]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    // Not an attribute: the page's policy refuses styles in the markup.
    element.style.paddingTop = tops === null ? '' : `${String(tops[first] ?? 0)}px`;
    element.style.paddingBottom = tops === null ? '' : `${String((tops[keys.length] ?? 0) - (tops[end] ?? 0))}px`;
    if (tops === null) return;
    let isNew = false;
    [...element.children].forEach((item, index) => {
      const key = keys[first + index];
      const { height } = item.getBoundingClientRect();
      if (key === undefined || height === 0 || heights.current.get(key) === height) return;
      heights.current.set(key, height);
      isNew = true;
    });
    if (!isNew) return;
    known.current = { keys, tops: topsOf(keys, heights.current, estimate) };
    redraw(undefined);
  });

  const items: VNode[] = [];
  for (let index = first; index < end; index++) {
    items.push(
      <li key={keys[index]} aria-setsize={isWhole ? undefined : keys.length} aria-posinset={isWhole ? undefined : index + 1}>
        {draw(index)}
      </li>,
    );
  }
  return (
    <ul class={name} ref={list}>
      {items}
    </ul>
  );
}

/** Where each item begins, and at last where the list ends. */
function topsOf(keys: readonly string[], heights: ReadonlyMap<string, number>, estimate: number): Float64Array {
  const tops = new Float64Array(keys.length + 1);
  let top = 0;
  for (let index = 0; index < keys.length; index++) {
    tops[index] = top;
    top += heights.get(keys[index] ?? '') ?? estimate;
  }
  tops[keys.length] = top;
  return tops;
}

/** The first item that is in sight, or nearly, and the first behind them. */
function inSight(list: HTMLElement | null, tops: Float64Array): readonly [number, number] {
  const top = list === null ? 0 : -list.getBoundingClientRect().top - MARGIN;
  const bottom = (list === null ? 0 : -list.getBoundingClientRect().top) + innerHeight + MARGIN;
  const last = tops.length - 1;
  const first = Math.min(Math.max(0, lastAtMost(tops, top)), Math.max(0, last - 1));
  return [first, Math.min(last, Math.max(first + 1, lastAtMost(tops, bottom) + 1))];
}

/** The last index whose value is not above; -1 where there is none. */
function lastAtMost(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
