import type { Timers } from '../../src/excel/timers';

/** Time that stands still until it is told to pass. */
export class Clock implements Timers {
  private now = 0;
  private readonly waiting = new Map<object, { readonly at: number; readonly act: () => void }>();

  /** How many timers have not run out. */
  get waitingTimers(): number {
    return this.waiting.size;
  }

  set(act: () => void, milliseconds: number): object {
    const key = {};
    this.waiting.set(key, { at: this.now + milliseconds, act });
    return key;
  }

  clear(timer: unknown): void {
    this.waiting.delete(timer as object);
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const [key, { at, act }] of [...this.waiting]) if (at <= this.now && this.waiting.delete(key)) act();
  }
}
