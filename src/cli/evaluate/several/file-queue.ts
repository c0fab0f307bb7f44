import type { FileTask } from '../evaluate-file';
import { fileOutcome, type FileOutcome, type FileRules } from './file-outcome';

/** Files that a queue has at a time: one is evaluated, one written, and one waits, so that no processor waits for a disk. */
export const IN_QUEUE = 3;

/** Evaluates files one after the other; the next one begins while the one before is still being written. */
export class FileQueue {
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly rules: FileRules) {}

  /** Never rejects: what goes wrong is an outcome. */
  readonly work = (task: FileTask): Promise<FileOutcome> =>
    new Promise((resolve) => {
      this.turn = this.turn.then(
        () =>
          new Promise((free) => {
            void fileOutcome(task, this.rules, free).then((outcome) => {
              free();
              resolve(outcome);
            });
          }),
      );
    });
}
