import { HostError } from '../wire/host-error';
import type { HostEvent } from '../host-workbook';
import { undoSupport } from './undo-support';

/**
 * Excel's own undo stack, as far as how deep it is: what a person and the add-in do goes on it, a batch of the add-in's as
 * one step (one step for all batches of a group), and what does not support undo empties it.
 */
export class UndoHistory {
  private steps = 0;
  private isInGroup = false;
  private groupHasStep = false;
  private batchHasStep = false;

  /** How many times Ctrl+Z would do something. */
  get depth(): number {
    return this.steps;
  }

  /** From now on everything is one step, and members without undo support are refused. */
  beginGroup(): void {
    this.isInGroup = true;
    this.groupHasStep = false;
  }

  endGroup(): void {
    this.isInGroup = false;
  }

  beginBatch(): void {
    this.batchHasStep = false;
  }

  /**
   * A member is about to be used, or set.
   * @throws HostError UndoNotSupported for a member without undo support within a group
   */
  use(member: string): void {
    const support = undoSupport(member);
    if (support === 'supported') return;
    if (support === 'unsupported' && this.isInGroup)
      throw new HostError('UndoNotSupported', 'The operation does not support undo and cannot be grouped.', member);
    this.clear();
  }

  /** Something happened in the workbook. */
  happened(event: HostEvent): void {
    if (event.kind === 'sheet-added' || event.kind === 'sheet-deleted' || event.kind === 'sheet-renamed') {
      if (event.origin === 'person') this.clear();
      return;
    }
    if (event.kind !== 'changed' || event.origin === 'co-author') return;
    if (event.origin === 'person') this.steps++;
    else this.written();
  }

  private written(): void {
    const isCounted = this.isInGroup ? this.groupHasStep : this.batchHasStep;
    if (!isCounted) this.steps++;
    this.groupHasStep = true;
    this.batchHasStep = true;
  }

  private clear(): void {
    this.steps = 0;
    this.batchHasStep = false;
    this.groupHasStep = false;
  }
}
