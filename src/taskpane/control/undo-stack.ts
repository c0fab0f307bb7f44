import { toExcelError } from '../../excel/errors';

/** What a person did that can be taken back. */
export type UndoableAction =
  | 'evaluate'
  | 'build-counts'
  | 'apply-rule'
  | 'toggle-mark'
  | 'enter-number'
  | 'confirm-reading'
  | 'dismiss'
  | 'restore'
  | 'correct-reading'
  | 'change-rules'
  | 'change-writing'
  | 'colour-statuses'
  | 'copy-as-values'
  | 'make-report'
  | 'next-year'
  | 'collect'
  | 'compare'
  | 'open-with-workbook'
  | 'follow-edit';

/** Takes one part of a step back. @throws what stands in the way; then it may be asked for again */
export type TakeBack = () => Promise<void>;

interface Step {
  readonly action: UndoableAction;
  /** In the order in which they were done. */
  readonly parts: TakeBack[];
}

/**
 * What can be taken back, latest last, whatever it was: cells, notes, settings, sheets. What followed from it (an automatic
 * refresh, cells that depend on a remedy) belongs to it and is taken back with it.
 */
export class UndoStack {
  private readonly steps: Step[] = [];

  /** How many steps can be taken back. */
  get size(): number {
    return this.steps.length;
  }

  /** What is taken back next; null: nothing. */
  get next(): UndoableAction | null {
    return this.steps.at(-1)?.action ?? null;
  }

  /** A step of the person's own. */
  push(action: UndoableAction, takeBack: TakeBack): void {
    this.steps.push({ action, parts: [takeBack] });
  }

  /** Something that followed from the last step; a step of its own when there is none. */
  follow(takeBack: TakeBack): void {
    const last = this.steps.at(-1);
    if (last === undefined) this.push('follow-edit', takeBack);
    else last.parts.push(takeBack);
  }

  /** Takes the last step back, its latest part first. What was taken back is forgotten, even if the rest fails. */
  async undo(): Promise<void> {
    const { parts } = this.steps.at(-1) ?? { parts: [] };
    const whole = parts.length;
    for (let part = parts.at(-1); part !== undefined; part = parts.at(-1)) {
      try {
        await part();
      } catch (error) {
        throw parts.length < whole ? toExcelError(error, { partlyUndone: true }) : error;
      }
      parts.pop();
    }
    this.steps.pop();
  }
}
