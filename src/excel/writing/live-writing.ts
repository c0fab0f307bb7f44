import type { Plan } from '../../evaluation/workbook/plan';
import type { Capabilities } from '../capabilities';
import { countsAsRetry, excelCode, retryAfter, toExcelError, withRetry } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import { cellsError, ExcelError, type ExcelErrorDetails } from '../excel-error';
import { arrayFormulaCells } from '../reading/array-formula';
import { inSlices } from '../in-slices';
import type { LiveSnapshot } from '../reading/live-snapshot';
import { changesContent } from './cells/cell-change';
import { commitPlan, PartialWriteError, type CommitOptions } from './commit';
import { FailedRollbackError } from './failed-rollback-error';
import { type Prepared, preparedSteps } from './prepared';
import type { Receipt } from './receipt';
import { rollback, stillWritten, undoCommit } from './undo';
import { firstWay, nextWay } from './write-way';

/** What writes to the live workbook and takes it back, in whichever way this Excel lets it. */
export class LiveWriting {
  constructor(
    private readonly excel: ExcelEntry,
    private readonly capabilities: Capabilities,
    private readonly pause: (milliseconds: number) => Promise<void>,
  ) {}

  /**
   * Carries a plan out. One sync as a rule, none for an empty plan. When Excel fails half-way, what was written is put
   * back, and where another way or another attempt may help, everything is tried once more.
   * @param live the snapshot that the plan was made from
   * @param options with what {@link prepare} has worked out
   * @returns what was written, for {@link undo}
   * @throws FailedRollbackError when it fails half-way and cannot be put back
   */
  async commit(plan: Plan, live: LiveSnapshot, options: CommitOptions = {}): Promise<Receipt> {
    let way = firstWay(plan, this.capabilities.mergeUndoGroup);
    let mayRetry = true;
    for (;;) {
      try {
        return await this.excel.run(this.options(way.grouped), (context) =>
          commitPlan(context, plan, live, way, { ...options, hasNotes: this.capabilities.notes }),
        );
      } catch (error) {
        const cause = error instanceof PartialWriteError ? error.cause : error;
        const isPutBack = error instanceof PartialWriteError ? await this.putBack(error, plan, live) : undefined;
        const other = nextWay(way, cause, plan);
        const delay = other === null ? retryAfter(cause, mayRetry) : null;
        if (other === null && delay === null) throw commitError(cause, isPutBack, plan, live);
        if (delay !== null) {
          if (countsAsRetry(cause)) mayRetry = false;
          await this.pause(delay);
        }
        way = other ?? way;
      }
    }
  }

  /** Works out what of writing needs no word from Excel; null where the plan cannot be carried out, as `commit` will say. */
  prepare(plan: Plan, live: LiveSnapshot): Promise<Prepared | null> {
    return inSlices(preparedSteps(plan, live)).catch(() => null);
  }

  /**
   * Takes a commit back; see {@link undoCommit}. What is back stays so when it fails half-way, and doing it again goes on.
   * @returns the names of sheets that somebody has deleted
   * @throws ExcelError whose `stillWritten` says what is not back yet, where only a part is
   */
  async undo(receipt: Receipt): Promise<readonly string[]> {
    // Deleting a sheet has no undo support, and within a group Excel refuses it.
    let grouped = this.capabilities.mergeUndoGroup && !receipt.sheets.some(({ created }) => created);
    let mayRetry = true;
    for (;;) {
      try {
        return await this.excel.run(this.options(grouped), (context) => undoCommit(context, receipt));
      } catch (error) {
        if (error instanceof ExcelError) throw error;
        const delay = retryAfter(error, mayRetry);
        if (grouped && excelCode(error) === 'UndoNotSupported') grouped = false;
        else if (delay !== null) {
          if (countsAsRetry(error)) mayRetry = false;
          await this.pause(delay);
        } else throw toExcelError(error, await this.leftToUndo(receipt));
      }
    }
  }

  /** @throws FailedRollbackError when what was written could not be put back */
  private async putBack(error: PartialWriteError, plan: Plan, live: LiveSnapshot): Promise<true> {
    await withRetry(() => this.excel.run(this.options(), (context) => rollback(context, error.receipt)), this.pause).catch(() => undefined);
    // Not believed before it is seen: what was written may have gone astray, and what puts it back too.
    const left = await this.stillWritten(error.receipt);
    if (left?.places.length === 0) return true;
    const { code, details } = commitError(error.cause, false, plan, live);
    const named = left === null ? {} : { stillWritten: left.places };
    throw new FailedRollbackError(code, { ...details, ...named }, left?.receipt ?? error.receipt, { cause: error.cause });
  }

  private async leftToUndo(receipt: Receipt): Promise<ExcelErrorDetails> {
    const left = await this.stillWritten(receipt);
    if (left === null) return { undoing: true };
    const whole = receipt.sheets.reduce((sum, { created, changes }) => sum + (created ? 1 : changes.filter(changesContent).length), 0);
    return left.places.length === whole ? {} : { undoing: true, stillWritten: left.places };
  }

  /** @returns null when Excel does not even answer that */
  private async stillWritten(receipt: Receipt): Promise<{ receipt: Receipt; places: string[] } | null> {
    try {
      return await withRetry(() => this.excel.run(this.options(), (context) => stillWritten(context, receipt)), this.pause);
    } catch {
      return null;
    }
  }

  private options(grouped = false): Excel.RunOptions {
    return { delayForCellEdit: true, ...(grouped ? { mergeUndoGroup: true } : {}) };
  }
}

/** With which of its codes Excel may refuse a write to a part of an array formula: no page says. */
const REFUSES_ARRAYS: ReadonlySet<string> = new Set(['GeneralException', 'InvalidArgument', 'InvalidOperation', 'UnsupportedOperation']);

/** Says which sheets a write was about, so that the sentence can name them. */
function commitError(cause: unknown, restored: boolean | undefined, plan: Plan, live: LiveSnapshot): ExcelError {
  if (cause instanceof ExcelError && restored === undefined) return cause;
  const written = plan.sheets.map(({ name }) => name);
  const isProtected = new Set(live.workbook.sheets.flatMap((sheet) => (sheet.protected ? [sheet.name] : [])));
  const refused = toExcelError(cause);
  const inArrays = REFUSES_ARRAYS.has(excelCode(cause) ?? '') ? arrayFormulaCells(plan, live.workbook) : [];
  if (inArrays.length > 0) {
    const { code, details } = cellsError('array-formula', inArrays);
    return new ExcelError(code, { ...details, ...(restored === undefined ? {} : { restored }) }, { cause });
  }
  const sheets = refused.code === 'sheet-protected' ? written.filter((name) => isProtected.has(name)) : written;
  return toExcelError(cause, {
    sheets: sheets.length > 0 ? sheets : written,
    ...(restored === undefined ? {} : { restored }),
  });
}
