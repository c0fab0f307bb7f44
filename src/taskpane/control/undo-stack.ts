import type { Receipt } from '../../excel/writing/receipt';

/**
 * What can be taken back, latest last. What followed from a write (an automatic refresh, cells that depend on a remedy)
 * belongs to it and is taken back with it.
 */
export class UndoStack {
  private readonly steps: Receipt[][] = [];

  /** How many steps can be taken back. */
  get size(): number {
    return this.steps.length;
  }

  /** A step of the person's own. Receipts that wrote nothing are no step. */
  push(receipt: Receipt): void {
    if (receipt.sheets.length > 0) this.steps.push([receipt]);
  }

  /** Something that followed from the last step; a step of its own when there is none. */
  follow(receipt: Receipt): void {
    const last = this.steps.at(-1);
    if (last === undefined) this.push(receipt);
    else if (receipt.sheets.length > 0) last.push(receipt);
  }

  /** Takes the last step back, its latest write first. What was taken back is forgotten, even if the rest fails. */
  async undo(takeBack: (receipt: Receipt) => Promise<void>): Promise<void> {
    const last = this.steps.at(-1) ?? [];
    for (let receipt = last.at(-1); receipt !== undefined; receipt = last.at(-1)) {
      await takeBack(receipt);
      last.pop();
    }
    this.steps.pop();
  }
}
