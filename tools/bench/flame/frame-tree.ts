/** As much of a V8 profile as is looked at. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds between the samples. */
  readonly timeDeltas: readonly number[];
}

/** A function with what it called. */
export interface Frame {
  readonly name: string;
  /** The source file; empty for what is none of a file: the garbage collector, Node itself. */
  readonly source: string;
  /** Microseconds, with and without what it called. */
  total: number;
  self: number;
  readonly children: Map<string, Frame>;
}

/** Names of what is no function. Waiting is not shown: it is for other threads. */
const IDLE = '(idle)';
const APART = new Set(['(garbage collector)', '(program)']);

/** The frames of a profile. Node's own stand for what the product has it do, and are counted to the function that called them. */
export function frameTree({ nodes, samples, timeDeltas }: CpuProfile, sourceLines: readonly string[]): Frame {
  const self = new Map<number, number>();
  samples.forEach((id, index) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const root: Frame = { name: 'all', source: '', total: 0, self: 0, children: new Map() };
  const walk = (id: number, parent: Frame): void => {
    const node = byId.get(id);
    if (node === undefined || node.callFrame.functionName === IDLE) return;
    const { functionName, url, lineNumber } = node.callFrame;
    const isOurs = url.includes('.cache/shinchoku/');
    const frame = isOurs || APART.has(functionName) ? childOf(parent, functionName, isOurs ? (sourceLines[lineNumber] ?? '') : '') : parent;
    frame.self += self.get(id) ?? 0;
    for (const child of node.children ?? []) walk(child, frame);
  };
  walk(nodes[0]?.id ?? 0, root);
  sumUp(root);
  return root;
}

function childOf(parent: Frame, name: string, source: string): Frame {
  const key = `${source} ${name}`;
  let child = parent.children.get(key);
  if (child === undefined) {
    child = { name: name === '' ? '(function)' : name, source, total: 0, self: 0, children: new Map() };
    parent.children.set(key, child);
  }
  return child;
}

function sumUp(frame: Frame): number {
  frame.total = frame.self;
  for (const child of frame.children.values()) frame.total += sumUp(child);
  return frame.total;
}

/** The time of the main thread by folder, the longest first. */
export function byFolder(root: Frame): { folder: string; milliseconds: number; share: number }[] {
  const times = new Map<string, number>();
  const walk = (frame: Frame): void => {
    const folder = frame.source === '' ? (APART.has(frame.name) ? frame.name : 'Node') : frame.source.split('/').slice(0, 3).join('/');
    times.set(folder, (times.get(folder) ?? 0) + frame.self);
    for (const child of frame.children.values()) walk(child);
  };
  walk(root);
  return [...times]
    .sort((one, other) => other[1] - one[1])
    .map(([folder, time]) => ({ folder, milliseconds: time / 1000, share: time / root.total }))
    .filter(({ share }) => share >= 0.005);
}
