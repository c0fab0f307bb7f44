import { apiNotFound, HostError } from './host-error';
import type { HostSession } from '../host-session';
import { load } from './load';
import type { HostObject } from './host-object';
import { ActionType, PathType, type Action, type ArgumentInfo, type RequestBody, type ResponseBody } from './wire';

/** What a batch may lean on besides the objects it names. */
export interface BatchContext {
  readonly session: HostSession;
  readonly root: HostObject;
  readonly kept: ReadonlyMap<string, HostObject>;
  /** Called before each action; may throw, so that a test can let an action fail. */
  readonly beforeAction?: (action: Action, index: number) => void;
  /** Told of each method that is called and each property that is set, as `Worksheet.Delete`; may throw. */
  readonly used: (member: string) => void;
}

/**
 * Carries out one batch: action by action, stopping at the first that fails; what was done until then stays. Stops for a moment
 * before something is read that was perhaps changed in the batch itself, so that whoever calculates can do so first.
 * @returns what came of it
 */
export function* batchSteps(body: RequestBody, context: BatchContext): Generator<'before-reading', ResponseBody, void> {
  const batch = new Batch(body, context);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let error: ResponseBody['Error'];
  let hasChanged = false;
  for (const [index, action] of body.Actions.entries()) {
    try {
      context.beforeAction?.(action, index);
      if (READS.includes(action.ActionType)) {
        if (hasChanged) yield 'before-reading';
        hasChanged = false;
      } else if (action.ActionType === ActionType.setProperty || action.ActionType === ActionType.method) hasChanged = true;
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: batch.act(action) });
    } catch (failure) {
      if (!(failure instanceof HostError)) throw failure;
      error = {
        Code: failure.code,
        Message: failure.message,
        Location: failure.location,
        ActionIndex: index,
        HttpStatusCode: 400,
      };
      break;
    }
  }
  return {
    Results: results,
    ProcessingTime: 0,
    ...(traces.length > 0 ? { TraceIds: traces } : {}),
    ...(error === undefined ? {} : { Error: error }),
  };
}

const READS: readonly number[] = [ActionType.query, ActionType.queryAsJson];

class Batch {
  /** Each path is walked once, so that a method with an effect (Add, Insert) runs once. */
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: BatchContext,
  ) {}

  act(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.trace:
        return null;
      case ActionType.instantiate:
        return this.resolve(action.ObjectPathId)?.identity() ?? null;
      case ActionType.query:
      case ActionType.queryAsJson: {
        const object = this.resolve(action.ObjectPathId);
        if (object === null) return null;
        this.context.session.workbook.calculate();
        const value = load(object, action.QueryInfo?.Select ?? [], action.QueryInfo?.Expand ?? []);
        return action.ActionType === ActionType.query ? value : camelCased(value);
      }
      case ActionType.method: {
        const object = this.resolve(action.ObjectPathId);
        if (object === null) return null;
        this.context.used(`${object.typeName}.${action.Name}`);
        return object.call(action.Name, this.args(action.ArgumentInfo));
      }
      case ActionType.setProperty: {
        const object = this.resolve(action.ObjectPathId);
        if (object === null) return null;
        this.context.used(`${object.typeName}.${action.Name}`);
        object.set(action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw apiNotFound('ActionType', String(action.ActionType));
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.walk(id);
    this.resolved.set(id, object);
    return object;
  }

  private walk(id: number): HostObject | null {
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined)
      throw new HostError('InvalidObjectPath', `The object path '${String(id)}' isn't working for what you're trying to do.`);
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.context.root;
      case PathType.nullObject:
        return null;
      case PathType.referenceId: {
        const kept = this.context.kept.get(path.Name);
        if (kept === undefined) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        return kept;
      }
    }
    if (path.ParentObjectPathId === undefined) throw apiNotFound('ObjectPathType', String(path.ObjectPathType));
    const parent = this.resolve(path.ParentObjectPathId);
    // What hangs from a null object is null too.
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.navigate(path.Name);
      case PathType.method:
        this.context.used(`${parent.typeName}.${path.Name}`);
        return parent.make(path.Name, this.args(path.ArgumentInfo));
      case PathType.indexer:
        return parent.item(this.args(path.ArgumentInfo));
      default:
        throw apiNotFound('ObjectPathType', String(path.ObjectPathType));
    }
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    const values = info?.Arguments ?? [];
    if (references === undefined) return values;
    return values.map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) return value.map((one, index) => this.argument(one, reference[index]));
    return typeof reference === 'number' && reference !== 0 ? this.resolve(reference) : value;
  }
}

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name === '_Items' ? 'items' : name.slice(0, 1).toLowerCase() + name.slice(1),
      name === 'Values' || name === 'Formulas' ? inner : camelCased(inner),
    ]),
  );
}
