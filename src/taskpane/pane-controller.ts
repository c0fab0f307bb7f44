import type { Evaluation } from '../evaluation/evaluation';
import { EvaluationError } from '../evaluation/evaluation-error';
import type { Finding } from '../evaluation/findings/finding';
import type { Plan } from '../evaluation/workbook/plan';
import { ExcelRoomError } from '../excel/excel-room-error';
import type { LiveSnapshot } from '../excel/live-snapshot';
import { writtenCells, type Receipt } from '../excel/receipt';
import { paneWord } from '../i18n/pane';
import { paneSentence } from '../i18n/pane-sentences';
import { ColourKeeper } from './colour-keeper';
import { errorText, saysCorrectionsFail, saysNoTable } from './error-text';
import { evaluateBySettings, type Wish } from './evaluate-workbook';
import { exclusive } from './exclusive';
import type { PaneHost } from './pane-host';
import { parseSettings, type PaneSettings } from './pane-settings';
import { rememberedFacts } from './remembered';
import { isKept } from './remedies';
import type { PaneState, Question } from './pane-state';
import type { Store } from './store';
import { UndoStack } from './undo-stack';

/** What Evaluate came to, for whoever asked without seeing the pane. */
export interface Outcome {
  readonly text: string;
  /** Whether a person has to look: something to check, something failed, or nothing was written yet for want of a look. */
  readonly needsPerson: boolean;
}

/**
 * What the pane does. One thing at a time: whatever is asked meanwhile waits. What fails becomes a notice; nothing here
 * throws.
 */
export class PaneController {
  private readonly inTurn = exclusive();
  private readonly undoStack = new UndoStack();
  private readonly colours: ColourKeeper;

  constructor(
    private readonly host: PaneHost,
    private readonly store: Store<PaneState>,
  ) {
    this.colours = new ColourKeeper(host);
  }

  /** Reads the workbook with its settings and begins to follow what happens in it. */
  async start(): Promise<void> {
    const { host, store } = this;
    store.set({ ...rememberedFacts((key) => host.recall(key)), opensWithWorkbook: host.opensWithWorkbook });
    await this.work('reading', async () => {
      store.set({ settings: parseSettings(await host.readSettings()) });
      await this.readAgain();
    });
    await this.work('reading', async () => {
      await host.watch({
        refresh: () => this.followEdit(),
        outOfDate: () => {
          store.set({ outOfDate: 'by-a-colleague' });
        },
        failed: (error) => {
          this.fail(error);
        },
      });
      await host.watchSelection(({ sheetId, row }) => {
        const sheet = this.sheetName(sheetId);
        store.set({ selected: sheet === null ? null : { sheet, row } });
      });
    });
  }

  /** Reads the workbook; nothing is written. */
  read(): Promise<void> {
    return this.work('reading', async () => {
      await this.readAgain();
    });
  }

  /**
   * Evaluates and writes. What the person has seen announced is what is written: the first time the announced plan is
   * carried out, provided that its cells are still as they were.
   */
  async evaluate(wish: Wish = {}): Promise<void> {
    await this.work('writing', async () => {
      const { isEvaluated, outOfDate, live, evaluation } = this.store.get();
      const isAnnounced = !isEvaluated && outOfDate === null && Object.keys(wish).length === 0;
      const receipt =
        isAnnounced && live !== null && evaluation !== null
          ? await this.commit(evaluation.plan, live, true)
          : await this.evaluateAnew(wish);
      if (receipt !== null) this.undoStack.push(receipt);
      if (this.store.get().problem !== null) return;
      this.host.remember('evaluated', 'yes');
      // Whoever evaluates knows what it does.
      this.welcome();
      this.store.set({ isEvaluated: true, outOfDate: null, notice: this.writtenNotice(receipt) });
      await this.keepColours();
      if (wish.buildCounts !== true) return;
      // A sheet of our own that was just made is what the person asked to see.
      const made = receipt?.sheets.find(({ created }) => created);
      if (made !== undefined) await this.host.showCell(made.id, 0, 0);
    });
  }

  /** Evaluates from the ribbon, where nobody sees the pane; before anything was ever evaluated here, only announces. */
  async evaluateFromRibbon(): Promise<Outcome> {
    const { language } = this.store.get();
    if (this.host.recall('evaluated') === null) {
      await this.read();
      return { text: paneWord(language, 'willWrite'), needsPerson: true };
    }
    this.store.set({ notice: null });
    await this.evaluate();
    const { notice, problem, evaluation } = this.store.get();
    if (problem !== null || evaluation === null || notice?.tone === 'bad')
      return { text: problem?.text ?? notice?.text ?? '', needsPerson: true };
    const warnings = evaluation.findings.filter(({ severity }) => severity !== 'info').length;
    return { text: paneSentence(language, 'evaluated', evaluation.results.length, warnings), needsPerson: warnings > 0 };
  }

  /** Takes the last write back. */
  undo(): Promise<void> {
    return this.work('writing', async () => {
      await this.undoStack.undo((receipt) => this.host.undo(receipt));
      await this.readAgain();
      this.store.set({ isEvaluated: !this.hasWrites(), notice: { tone: 'good', text: this.word('undone') } });
    });
  }

  /** Carries out a plan made from what the workbook holds now, and brings everything that depends on it up to date. */
  writeNow(makePlan: (live: LiveSnapshot, settings: PaneSettings) => Plan): Promise<void> {
    return this.work('writing', async () => {
      this.store.set({ question: null });
      const live = await this.host.snapshot();
      const receipt = await this.commit(makePlan(live, this.store.get().settings), live, false);
      if (receipt !== null) this.undoStack.push(receipt);
      await this.bringUpToDate();
      this.store.set({ notice: this.writtenNotice(receipt) });
    });
  }

  /** Keeps settings in the workbook, where they differ, and reads the workbook by them. */
  changeSettings(change: Partial<PaneSettings>): Promise<void> {
    return this.work('reading', async () => {
      const before = this.store.get().settings;
      const settings = { ...before, ...change };
      if (JSON.stringify(settings) === JSON.stringify(before)) return;
      if (change.corrections !== undefined) this.refuseUnknownYear(settings);
      await this.host.writeSettings(settings);
      this.store.set({ settings });
      await this.readAgain();
      // Rules that were just changed are not applied before the person asks for it.
      this.store.set({ isEvaluated: !this.hasWrites() && this.store.get().problem === null });
      if (settings.statusColours !== before.statusColours) this.colours.forget();
      await this.keepColours();
    });
  }

  /** Throws for a year that the tables do not have, so that it is never kept. Columns may have to be exchanged one by one. */
  private refuseUnknownYear(settings: PaneSettings): void {
    const { live, problem } = this.store.get();
    if (live === null || problem !== null) return;
    try {
      evaluateBySettings(live.workbook, settings);
    } catch (error) {
      if (error instanceof EvaluationError && error.code === 'year-not-found') throw error;
    }
  }

  /** Shows a finding's cell in Excel. */
  show({ sheet, row, column }: Pick<Finding, 'sheet' | 'row' | 'column'>): Promise<void> {
    return this.work(null, async () => {
      const id = this.store.get().live?.sheets.get(sheet)?.id;
      if (id === undefined) return;
      this.store.set({ selected: { sheet, row }, notice: null });
      await this.host.showCell(id, row, column);
    });
  }

  /** Does something with the host that reads and writes nothing of the evaluation, and says what came of it. */
  ask(act: (host: PaneHost, state: PaneState) => Promise<string | null>): Promise<void> {
    return this.work('writing', async () => {
      const text = await act(this.host, this.store.get());
      if (text !== null) this.store.set({ notice: { tone: 'good', text } });
    });
  }

  /** Copies sheets as values, and remembers in the workbook that these are copies. */
  copyAsValues(sheetIds: readonly string[], suffix: string): Promise<void> {
    return this.work('writing', async () => {
      const names = await this.host.copyAsValues(sheetIds, suffix);
      const { settings, language } = this.store.get();
      const changed = { ...settings, copies: [...settings.copies, ...names] };
      await this.host.writeSettings(changed);
      this.store.set({ settings: changed, notice: { tone: 'good', text: paneSentence(language, 'copied', names) } });
    });
  }

  /** Lets the pane open with this workbook, or not. */
  openWithWorkbook(opens: boolean): Promise<void> {
    return this.ask(async (host) => {
      await host.setOpensWithWorkbook(opens);
      this.store.set({ opensWithWorkbook: opens });
      return null;
    });
  }

  /** Follows edits by itself, or does not. Remembered on this computer. */
  setAutoRefresh(autoRefresh: boolean): void {
    this.host.remember('auto-refresh', autoRefresh ? 'on' : 'off');
    this.store.set({ autoRefresh });
    if (!autoRefresh || this.store.get().outOfDate !== 'edited') return;
    this.followEdit().catch((error: unknown) => {
      this.fail(error);
    });
  }

  /** The person has read what the product does. */
  welcome(): void {
    this.host.remember('welcomed', 'yes');
    this.store.set({ isFirstRun: false });
  }

  /** Turns to another part of the pane. */
  turnTo(tab: PaneState['tab']): void {
    this.store.set({ tab, notice: null, question: null });
  }

  /** Unfolds the headings' levels, or folds them. */
  showLevels(showsLevels: boolean): void {
    this.store.set({ showsLevels });
  }

  /** Asks for a reason or a number, or no longer. */
  question(question: Question | null): void {
    this.store.set({ question });
  }

  /** Takes the notice away. */
  dismiss(): void {
    this.store.set({ notice: null });
  }

  /** Says that something the person typed will not do. */
  refuse(text: string): void {
    this.store.set({ notice: { tone: 'bad', text } });
  }

  /** The person changed something. */
  private followEdit(): Promise<void> {
    return this.inTurn(async () => {
      const { autoRefresh } = this.store.get();
      if (!autoRefresh) {
        this.store.set({ outOfDate: 'edited' });
        return;
      }
      try {
        await this.bringUpToDate();
        this.store.set({ outOfDate: null });
      } finally {
        this.store.set({ undoable: this.undoStack.size });
      }
    });
  }

  /** Writes what follows from a change, where the results stand on the sheet; otherwise only reads. */
  private async bringUpToDate(): Promise<void> {
    if (!this.store.get().isEvaluated) await this.readAgain();
    else {
      const receipt = await this.evaluateAnew({});
      if (receipt !== null) this.undoStack.follow(receipt);
      await this.keepColours();
    }
  }

  private async keepColours(): Promise<void> {
    const { evaluation, live, settings } = this.store.get();
    if (evaluation !== null && live !== null) await this.colours.keep(evaluation, live, settings);
  }

  /** @returns what was written; null where nothing was */
  private async evaluateAnew(wish: Wish): Promise<Receipt | null> {
    const found = await this.readAgain(wish);
    return found === null ? null : this.commit(found.evaluation.plan, found.live, false);
  }

  private async commit(plan: Plan, live: LiveSnapshot, checkUnchanged: boolean): Promise<Receipt | null> {
    if (plan.sheets.length === 0) return null;
    if (live.readOnly) throw new ExcelRoomError('read-only');
    try {
      return await this.host.commit(plan, live, { checkUnchanged, progress: (progress) => this.store.set({ progress }) });
    } catch (error) {
      // What was announced no longer holds: announce what does.
      if (checkUnchanged && error instanceof ExcelRoomError) await this.readAgain();
      throw error;
    }
  }

  /** Reads and evaluates; what stands in the way becomes the pane's problem. */
  private async readAgain(wish: Wish = {}): Promise<{ live: LiveSnapshot; evaluation: Evaluation } | null> {
    const live = await this.host.snapshot((progress) => this.store.set({ progress }));
    try {
      const evaluation = evaluateBySettings(live.workbook, this.store.get().settings, wish);
      this.store.set({ live, evaluation, problem: null, outOfDate: null });
      if (!this.hasWrites()) this.store.set({ isEvaluated: true });
      return { live, evaluation };
    } catch (error) {
      const kind = saysNoTable(error) ? 'no-table' : 'failed';
      const text = errorText(this.store.get().language, error);
      this.store.set({ live, evaluation: null, isEvaluated: false, problem: { kind, text, byCorrections: saysCorrectionsFail(error) } });
      return null;
    }
  }

  private hasWrites(): boolean {
    return (this.store.get().evaluation?.plan.sheets.length ?? 0) > 0;
  }

  private async work(busy: PaneState['busy'], act: () => Promise<void>): Promise<void> {
    await this.inTurn(async () => {
      if (busy !== null) this.store.set({ busy, progress: null, notice: null });
      try {
        await act();
      } catch (error) {
        this.fail(error);
      } finally {
        this.store.set({ busy: null, progress: null, undoable: this.undoStack.size });
      }
    });
  }

  private fail(error: unknown): void {
    const { language, evaluation } = this.store.get();
    const text = errorText(language, error);
    this.store.set(evaluation === null ? { problem: { kind: 'failed', text } } : { notice: { tone: 'bad', text } });
  }

  private writtenNotice(receipt: Receipt | null): PaneState['notice'] {
    const { language } = this.store.get();
    const cells = receipt === null ? 0 : writtenCells(receipt);
    if (cells > 0) return { tone: 'good', text: paneSentence(language, 'written', cells) };
    const open = this.openWarnings();
    return { tone: 'good', text: open === 0 ? this.word('upToDate') : paneSentence(language, 'nothingWritten', open) };
  }

  /** How many findings a person has to look at and has not dismissed. */
  private openWarnings(): number {
    const { evaluation, settings } = this.store.get();
    return (evaluation?.findings ?? []).filter((finding) => finding.severity !== 'info' && !isKept(finding, settings.kept)).length;
  }

  private word(word: Parameters<typeof paneWord>[1]): string {
    return paneWord(this.store.get().language, word);
  }

  private sheetName(id: string): string | null {
    for (const [name, sheet] of this.store.get().live?.sheets ?? []) if (sheet.id === id) return name;
    return null;
  }
}
