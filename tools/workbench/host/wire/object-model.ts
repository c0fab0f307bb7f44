import { apiNotFound, HostError, invalidArgument } from './host-error';
import type { HostObject } from './host-object';
import type { HostSession } from '../host-session';

/** A scalar property: how it is read, and written where it can be. */
export interface Scalar<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown, session: HostSession) => void;
}

/** A kind of object, member by member, in the names that go over the wire. */
export interface HostType<T> {
  readonly name: string;
  readonly identity?: (target: T) => Record<string, unknown>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, session: HostSession) => HostObject | null>>;
  readonly makers?: Readonly<Record<string, (target: T, args: readonly unknown[], session: HostSession) => HostObject | null>>;
  readonly calls?: Readonly<Record<string, (target: T, args: readonly unknown[], session: HostSession) => unknown>>;
  readonly item?: (target: T, args: readonly unknown[], session: HostSession) => HostObject | null;
  readonly items?: (target: T, session: HostSession) => readonly HostObject[];
}

function upperFirst(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/**
 * Binds a thing to its kind. Every member that the kind does not name is refused.
 * @param type the kind
 * @param target the thing
 */
export function hostObject<T>(type: HostType<T>, target: T, session: HostSession): HostObject {
  const member = <M>(members: Readonly<Record<string, M>> | undefined, name: string): M => {
    const found = members === undefined || !Object.hasOwn(members, upperFirst(name)) ? undefined : members[upperFirst(name)];
    if (found === undefined) throw apiNotFound(type.name, name);
    return found;
  };
  const located = <R>(name: string, act: () => R): R => {
    try {
      return act();
    } catch (error) {
      if (error instanceof HostError && error.location === '') error.location = `${type.name}.${name}`;
      throw error;
    }
  };
  const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
  return {
    typeName: type.name,
    members: [type.scalars, type.navigations, type.makers, type.calls].flatMap((members) => Object.keys(members ?? {})),
    target,
    identity: () => type.identity?.(target) ?? {},
    scalarNames: Object.entries(type.scalars ?? {}).flatMap(([name, scalar]) => (scalar.get === undefined ? [] : [name])),
    isScalar: (name) => Object.hasOwn(type.scalars ?? {}, upperFirst(name)),
    get: (name) => {
      const { get } = member(type.scalars, name);
      if (get === undefined) throw apiNotFound(type.name, name);
      return get(target);
    },
    set: (name, value) => {
      const { set } = member(type.scalars, name);
      if (set === undefined) throw invalidArgument(`${type.name}.${name} cannot be written.`);
      located(lowerFirst(name), () => {
        set(target, value, session);
      });
    },
    hasNavigation: (name) => Object.hasOwn(type.navigations ?? {}, upperFirst(name)),
    navigate: (name) => located(lowerFirst(name), () => member(type.navigations, name)(target, session)),
    make: (name, args) => located(lowerFirst(name), () => member(type.makers, name)(target, args, session)),
    call: (name, args) => located(lowerFirst(name), () => member(type.calls, name)(target, args, session) ?? null),
    item: (args) =>
      located('getItem', () => {
        if (type.item === undefined) throw apiNotFound(type.name, 'getItem');
        return type.item(target, args, session);
      }),
    items: () => type.items?.(target, session) ?? null,
  };
}
