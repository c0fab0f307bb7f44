import type { Plan } from '../../evaluation/workbook/plan';
import { ExcelError } from '../../excel/excel-error';
import { inSlices } from '../../excel/in-slices';
import { FailedRollbackError } from '../../excel/writing/failed-rollback-error';
import type { Progress } from '../../excel/progress';
import type { LiveSnapshot } from '../../excel/reading/live-snapshot';
import type { Receipt } from '../../excel/writing/receipt';
import type { PaneHost } from '../host/pane-host';
import { errorText, saysCorrectionsFail, saysNoTable } from '../model/error-text';
import { evaluateBySettingsInSteps, type EvaluateRequest } from '../model/evaluate-workbook';
import type { PaneSettings } from '../state/pane-settings';
import type { PaneState } from '../state/pane-state';
import type { Store } from '../state/store';
import { afterReading, announced, isEvaluable, type EvaluatedWorkbook } from '../state/workbook-state';
import { ColourKeeper } from './colour-keeper';
import { SettingsKeeper } from './settings-keeper';
import { UndoStack, type NotTakenBack, type TakeBack, type UndoableAction } from './undo-stack';

/**
 * The workbook as the pane works on it: read, evaluated, written, followed, taken back. Every change of
 * `PaneState.workbook` but a failure is made here. Callers see to it that one thing is done at a time.
 */
export class WorkbookSession {
  private readonly undoStack = new UndoStack();
  private readonly colours: ColourKeeper;
  /** What is set, shared with colleagues through the workbook. */
  readonly settings: SettingsKeeper;
  /** Whether the person has changed something since the workbook was read. */
  private isEdited = false;

  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
  ) {
    this.colours = new ColourKeeper(host);
    this.settings = new SettingsKeeper(host, store);
  }

  /** Reads and evaluates. @param figuresOnly an edit is being followed @returns null when something stands in the way; the state says what */
  async read(request: EvaluateRequest = {}, figuresOnly = false): Promise<EvaluatedWorkbook | null> {
    return this.afresh(
      figuresOnly,
      (live) => this.evaluated(live, request),
      (progress) => this.store.set({ progress }),
    );
  }

  private async evaluated(live: LiveSnapshot, request: EvaluateRequest): Promise<EvaluatedWorkbook | null> {
    await this.settings.followNames([...live.sheets].map(([name, { id }]) => ({ id, name })));
    const { workbook: before, settings, language } = this.store.get();
    try {
      const workbook = afterReading(before, live, await inSlices(evaluateBySettingsInSteps(live.workbook, settings, request)));
      this.store.set({ workbook });
      // What is announced is what a person writes next.
      if (workbook.phase === 'announced') this.host.prepare(workbook.evaluation.plan, live);
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
    const isAsAnnounced = workbook.phase === 'announced' && outOfDate === null && !this.isEdited && Object.keys(request).length === 0;
    const action = request.buildCounts === true ? 'build-counts' : 'evaluate';
    const receipt = await this.undoable(action, () => (isAsAnnounced ? this.writeAnnounced(workbook) : this.evaluateAnew(request)));
    const { workbook: after } = this.store.get();
    if (!isEvaluable(after)) return null;
    this.store.set({ workbook: { ...after, phase: 'evaluated' } });
    return { receipt };
  }

  /** Carries out a plan made from what the workbook holds now, and brings everything that depends on it up to date. */
  async write(action: UndoableAction, makePlan: (live: LiveSnapshot, settings: PaneSettings) => Plan): Promise<Receipt | null> {
    try {
      const receipt = await this.afresh(true, (live) =>
        this.undoable(action, async () => this.commit(makePlan(live, this.store.get().settings), live, this.isOutOfDate)),
      );
      await this.bringUpToDate();
      return receipt;
    } catch (error) {
      if (error instanceof ExcelError && (isChangedMeanwhile(error) || error.code === 'gone')) await this.read({}, true);
      throw error;
    }
  }

  /**
   * Writes what follows from a change, where the results stand on the sheet; otherwise only reads. Reads no more than the
   * change can have touched: reading merged cells would cost the person their Ctrl+Z.
   */
  async bringUpToDate(): Promise<void> {
    if (this.store.get().workbook.phase !== 'evaluated') {
      await this.read({}, true);
      return;
    }
    await this.undoable(null, () => this.evaluateAnew({}, true));
    await this.keepColours();
  }

  /** Something was done that can be taken back. @param isPart it belongs to the step before */
  did(action: UndoableAction, takeBack: TakeBack, isPart = false): void {
    if (isPart) this.undoStack.follow(takeBack);
    else this.undoStack.push(action, takeBack);
    this.tellUndoable();
  }

  /** Takes the last step back, whatever it was. @returns what it was, and what of it stays; the action is null where there was none */
  async undo(): Promise<NotTakenBack & { readonly action: UndoableAction | null }> {
    const action = this.undoStack.next;
    const { settings } = this.store.get();
    let left: NotTakenBack;
    try {
      left = await this.undoStack.undo();
    } finally {
      this.tellUndoable();
    }
    await this.readByNewSettings(settings);
    return { ...left, action };
  }

  /** The last step is not taken back: the one before comes next. @returns what it was */
  leaveStep(): UndoableAction | null {
    const action = this.undoStack.next;
    this.undoStack.leave();
    this.tellUndoable();
    return action;
  }

  /**
   * The settings become these, in the workbook and here; that can be taken back. Where the workbook does not keep them, they
   * hold for now.
   * @throws ExcelError
   */
  async changeSettings(action: UndoableAction, settings: PaneSettings, isPart = false): Promise<void> {
    const { takeBack, lost } = await this.settings.change(settings);
    this.did(action, takeBack, isPart);
    if (lost !== null) throw lost;
  }

  /** Reads by settings that were just changed, and applies them to nothing but the colours before the person asks for it. */
  async readByNewSettings(before: PaneSettings): Promise<void> {
    await this.read({}, true);
    this.announce();
    if (this.store.get().settings.statusColours !== before.statusColours) this.colours.forget();
    await this.keepColours();
  }

  /** Colours the statuses, where the settings ask for it. What fails is kept for {@link coloursFailedOn}: it concerns nothing else. */
  async keepColours(): Promise<void> {
    const { workbook, settings } = this.store.get();
    if (isEvaluable(workbook)) await this.colours.keep(workbook.evaluation, workbook.live, settings);
  }

  /** The sheets whose statuses could not be coloured the last time; asked once, null afterwards: what fails is said once. */
  coloursFailedOn(): readonly string[] | null {
    return this.colours.takeFailure();
  }

  /** The person has changed something, and the results do not follow yet. */
  heardEdit(): void {
    this.isEdited = true;
  }

  /** Whether anything was heard of since the workbook was read. */
  private get isOutOfDate(): boolean {
    return this.isEdited || this.store.get().outOfDate !== null;
  }

  /**
   * Reads the workbook for something. What is heard of from here on may not be in what was read: it is out of date by then. What was
   * out of date before is so still where this fails.
   */
  private async afresh<Result>(figuresOnly: boolean, act: (live: LiveSnapshot) => Promise<Result>, progress?: Progress): Promise<Result> {
    const { outOfDate } = this.store.get();
    const { isEdited } = this;
    this.store.set({ outOfDate: null });
    this.isEdited = false;
    try {
      return await act(await this.host.snapshot(progress, figuresOnly));
    } catch (error) {
      this.isEdited ||= isEdited;
      if (this.store.get().outOfDate === null) this.store.set({ outOfDate });
      throw error;
    }
  }

  /**
   * Carries out what was announced, provided that it still holds. What the person typed until Excel took it up, as where a
   * cell was still being edited, is what they want evaluated; what a colleague changed they have not seen.
   */
  private async writeAnnounced({ evaluation, live }: EvaluatedWorkbook): Promise<Receipt | null> {
    try {
      return await this.commit(evaluation.plan, live, true);
    } catch (error) {
      if (isChangedMeanwhile(error) && this.isEdited && this.store.get().outOfDate === null) return this.evaluateAnew({});
      // What was announced no longer holds: announce what does.
      if (error instanceof ExcelError) await this.read();
      throw error;
    }
  }

  /** @returns what was written; null where nothing was */
  private async evaluateAnew(request: EvaluateRequest, figuresOnly = false): Promise<Receipt | null> {
    const found = await this.read(request, figuresOnly);
    if (found === null) return null;
    try {
      return await this.commit(found.evaluation.plan, found.live, this.isOutOfDate);
    } catch (error) {
      if (isChangedMeanwhile(error)) await this.read({}, true);
      throw error;
    }
  }

  private async commit(plan: Plan, live: LiveSnapshot, checkUnchanged: boolean): Promise<Receipt | null> {
    if (plan.sheets.length === 0) return null;
    if (live.readOnly) throw new ExcelError('read-only');
    return this.host.commit(plan, live, { checkUnchanged, progress: (progress) => this.store.set({ progress }) });
  }

  /**
   * Writes something, so that it can be taken back: also what was left when it failed half-way.
   * @param action null: it follows from the last step
   */
  private async undoable(action: UndoableAction | null, write: () => Promise<Receipt | null>): Promise<Receipt | null> {
    try {
      const receipt = await write();
      this.receive(action, receipt);
      return receipt;
    } catch (error) {
      if (error instanceof FailedRollbackError) this.receive(action, error.receipt);
      throw error;
    }
  }

  private receive(action: UndoableAction | null, receipt: Receipt | null): void {
    if (receipt === null || receipt.sheets.length === 0) return;
    this.did(action ?? 'follow-edit', async () => ({ sheets: await this.host.undo(receipt) }), action === null);
  }

  private tellUndoable(): void {
    this.store.set({ undoable: this.undoStack.size, undoes: this.undoStack.next });
  }

  private announce(): void {
    this.store.set({ workbook: announced(this.store.get().workbook) });
  }
}

/** Whether nothing was written because the cells are no longer what they were. */
function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ExcelError && error.code === 'changed-meanwhile';
}
