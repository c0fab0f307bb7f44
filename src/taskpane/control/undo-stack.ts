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

/** What stays as it is when the rest is taken back. */
export interface NotTakenBack {
  /** Sheets that are gone, whose cells cannot be put back. */
  readonly sheets?: readonly string[];
  /** The settings hold for now: the workbook does not keep them. */
  readonly settingsLost?: boolean;
}

/** Takes one part of a step back. @throws what stands in the way; then it may be asked for again */
export type TakeBack = () => Promise<NotTakenBack | void>;

interface Step {
  readonly action: UndoableAction;
  /** In the order in which they were done. */
  readonly parts: TakeBack[];
  /** What the parts left that were taken back. */
  left: NotTakenBack;
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
    this.steps.push({ action, parts: [takeBack], left: {} });
  }

  /** Something that followed from the last step; a step of its own when there is none. */
  follow(takeBack: TakeBack): void {
    const last = this.steps.at(-1);
    if (last === undefined) this.push('follow-edit', takeBack);
    else last.parts.push(takeBack);
  }

  /** Takes the last step back, its latest part first. What was taken back is forgotten, even if the rest fails. */
  async undo(): Promise<NotTakenBack> {
    const step = this.steps.at(-1);
    if (step === undefined) return {};
    const { parts } = step;
    const whole = parts.length;
    for (let part = parts.at(-1); part !== undefined; part = parts.at(-1)) {
      try {
        step.left = together(step.left, (await part()) ?? {});
      } catch (error) {
        throw parts.length < whole ? toExcelError(error, { partlyUndone: true }) : error;
      }
      parts.pop();
    }
    this.steps.pop();
    return step.left;
  }

  /** The last step stays as it is: it is not taken back, and the one before comes next. */
  leave(): void {
    this.steps.pop();
  }
}

function together(a: NotTakenBack, b: NotTakenBack): NotTakenBack {
  return {
    sheets: [...new Set([...(a.sheets ?? []), ...(b.sheets ?? [])])],
    settingsLost: a.settingsLost === true || b.settingsLost === true,
  };
}
