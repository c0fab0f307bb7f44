import { fork, type ChildProcess } from 'node:child_process';
import type { Answer, Order } from './messages';

/** The largest heap that the reading process may have, in MiB; Node's own default is several times as much. */
export const HEAP_MIB = 1024;

/** A process that reads files, and a new one when it did not survive a file. */
export class ReadingProcess {
  private child: ChildProcess | null = null;

  /**
   * @param program the bundle of `reader.ts`
   * @param patience milliseconds of wall-clock time after which a file is given up
   */
  constructor(
    private readonly program: string,
    private readonly patience: number,
  ) {}

  /** Has a file read. A process that dies or does not answer is a failure of the file. */
  async read(order: Order): Promise<Answer> {
    const child = (this.child ??= fork(this.program, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${HEAP_MIB}`],
      silent: true,
    }));
    const broken = (failure: string): Answer => ({ number: order.number, outcome: null, failure, cpu: 0, peak: 0 });
    return new Promise((resolve) => {
      const settle = (answer: Answer, survived: boolean): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (!survived) this.stop();
        resolve(answer);
      };
      const timer = setTimeout(() => settle(broken(`no answer within ${this.patience / 1000} s`), false), this.patience);
      child.once('message', (answer: Answer) => settle(answer, true));
      child.once('exit', (code, signal) => settle(broken(`the process ended (${signal ?? code ?? ''})`), false));
      child.send(order);
    });
  }

  /** Ends the process, if there is one. */
  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}
