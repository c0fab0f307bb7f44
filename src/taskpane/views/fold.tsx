import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProperties {
  readonly title: ComponentChildren;
  readonly class?: string;
  readonly 'data-testid'?: string;
  readonly opensAtFirst?: boolean;
  readonly children: ComponentChildren;
}

/** Something that is folded until a person unfolds it, and drawn no earlier. */
export function Fold({ title, children, opensAtFirst = false, 'data-testid': id, class: name }: FoldProperties): VNode {
  const [isOpen, setOpen] = useState(opensAtFirst);
  return (
    <details class={name} open={isOpen} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary data-testid={id}>{title}</summary>
      {isOpen && children}
    </details>
  );
}
