import type { Plan } from '../evaluation/workbook/plan';
import type { Capabilities } from './capabilities';
import type { CommitOptions } from './writing/commit';
import { toExcelError, wait, withRetry } from './errors';
import type { ExcelEntry } from './excel-entry';
import { OwnSheets } from './events/own-sheets';
import { pageTurn } from './in-slices';
import { KnownMerges } from './reading/known-merges';
import type { LiveSnapshot } from './reading/live-snapshot';
import type { Progress } from './progress';
import type { LiveWriting } from './writing/live-writing';
import type { Prepared } from './writing/prepared';
import type { Receipt } from './writing/receipt';
import { takeSnapshot } from './reading/snapshot';

/** Of more cells Excel itself takes most of the time, and what was prepared would only fill memory. */
const MOST_PREPARED = 20_000;

/**
 * The live workbook, for those who need not know Office.js: read whole, carry out a plan, take it back, show a cell.
 * Everything waits while a cell is being edited, and everything that fails fails with an {@link ExcelError}.
 */
export class LiveWorkbook {
  /** What moves cells is told to these, by whoever hears of it. */
  readonly knownMerges = new KnownMerges();
  /** The sheets that were made here. */
  readonly ownSheets = new OwnSheets();
  /** How the plan that was announced last is to be written. */
  private prepared: Promise<Prepared | null> | null = null;

  /**
   * @param excel Excel itself, or a client bound to an emulated host
   * @param pause waits before something is tried once more, in milliseconds; tests need not
   */
  constructor(
    private readonly excel: ExcelEntry,
    private readonly capabilities: Capabilities,
    private readonly pause: (milliseconds: number) => Promise<void> = wait,
  ) {}

  /** Reads the whole workbook. One sync as a rule. @param figuresOnly see {@link takeSnapshot} */
  snapshot(progress?: Progress, figuresOnly = false): Promise<LiveSnapshot> {
    const options = { progress, figuresOnly, knownMerges: this.knownMerges };
    return withRetry(() => this.excel.run(this.options(), (context) => takeSnapshot(context, options)), this.pause);
  }

  /** Carries a plan out; see {@link LiveWriting.commit}. */
  async commit(plan: Plan, live: LiveSnapshot, options: CommitOptions = {}): Promise<Receipt> {
    if (plan.sheets.length === 0) return { sheets: [] };
    try {
      const prepared = await this.prepared;
      this.prepared = null;
      const receipt = await (await this.writing()).commit(plan, live, { ...options, prepared });
      for (const { id, created } of receipt.sheets) if (created) this.ownSheets.add(id);
      return receipt;
    } finally {
      for (const { name, relayout } of plan.sheets) if (relayout !== undefined) this.knownMerges.forget(live.sheets.get(name)?.id ?? '');
    }
  }

  /** Takes a commit back; see {@link LiveWriting.undo}. */
  async undo(receipt: Receipt): Promise<readonly string[]> {
    try {
      return await (await this.writing()).undo(receipt);
    } finally {
      for (const { id, laidOut } of receipt.sheets) if (laidOut !== undefined) this.knownMerges.forget(id);
    }
  }

  /** Loads what writes, while all is well: it is not needed before the first answer. */
  async loadWriting(): Promise<void> {
    await this.writing().catch(() => undefined);
  }

  /** Works out how a plan is to be written, while nobody waits for it: whoever then asks for it waits for little more than Excel. */
  prepare(plan: Plan, live: LiveSnapshot): void {
    const cells = plan.sheets.reduce((sum, { writes }) => sum + writes.length, 0);
    this.prepared = cells === 0 || cells > MOST_PREPARED ? null : this.preparedWriting(plan, live).catch(() => null);
  }

  private async preparedWriting(plan: Plan, live: LiveSnapshot): Promise<Prepared | null> {
    // What was just read is shown first.
    await pageTurn();
    return (await this.writing()).prepare(plan, live);
  }

  /**
   * Brings a cell to the front and selects it.
   * @param sheetId Excel's id of the sheet
   * @param row from 0
   * @param column from 0
   */
  showCell(sheetId: string, row: number, column: number): Promise<void> {
    return this.guarded(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.untrack();
      cell.select();
      await context.sync();
    });
  }

  private async guarded<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await this.excel.run(this.options(), batch);
    } catch (error) {
      throw toExcelError(error);
    }
  }

  private async writing(): Promise<LiveWriting> {
    const { LiveWriting } = await import(/* webpackChunkName: "writing" */ './writing/live-writing');
    return new LiveWriting(this.excel, this.capabilities, this.pause);
  }

  private options(): Excel.RunOptions {
    return { delayForCellEdit: true };
  }
}
