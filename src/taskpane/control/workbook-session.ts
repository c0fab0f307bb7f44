import type { Plan } from '../../evaluation/workbook/plan';
import { ExcelError } from '../../excel/excel-error';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { Receipt } from '../../excel/writing/receipt';
import type { PaneHost } from '../host/pane-host';
import { errorText, saysCorrectionsFail, saysNoTable } from '../model/error-text';
import { evaluateBySettings, type EvaluateRequest } from '../model/evaluate-workbook';
import type { PaneSettings } from '../state/pane-settings';
import type { PaneState } from '../state/pane-state';
import type { Store } from '../state/store';
import { afterReading, announced, isEvaluable, type EvaluatedWorkbook } from '../state/workbook-state';
import { ColourKeeper } from './colour-keeper';
import { UndoStack } from './undo-stack';

/**
 * The workbook as the pane works on it: read, evaluated, written, followed, taken back. Every change of
 * `PaneState.workbook` but a failure is made here. Callers see to it that one thing is done at a time.
 */
export class WorkbookSession {
  private readonly undoStack = new UndoStack();
  private readonly colours: ColourKeeper;

  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
  ) {
    this.colours = new ColourKeeper(host);
  }

  /** Reads and evaluates. @returns null when something stands in the way; the state says what */
  async read(request: EvaluateRequest = {}): Promise<EvaluatedWorkbook | null> {
    const live = await this.host.snapshot((progress) => this.store.set({ progress }));
    const { workbook: before, settings, language } = this.store.get();
    try {
      const workbook = afterReading(before, live, evaluateBySettings(live.workbook, settings, request));
      this.store.set({ workbook, outOfDate: null });
      return workbook;
    } catch (error) {
      const text = await errorText(language, error);
      const byCorrections = saysCorrectionsFail(error);
      this.store.set({
        workbook: saysNoTable(error) ? { phase: 'no-table', live, text } : { phase: 'failed', live, text, byCorrections },
      });
      return null;
    }
  }

  /**
   * Writes the results. What the person has seen announced is what is written: the first time the announced plan is
   * carried out, provided that its cells are still as they were.
   * @returns what was written, null in it where nothing was; null when the workbook cannot be evaluated
   */
  async evaluate(request: EvaluateRequest): Promise<{ readonly receipt: Receipt | null } | null> {
    const { workbook, outOfDate } = this.store.get();
    const isAsAnnounced = workbook.phase === 'announced' && outOfDate === null && Object.keys(request).length === 0;
    const receipt = isAsAnnounced ? await this.commit(workbook.evaluation.plan, workbook.live, true) : await this.evaluateAnew(request);
    this.canBeUndone(receipt);
    const { workbook: after } = this.store.get();
    if (!isEvaluable(after)) return null;
    this.store.set({ workbook: { ...after, phase: 'evaluated' }, outOfDate: null });
    return { receipt };
  }

  /** Carries out a plan made from what the workbook holds now, and brings everything that depends on it up to date. */
  async write(makePlan: (live: LiveSnapshot, settings: PaneSettings) => Plan): Promise<Receipt | null> {
    const live = await this.host.snapshot();
    const receipt = await this.commit(makePlan(live, this.store.get().settings), live, false);
    this.canBeUndone(receipt);
    await this.bringUpToDate();
    return receipt;
  }

  /** Writes what follows from a change, where the results stand on the sheet; otherwise only reads. */
  async bringUpToDate(): Promise<void> {
    if (this.store.get().workbook.phase !== 'evaluated') {
      await this.read();
      return;
    }
    const receipt = await this.evaluateAnew({});
    if (receipt !== null) this.undoStack.follow(receipt);
    this.store.set({ undoable: this.undoStack.size });
    await this.keepColours();
  }

  /** Takes the last write back. */
  async undo(): Promise<void> {
    await this.undoStack.undo((receipt) => this.host.undo(receipt));
    this.store.set({ undoable: this.undoStack.size });
    await this.read();
    this.announce();
  }

  /** Reads by settings that were just changed, and applies them to nothing but the colours before the person asks for it. */
  async readByNewSettings(before: PaneSettings): Promise<void> {
    await this.read();
    this.announce();
    if (this.store.get().settings.statusColours !== before.statusColours) this.colours.forget();
    await this.keepColours();
  }

  /** Colours the statuses, where the settings ask for it. */
  async keepColours(): Promise<void> {
    const { workbook, settings } = this.store.get();
    if (isEvaluable(workbook)) await this.colours.keep(workbook.evaluation, workbook.live, settings);
  }

  /** @returns what was written; null where nothing was */
  private async evaluateAnew(request: EvaluateRequest): Promise<Receipt | null> {
    const found = await this.read(request);
    return found === null ? null : this.commit(found.evaluation.plan, found.live, false);
  }

  private async commit(plan: Plan, live: LiveSnapshot, checkUnchanged: boolean): Promise<Receipt | null> {
    if (plan.sheets.length === 0) return null;
    if (live.readOnly) throw new ExcelError('read-only');
    try {
      return await this.host.commit(plan, live, { checkUnchanged, progress: (progress) => this.store.set({ progress }) });
    } catch (error) {
      // What was announced no longer holds: announce what does.
      if (checkUnchanged && error instanceof ExcelError) await this.read();
      throw error;
    }
  }

  private canBeUndone(receipt: Receipt | null): void {
    if (receipt !== null) this.undoStack.push(receipt);
    this.store.set({ undoable: this.undoStack.size });
  }

  private announce(): void {
    this.store.set({ workbook: announced(this.store.get().workbook) });
  }
}
