import type { Child, PaneElement, Properties } from './element';

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'rect', 'path', 'pattern', 'defs', 'circle', 'g', 'line', 'text', 'title']);

/** What was last asked of an element: handlers are called through it, so that they need not be taken off and on. */
const asked = new WeakMap<Node, PaneElement>();

/**
 * Makes the children of an element what is described, touching only what differs: focus, scrolling, open details and
 * half-typed text stay as they are.
 */
export function patchChildren(parent: Element, wanted: readonly Child[]): void {
  const places = new Set(wanted.flatMap((child) => (isElement(child) && child.key !== null ? [placeKey(child)] : [])));
  let next = parent.firstChild;
  for (const child of wanted) {
    if (child === null || child === undefined || child === false) continue;
    // What is wanted no more goes first: what stands behind it need not move then, and an element that moves loses the focus.
    while (next !== null && isLeft(next, places)) {
      const rest: ChildNode | null = next.nextSibling;
      next.remove();
      next = rest;
    }
    if (typeof child !== 'object') {
      next = patchText(parent, next, String(child));
      continue;
    }
    const standing = findStanding(next, child);
    const node = standing ?? create(parent, child);
    if (node === next) next = node.nextSibling;
    else parent.insertBefore(node, next);
    update(node, child);
    if (standing === null && child.properties['autofocus'] === true && node instanceof HTMLElement) node.focus();
  }
  while (next !== null) {
    const rest = next.nextSibling;
    next.remove();
    next = rest;
  }
}

function isElement(child: Child): child is PaneElement {
  return typeof child === 'object' && child !== null;
}

function placeKey({ tag, key }: PaneElement): string {
  return `${tag} ${String(key)}`;
}

/** Whether a node stood for something with a key that is not among what is wanted. */
function isLeft(node: Node, places: ReadonlySet<string>): boolean {
  const known = asked.get(node);
  return known !== undefined && known.key !== null && !places.has(placeKey(known));
}

function patchText(parent: Element, next: ChildNode | null, text: string): ChildNode | null {
  if (next instanceof Text) {
    if (next.data !== text) next.data = text;
    return next.nextSibling;
  }
  parent.insertBefore(document.createTextNode(text), next);
  return next;
}

/** The element that already stands for what is wanted: the next one, or one further down that has its key. */
function findStanding(next: ChildNode | null, { tag, key }: PaneElement): Element | null {
  for (let node = next; node !== null; node = node.nextSibling) {
    const known = asked.get(node);
    if (node instanceof Element && known?.tag === tag && known.key === key) return node;
    if (key === null) return null;
  }
  return null;
}

function create(parent: Element, { tag }: PaneElement): Element {
  const isSvg = tag !== 'title' ? SVG_TAGS.has(tag) : parent.namespaceURI === SVG;
  return isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
}

function update(element: Element, wanted: PaneElement): void {
  const before = asked.get(element)?.properties ?? {};
  asked.set(element, wanted);
  for (const name of Object.keys(before)) if (!(name in wanted.properties)) setProperty(element, name, null);
  // An element's children come first: a select has its value only once its options are there.
  patchChildren(element, wanted.children);
  for (const [name, value] of Object.entries(wanted.properties)) if (value !== before[name]) setProperty(element, name, value);
}

function setProperty(element: Element, name: string, value: Properties[string]): void {
  if (name.startsWith('on')) {
    const type = name.slice(2);
    element.removeEventListener(type, dispatch);
    if (typeof value === 'function') element.addEventListener(type, dispatch);
  } else if (name === 'value' && 'value' in element) {
    if (element.value !== value) element.value = value ?? '';
  } else if (name === 'checked' && 'checked' in element) {
    element.checked = value === true;
  } else if (value === null || value === undefined || value === false) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

function dispatch(this: Element, event: Event): void {
  const handler = asked.get(this)?.properties[`on${event.type}`];
  if (typeof handler === 'function') handler(event);
}
