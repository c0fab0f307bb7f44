import type { Steps } from '../evaluation/steps';

/** How long a slice may take, in milliseconds. A page answers at once as long as nothing takes 50. */
const SLICE = 12;

/**
 * Does work in slices, between which the page draws and takes what a person types, and waits for what the work has to wait for.
 * @param turn waits until the page has had its turn
 * @throws what the steps throw
 */
export async function inSlices<Result>(steps: Steps<Result>, turn: () => Promise<void> = pageTurn): Promise<Result> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value === undefined && performance.now() - start < SLICE) continue;
    await (step.value ?? turn());
    start = performance.now();
  }
}

/** Resolves in a task of its own. A timer would do so late: in a page that nobody sees once a second. */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
