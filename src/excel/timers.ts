/** Timers, so that tests need not wait. */
export interface Timers {
  set(act: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

/** Those of the browser. */
export const REAL_TIMERS: Timers = {
  set: (act, milliseconds) => setTimeout(act, milliseconds),
  clear: (timer) => {
    clearTimeout(timer as ReturnType<typeof setTimeout>);
  },
};
