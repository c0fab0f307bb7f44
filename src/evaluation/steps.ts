/**
 * Work that is done in steps. Between two of them whoever does it may do something else, such as answer a person; where a step hands
 * over a promise, the next one comes once that is kept.
 */
export type Steps<Result> = Generator<Promise<unknown> | undefined, Result>;

/** How many rows are looked at in a step, where a loop goes through all of them: well below a hundredth of a second. */
export const ROWS_A_STEP = 500;

/** Does all of it at once, which work that waits for nothing can be. @throws what the steps throw */
export function allSteps<Result extends NonNullable<unknown>>(steps: Steps<Result>): Result {
  const result = stepsAtHand(steps);
  if (result === undefined) throw new Error('Work that has to wait cannot be done at once.');
  return result;
}

/** Does all of it at once; undefined where it would have to wait. @throws what the steps throw */
export function stepsAtHand<Result extends NonNullable<unknown>>(steps: Steps<Result>): Result | undefined {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value !== undefined) return undefined;
  }
}
