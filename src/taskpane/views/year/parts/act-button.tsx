import type { ComponentChildren, VNode } from 'preact';
import type { ViewProperties } from '../../view';

interface ActProperties extends ViewProperties {
  readonly id: string;
  readonly kind?: 'primary' | 'quiet';
  readonly title?: string;
  /** What those who listen hear, where the text alone does not say what it is about. */
  readonly label?: string;
  readonly act: () => void;
  readonly children: ComponentChildren;
}

/** A button that does nothing while something is being done, and keeps its focus meanwhile. */
export function ActButton({ view, id, kind, title, label, act, children }: ActProperties): VNode {
  const isBusy = view.state.busy !== null;
  return (
    <button
      class={kind}
      type="button"
      data-testid={id}
      title={title}
      aria-label={label}
      aria-disabled={isBusy ? true : undefined}
      onClick={() => {
        if (!isBusy) act();
      }}
    >
      {children}
    </button>
  );
}
