/** What was worked out, or why it could not be. */
export type Attempt<Value> = { readonly value: Value } | { readonly problem: unknown };

/** Works something out that may be refused, so that a view can show either. */
export function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return { value: work() };
  } catch (problem) {
    return { problem };
  }
}
