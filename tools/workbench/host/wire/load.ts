import { invalidArgument } from './host-error';
import type { HostObject } from './host-object';

interface Wanted {
  all: boolean;
  readonly scalars: Set<string>;
  readonly nested: Map<string, Wanted>;
}

function emptyWanted(): Wanted {
  return { all: false, scalars: new Set(), nested: new Map() };
}

function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Puts paths such as `format/fill/color` into a tree. */
function wantedFrom(paths: readonly string[]): Wanted {
  const root = emptyWanted();
  for (const path of paths) {
    const parts = path.split('/').filter((part) => part !== '');
    let at = root;
    parts.forEach((part, index) => {
      if (part === '*' || part === '$all') at.all = true;
      else if (index === parts.length - 1) at.scalars.add(part);
      else {
        const next = at.nested.get(part) ?? emptyWanted();
        at.nested.set(part, next);
        at = next;
      }
    });
  }
  if (paths.length === 0) root.all = true;
  return root;
}

function answer(object: HostObject, wanted: Wanted): Record<string, unknown> | null {
  const items = object.items();
  if (items !== null) {
    const own: Wanted = emptyWanted();
    const each: Wanted = wanted.nested.get('items') ?? emptyWanted();
    each.all ||= wanted.all || wanted.scalars.has('items');
    for (const name of wanted.scalars) (object.isScalar(name) ? own : each).scalars.add(name);
    for (const [name, next] of wanted.nested) if (name !== 'items') each.nested.set(name, next);
    each.scalars.delete('items');
    return { ...plain(object, own), _Items: items.map((item) => answer(item, each)) };
  }
  return plain(object, wanted);
}

function plain(object: HostObject, wanted: Wanted): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.identity() };
  if (wanted.all) for (const name of object.scalarNames) result[name] = object.get(name);
  for (const name of wanted.scalars) {
    if (object.isScalar(name)) result[upperFirst(name)] = object.get(name);
    else if (object.hasNavigation(name)) result[upperFirst(name)] = navigated(object, name, wantedFrom([]));
    else throw invalidArgument(`${object.typeName} has no property ${name}.`);
  }
  for (const [name, next] of wanted.nested) {
    if (!object.hasNavigation(name)) throw invalidArgument(`${object.typeName} has no property ${name}.`);
    result[upperFirst(name)] = navigated(object, name, next);
  }
  return result;
}

function navigated(object: HostObject, name: string, wanted: Wanted): unknown {
  const next = object.navigate(name);
  return next === null ? null : answer(next, wanted);
}

/**
 * Answers `load`: the properties asked for, in the names that go over the wire.
 * @param select as the caller typed them; none means every scalar
 * @throws HostError InvalidArgument for a property that the object does not have
 */
export function load(object: HostObject, select: readonly string[], expand: readonly string[]): unknown {
  const wanted = wantedFrom([...select, ...expand.map((path) => `${path}/*`)]);
  if (select.length === 0) wanted.all = true;
  return answer(object, wanted);
}
