/** Work that is done in steps. Between two of them whoever does it may do something else, such as answer a person. */
export type Steps<Result> = Generator<void, Result>;

/** How many rows are looked at in a step, where a loop goes through all of them: well below a hundredth of a second. */
export const ROWS_A_STEP = 500;

/** Does all of it at once. @throws what the steps throw */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
