import type { NameCell } from './pairs/spread-cells';

/** A layout that is recognised for what it is and could not be read for certain. */
export interface UnreadLayout extends NameCell {
  readonly layout: 'pairs' | 'form' | 'transposed';
}

/** Of what could not be read on a sheet the layout that says most; null where there is nothing of the kind. */
export function unreadLayout(transposed: NameCell | undefined, pairs: NameCell | null, form: NameCell | null): UnreadLayout | null {
  if (transposed !== undefined) return { layout: 'transposed', ...transposed };
  if (form !== null) return { layout: 'form', ...form };
  return pairs === null ? null : { layout: 'pairs', ...pairs };
}
