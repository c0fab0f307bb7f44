/** What stands below an element: another, text, or nothing. */
export type Child = PaneElement | string | number | null | false | undefined;

/** Attributes by name, `on…` handlers, and the live properties `value` and `checked`. Null and false leave one out. */
export type Properties = Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>;

/** A description of an element, made by views and carried out by `patchChildren`. */
export interface PaneElement {
  readonly tag: string;
  /** Tells rows of a list apart while they come and go. */
  readonly key: string | null;
  readonly properties: Properties;
  readonly children: readonly Child[];
}

/**
 * Describes an element.
 * @param tag `div`, or `div.card.wide` for one with classes
 * @example h('button.primary', { onclick: save }, 'Save')
 */
export function h(tag: string, properties: Properties = {}, ...children: readonly (Child | readonly Child[])[]): PaneElement {
  const [name = 'div', ...classes] = tag.split('.');
  const { key, ...rest } = properties;
  return {
    tag: name,
    key: typeof key === 'string' ? key : null,
    properties: classes.length === 0 ? rest : { class: classes.join(' '), ...rest },
    children: children.flat(),
  };
}
