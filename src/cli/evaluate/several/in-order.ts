/** What works on one thing at a time. */
export interface Worker<Task, Outcome> {
  /** Never rejects: what goes wrong is an outcome. */
  readonly work: (task: Task) => Promise<Outcome>;
}

/** So many outcomes at most wait for one that takes longer, so that memory does not grow with the number of tasks. */
const AHEAD = 64;

/**
 * Has tasks worked on by several workers, each by whichever is free, and gives the outcomes in the order of the tasks.
 */
export async function* inOrder<Task, Outcome>(tasks: readonly Task[], workers: readonly Worker<Task, Outcome>[]): AsyncGenerator<Outcome> {
  const finished = new Map<number, { readonly outcome: Outcome }>();
  const left = tasks[Symbol.iterator]();
  let begun = 0;
  let given = 0;
  /** Those that wait for something to change. */
  let waiting: (() => void)[] = [];
  const change = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const changed = (): void => {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  };
  const run = async ({ work }: Worker<Task, Outcome>): Promise<void> => {
    for (;;) {
      if (begun >= given + AHEAD) {
        await change();
        continue;
      }
      const next = left.next();
      if (next.done === true) return;
      const index = begun++;
      finished.set(index, { outcome: await work(next.value) });
      changed();
    }
  };
  const all = Promise.all(workers.map(run));
  while (given < tasks.length) {
    const next = finished.get(given);
    if (next === undefined) {
      await change();
      continue;
    }
    finished.delete(given);
    given++;
    changed();
    yield next.outcome;
  }
  await all;
}
