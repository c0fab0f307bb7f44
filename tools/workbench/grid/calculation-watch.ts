/** The grid's names for how a calculation ended: without anything to calculate, and well. */
const ENDED: readonly unknown[] = [2, 3];
/** A change that no formula reads may start no calculation; the grid begins one 100 ms after the change. */
const NO_CALCULATION_AFTER = 1_000;
/** A calculation that never says it ended must not hold everything up. */
const GIVEN_UP_AFTER = 20_000;

/** Knows whether formulas show what they come to. The grid calculates on its own, some time after a change. */
export class CalculationWatch {
  private awaited = false;
  private running = false;
  private begins: ReturnType<typeof setTimeout> | undefined;
  /** Its own: what changes while the grid calculates must not make a calculation wait for ever that never says it ended. */
  private ends: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];

  /** Something was changed that formulas may read. */
  changed(): void {
    this.awaited = true;
    clearTimeout(this.begins);
    this.begins = setTimeout(() => {
      this.awaited = false;
      this.tell();
    }, NO_CALCULATION_AFTER);
  }

  /** The grid stopped in the middle of something: what it was calculating does not come to an end. */
  broken(): void {
    clearTimeout(this.ends);
    this.running = false;
    this.changed();
  }

  /** The grid said something. @param params the command's own */
  heard(command: string, params: unknown): void {
    if (command === 'formula.mutation.set-formula-calculation-start') {
      clearTimeout(this.begins);
      clearTimeout(this.ends);
      this.awaited = false;
      this.running = true;
      this.ends = setTimeout(() => {
        this.running = false;
        this.tell();
      }, GIVEN_UP_AFTER);
    }
    if (command === 'formula.mutation.set-formula-calculation-notification' && ENDED.includes(endOf(params))) {
      clearTimeout(this.ends);
      this.running = false;
      this.tell();
    }
  }

  /** Resolves when nothing is left to calculate. */
  async settled(): Promise<void> {
    if (this.awaited || this.running) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private tell(): void {
    if (this.awaited || this.running) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

function endOf(params: unknown): unknown {
  return (params as { functionsExecutedState?: unknown } | undefined)?.functionsExecutedState;
}
