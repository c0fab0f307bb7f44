const running = new Set<unknown>();

/** `setTimeout` for the client and the host, which remembers what is still to come. */
export function countedTimeout(
  act: (...given: unknown[]) => void,
  milliseconds?: number,
  ...given: unknown[]
): ReturnType<typeof setTimeout> {
  const timer = setTimeout(() => {
    running.delete(timer);
    act(...given);
  }, milliseconds);
  running.add(timer);
  return timer;
}

/** Takes such a timer back. */
export function clearCountedTimeout(timer: ReturnType<typeof setTimeout>): void {
  running.delete(timer);
  clearTimeout(timer);
}

/** Work that is waited for as if it were on its way: it goes on by tasks of the page's own. */
export async function counted<T>(work: Promise<T>): Promise<T> {
  running.add(work);
  try {
    return await work;
  } finally {
    running.delete(work);
  }
}

/** Waits until nothing is on its way any more between host and client, however long a busy machine takes for it. */
export async function allArrived(): Promise<void> {
  // What a timer has begun may go on by promises alone: a few turns without a timer are the end.
  for (let quietTurns = 0; quietTurns < 3;) {
    await new Promise((resolve) => setImmediate(resolve));
    quietTurns = running.size === 0 ? quietTurns + 1 : 0;
  }
}
