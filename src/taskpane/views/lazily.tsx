import type { FunctionComponent, VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { View } from './view';

/** Properties of a view that is handed the whole view, whatever else it is handed. */
interface Viewed {
  readonly view: View;
}

/**
 * A view whose code is loaded when it is first drawn: what most people never open is not loaded before the first answer.
 * @param load imports the view, with a name for its chunk
 */
export function lazily<Properties extends Viewed>(load: () => Promise<FunctionComponent<Properties>>): (properties: Properties) => VNode {
  let loaded: FunctionComponent<Properties> | null = null;
  return function Lazily(properties: Properties): VNode {
    const { word } = properties.view;
    const [outcome, setOutcome] = useState<'loading' | 'loaded' | 'failed'>(loaded === null ? 'loading' : 'loaded');
    useLayoutEffect(() => {
      if (outcome !== 'loading') return;
      load().then(
        (view) => {
          loaded = view;
          setOutcome('loaded');
        },
        () => {
          setOutcome('failed');
        },
      );
    }, [outcome]);
    if (loaded !== null) {
      const Loaded = loaded;
      return <Loaded {...properties} />;
    }
    if (outcome === 'failed') {
      return (
        <div class="notice bad" role="alert">
          <p>{word('partNotLoaded')}</p>
          <button type="button" class="quiet" onClick={() => setOutcome('loading')}>
            {word('tryAgain')}
          </button>
        </div>
      );
    }
    return (
      <p class="waiting" role="status">
        <span class="spinner" aria-hidden="true" />
        {word('opening')}
      </p>
    );
  };
}
