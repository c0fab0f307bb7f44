import type { Plan } from '../evaluation/workbook/plan';
import type { Capabilities } from './capabilities';
import { commitPlan, PartialWriteError, type CommitOptions } from './writing/commit';
import { retryAfter, toExcelError, wait, withRetry } from './errors';
import type { ExcelEntry } from './excel-entry';
import { ExcelError } from './excel-error';
import type { LiveSnapshot } from './reading/live-snapshot';
import type { Progress } from './progress';
import type { Receipt } from './writing/receipt';
import { takeSnapshot } from './reading/snapshot';
import { rollback, undoCommit } from './writing/undo';

/**
 * The live workbook, for those who need not know Office.js: read whole, carry out a plan, take it back, show a cell.
 * Everything waits while a cell is being edited, and everything that fails fails with an {@link ExcelError}.
 */
export class LiveWorkbook {
  /**
   * @param excel Excel itself, or a client bound to an emulated host
   * @param pause waits before something is tried once more, in milliseconds; tests need not
   */
  constructor(
    private readonly excel: ExcelEntry,
    private readonly capabilities: Capabilities,
    private readonly pause: (milliseconds: number) => Promise<void> = wait,
  ) {}

  /** Reads the whole workbook. One sync as a rule. */
  snapshot(progress?: Progress): Promise<LiveSnapshot> {
    return withRetry(() => this.excel.run(this.options(), (context) => takeSnapshot(context, progress)), this.pause);
  }

  /**
   * Carries a plan out. One sync as a rule, none for an empty plan. When Excel fails half-way, what was written is put
   * back, and where Excel's answer says that it may help, everything is tried once more.
   * @param live the snapshot that the plan was made from
   * @returns what was written, for {@link undo}
   */
  async commit(plan: Plan, live: LiveSnapshot, options: CommitOptions = {}): Promise<Receipt> {
    if (plan.sheets.length === 0) return { sheets: [] };
    const attempt = (): Promise<Receipt> => this.excel.run(this.options(), (context) => commitPlan(context, plan, live, options));
    try {
      return await attempt();
    } catch (first) {
      const restored = await this.rolledBack(first);
      const delay = restored === false ? null : retryAfter(first instanceof PartialWriteError ? first.cause : first);
      if (delay === null) throw commitError(first, restored, plan, live);
      await this.pause(delay);
      try {
        return await attempt();
      } catch (second) {
        throw commitError(second, await this.rolledBack(second), plan, live);
      }
    }
  }

  /** Takes a commit back; see {@link undoCommit}. */
  undo(receipt: Receipt): Promise<void> {
    return this.guarded((context) => undoCommit(context, receipt));
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

  /** @returns whether a partial write could be rolled back; undefined: nothing had been written */
  private async rolledBack(error: unknown): Promise<boolean | undefined> {
    if (!(error instanceof PartialWriteError)) return undefined;
    try {
      await this.excel.run(this.options(), (context) => rollback(context, error.receipt));
      return true;
    } catch {
      return false;
    }
  }

  private options(): Excel.RunOptions {
    return { delayForCellEdit: true, ...(this.capabilities.mergeUndoGroup ? { mergeUndoGroup: true } : {}) };
  }
}

/** Says which sheets a write was about, so that the sentence can name them. */
function commitError(error: unknown, restored: boolean | undefined, plan: Plan, live: LiveSnapshot): ExcelError {
  const cause = error instanceof PartialWriteError ? error.cause : error;
  if (cause instanceof ExcelError && restored === undefined) return cause;
  const written = plan.sheets.map(({ name }) => name);
  const isProtected = new Set(live.workbook.sheets.flatMap((sheet) => (sheet.protected ? [sheet.name] : [])));
  const refused = toExcelError(cause);
  const sheets = refused.code === 'sheet-protected' ? written.filter((name) => isProtected.has(name)) : written;
  return toExcelError(cause, {
    sheets: sheets.length > 0 ? sheets : written,
    ...(restored === undefined ? {} : { restored }),
  });
}
