import type { Plan, PlannedFormat } from '../../evaluation/workbook/plan';
import type { SheetRelayout } from '../../evaluation/workbook/sheet-layout';
import { cellAddress } from '../../evaluation/workbook/address';
import type { CellChange, CellContent } from './cells/cell-change';
import { checkFiltered, MisplacedError, withMisplaced } from './checks/check-filtered';
import { checkUnchanged } from './checks/check-unchanged';
import { type Draft, draftsOf, writable } from './draft';
import { allSteps } from '../../evaluation/steps';
import { excelCode } from '../errors';
import { cellsError, ExcelError } from '../excel-error';
import { inSlices, pageTurn } from '../in-slices';
import type { LiveSnapshot } from '../reading/live-snapshot';
import { rowMarks } from '../reading/row-marks';
import { readModelLooks } from './sheets/model-looks';
import { withWidthsBefore } from './sheets/widths-before';
import { cellFormatSteps, isSetUp, printSetupStep, setupStep, widthsStep } from './sheets/new-sheet';
import type { Progress } from '../progress';
import { closingSteps } from './sheets/closing-steps';
import { followingCharts, followSteps } from './sheets/following-charts';
import { clearingSteps, layoutSteps, removeCharts } from './sheets/sheet-layout';
import type { Receipt, SheetReceipt } from './receipt';
import { dropCopiedNotes } from './sheets/copied-notes';
import { contentsOf, makeCopies, mendOwnReferences, readCopies } from './sheets/sheet-copies';
import { spilledCells } from './cells/spilled-cells';
import { filledByTable, repairs, requestColumns, type ColumnsWritten } from './cells/table-fill';
import { areShared, isExact, type Prepared, preparedBlocks, sheetBlocks } from './prepared';
import { batches, contentBlocks, contentSteps, formatSteps, type Step } from './write-changes';
import type { WriteWay } from './write-way';

/** How a plan is carried out. */
export interface CommitOptions {
  /** Time has passed since the snapshot (a preview, a question): format again before writing. */
  readonly checkUnchanged?: boolean;
  readonly progress?: Progress;
  /** Whether this Excel knows notes; default: no. */
  readonly hasNotes?: boolean;
  /** What was worked out before; null or absent: nothing was. */
  readonly prepared?: Prepared | null;
}

/** What was begun when writing failed half-way, so that it can be put back. */
export class PartialWriteError extends Error {
  override readonly name = 'PartialWriteError';
  /** @param receipt what may have been written; sheets that were to be made carry their name as id */
  constructor(
    readonly receipt: Receipt,
    override readonly cause: unknown,
  ) {
    super('partial-write');
  }
}

/**
 * Carries a plan out: one sync, more only where it is larger than Excel takes at once, and one before where cells are to look like
 * others; none when there is nothing to do.
 * @param live the snapshot that the plan was made from
 * @throws ExcelError before anything is written; {@link PartialWriteError} when Excel fails in the middle
 */
export async function commitPlan(
  context: Excel.RequestContext,
  plan: Plan,
  live: LiveSnapshot,
  way: WriteWay,
  options: CommitOptions = {},
): Promise<Receipt> {
  const prepared = options.prepared?.plan === plan && options.prepared.live === live ? options.prepared : null;
  const planned = prepared?.drafts ?? (await inSlices(draftsOf(plan, live)));
  const making = planned.flatMap(({ id, name }) => (id === null ? [name] : []));
  if (live.workbook.structureProtected && making.length > 0) throw new ExcelError('structure-protected', { sheets: making });
  const whole = options.checkUnchanged === true ? await asTheyAre(context, planned) : planned;
  const spilled = await spilledCells(
    context,
    whole.flatMap(({ id, copyOf, name, hasSpill, changes }) => {
      const asked = id ?? copyOf;
      return asked === null || !hasSpill ? [] : [{ id: asked, name, changes }];
    }),
  );
  const hidden = new Set<string>();
  const due = whole
    .map((one) => ({ ...one, changes: writable(one, spilled, hidden) }))
    .filter(({ id, changes, relayout }) => id === null || changes.length > 0 || relayout !== undefined);
  const leftOut = {
    ...(hidden.size === 0 ? {} : { hiddenRows: hidden.size }),
    ...(spilled.size === 0 ? {} : { spilledCells: [...spilled] }),
  };
  if (due.length === 0) return { sheets: [], ...leftOut };
  const drafts = await withWidthsBefore(context, due);
  const made = new Map<Draft, Excel.Worksheet>();
  try {
    await makeCopies(context, drafts, made);
    const written = await write(context, drafts, made, way, { ...options, prepared, live });
    return { ...written, ...leftOut };
  } catch (error) {
    if (error instanceof ExcelError && error.code !== 'table-fills-column') throw error;
    // A sheet of that name that somebody else made in between is not ours to take away.
    const isOurs = (one: Draft): boolean => made.has(one) && (excelCode(error) !== 'ItemAlreadyExists' || madeId(made, one) !== null);
    const begun = receipt(
      drafts.filter((one) => one.id !== null || isOurs(one)),
      made,
    );
    throw new PartialWriteError(error instanceof MisplacedError ? { sheets: withMisplaced(begun.sheets, error) } : begun, error);
  }
}

/** The drafts by what a filter hides now: no event tells that somebody has filtered a sheet since it was read. */
async function asTheyAre(context: Excel.RequestContext, drafts: readonly Draft[]): Promise<Draft[]> {
  const due = drafts.filter(({ id, changes }) => id === null || changes.length > 0);
  if (due.length === 0) return [...drafts];
  const filters = await checkUnchanged(
    context,
    due.flatMap(({ id, copyOf, snapshot, changes }) => {
      if (snapshot === null) return [];
      // A copy takes over what stands there now, every row of it.
      if (copyOf !== null) return [{ id: copyOf, sheet: snapshot, rows: [...snapshot.values.keys()] }];
      return id === null ? [] : [{ id, sheet: snapshot, rows: [...new Set(changes.map(({ row }) => row))] }];
    }),
    due.flatMap(({ id, name }) => (id === null ? [name] : [])),
  );
  return drafts.map((one) => {
    const now = { ...one, ...filters.get(one.id ?? one.copyOf ?? '') };
    const hides = now.isFiltered && now.changes.some(({ row }) => now.filteredRows.includes(row));
    // A copy is filtered as its original is, and what is left unwritten in it would be another year's.
    if (now.copyOf !== null && hides) throw new ExcelError('filtered-rows', { sheets: [now.snapshot?.name ?? now.name] });
    return now;
  });
}

async function write(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  made: Map<Draft, Excel.Worksheet>,
  way: WriteWay,
  { progress, live, hasNotes = false, prepared = null }: CommitOptions & { readonly live: LiveSnapshot },
): Promise<Receipt> {
  const { worksheets, application } = context.workbook;
  const calculates = live.manualCalculation !== undefined;
  const calculations: Step[] = [];
  const renames: Step[] = [];
  const printed: Step[] = [];
  const closing: Step[] = [];
  const columns: { sheet: Excel.Worksheet; written: ColumnsWritten }[] = [];
  await removeCharts(
    context,
    drafts.flatMap(({ id, relayout }) => {
      if (id === null || relayout === undefined) return [];
      return [{ sheet: worksheets.getItem(id), charts: [...(relayout.layout.charts ?? []), ...(relayout.chartsBefore ?? [])] }];
    }),
  );
  const existing = new Map(drafts.flatMap((one) => (one.id === null ? [] : [[one, worksheets.getItem(one.id)] as const])));
  const following = await followingCharts(
    context,
    [...existing].map(([{ movedCharts }, sheet]) => ({ sheet, movedCharts })),
  );
  const lookOf = await readModelLooks(context, live.sheets, formatsIn(drafts));
  await pageTurn();
  const isShared = way.sharedFormulas && areShared(drafts);
  await pageTurn();
  const steps: Step[] = [];
  for (const one of drafts) {
    const { id, name, setup, snapshot, changes, relayout, columnWidths } = one;
    const blockWay = { isExact: isExact(one), isShared };
    const blocks = preparedBlocks(prepared, changes, blockWay) ?? (await inSlices(sheetBlocks(changes, blockWay)));
    const sheet = made.get(one) ?? existing.get(one) ?? worksheets.add(name);
    if (id === null && one.copyOf === null) {
      sheet.load('id');
      made.set(one, sheet);
    }
    if (one.copyOf !== null)
      renames.push({
        bytes: 0,
        cells: 0,
        queue: () => {
          sheet.name = name;
        },
      });
    const readBack: Step = {
      bytes: 0,
      cells: 0,
      queue: () => {
        if (snapshot !== null) columns.push({ sheet, written: requestColumns(sheet, snapshot, changes) });
      },
    };
    if (setup !== null && way.printSetup) printed.push(printSetupStep(sheet, setup));
    if (calculates) calculations.push(calculationStep(sheet));
    closing.push(...closingSteps(sheet, setup?.layout ?? {}));
    steps.push(
      ...(setup === null ? [] : [setupStep(sheet, setup)]),
      ...(relayout === undefined ? [] : clearingSteps(sheet, relayout)),
      ...formatSteps(sheet, blocks.formats),
      ...contentSteps(sheet, blocks.contents),
      ...cellFormatSteps(sheet, changes, lookOf),
      ...(columnWidths.length === 0 ? [] : [widthsStep(sheet, columnWidths)]),
      ...layoutSteps(sheet, setup?.layout ?? relayout?.layout ?? {}),
      ...followSteps(sheet, following.get(sheet) ?? []),
      ...(one.hasTables ? [readBack] : []),
    );
  }
  await pageTurn();
  // Names first: formulas call copies as they are to be called. Print set-up late: it is what Excel refuses first, and what is missed least.
  await carryOut(context, application, [...renames, ...steps, ...calculations, ...printed, ...closing], progress);
  await mendOwnReferences(context, made);
  const notesMayStand = await dropCopiedNotes(context, made, hasNotes);
  const filled = columns.map((one) => ({ ...one, cells: filledByTable(one.written) })).filter(({ cells }) => cells.length > 0);
  if (filled.length > 0) await repair(context, application, filled);
  await checkFiltered(
    context,
    drafts.flatMap(({ id, name, snapshot, isFiltered, changes }) =>
      id === null || snapshot === null || !isFiltered ? [] : [{ id, name, snapshot, changes }],
    ),
  );
  const notSetUp = [...made].filter(([{ setup }, sheet]) => setup !== null && (!way.printSetup || !isSetUp(sheet, setup)));
  return {
    ...receipt(drafts, made, await readCopies(context, made), prepared),
    ...(notSetUp.length === 0 ? {} : { withoutPrintSetup: notSetUp.map(([{ name }]) => name) }),
    ...(calculates ? { onlyWrittenCalculated: true } : {}),
    ...(notesMayStand ? { notesMayStand: true } : {}),
  };
}

function laidOutBefore({ area, chartsBefore = [] }: SheetRelayout, before: Draft['snapshot']): NonNullable<SheetReceipt['laidOut']> {
  return { area, merges: before?.merges ?? [], charts: chartsBefore };
}

function formatsIn(drafts: readonly Draft[]): Set<PlannedFormat> {
  return new Set(drafts.flatMap(({ changes }) => changes.flatMap(({ format }) => format ?? [])));
}

/** Where Excel calculates only when it is asked to, formulas just written hold no result yet. The whole workbook is the person's to calculate. */
function calculationStep(sheet: Excel.Worksheet): Step {
  return {
    bytes: CALL_BYTES,
    cells: 0,
    queue: () => sheet.calculate(false),
  };
}

/** About what one call costs on the wire. */
const CALL_BYTES = 400;

async function carryOut(
  context: Excel.RequestContext,
  application: Excel.Application,
  steps: readonly Step[],
  progress?: Progress,
): Promise<void> {
  const total = steps.reduce((sum, { cells }) => sum + cells, 0);
  let done = 0;
  const parts = batches(steps);
  for (const part of parts) {
    // Calculation is not suspended: whoever does that has to calculate the workbook himself afterwards
    // (https://learn.microsoft.com/javascript/api/excel/excel.application), and a few blocks cost Excel little.
    application.suspendScreenUpdatingUntilNextSync();
    for (const step of part) step.queue();
    await context.sync();
    done += part.reduce((sum, { cells }) => sum + cells, 0);
    if (parts.length > 1) progress?.(done / total);
  }
}

async function repair(
  context: Excel.RequestContext,
  application: Excel.Application,
  filled: readonly { sheet: Excel.Worksheet; written: ColumnsWritten; cells: readonly CellChange[] }[],
): Promise<void> {
  const columns: ColumnsWritten[] = [];
  const steps = filled.flatMap(({ sheet, written, cells }) => [
    ...repairs(written, cells).flatMap((changes) =>
      contentSteps(sheet, allSteps(contentBlocks(changes, { isExact: written.snapshot.protected, formatsFirst: true, isShared: false }))),
    ),
    {
      bytes: 0,
      cells: 0,
      queue: () => columns.push(requestColumns(sheet, written.snapshot, written.changes)),
    },
  ]);
  await carryOut(context, application, steps);
  const still = columns.flatMap((written) =>
    filledByTable(written).map(({ row, column }) => `${written.snapshot.name}!${cellAddress(row, column)}`),
  );
  if (still.length > 0) throw cellsError('table-fills-column', still);
}

/** Excel's id of a sheet that was made; null where Excel did not say. */
function madeId(made: ReadonlyMap<Draft, Excel.Worksheet>, draft: Draft): string | null {
  // Throws where the answer did not come as far as the sheet.
  try {
    return made.get(draft)?.id ?? null;
  } catch {
    return null;
  }
}

/** @param copies what each copy holds now; absent: writing failed, and it holds what its original does, or what was to be written */
function receipt(
  drafts: readonly Draft[],
  made: ReadonlyMap<Draft, Excel.Worksheet>,
  copies?: ReadonlyMap<Draft, readonly (readonly CellContent[])[]>,
  prepared: Prepared | null = null,
): Receipt {
  return {
    sheets: drafts.map((one): SheetReceipt => ({
      id: one.id ?? madeId(made, one) ?? one.name,
      name: one.name,
      created: one.id === null,
      isProtected: one.snapshot?.protected ?? false,
      changes: one.changes,
      ...(one.id === null || one.snapshot === null
        ? {}
        : { rows: prepared?.sheets.get(one.changes)?.rows ?? rowMarks(one.snapshot, one.changes) }),
      ...(one.copyOf === null || one.snapshot === null
        ? {}
        : { copied: { of: one.snapshot.name, contents: copies?.get(one) ?? contentsOf(one.snapshot) } }),
      ...(one.movedCharts.length === 0 ? {} : { movedCharts: one.movedCharts }),
      ...(one.widthsBefore === undefined || one.widthsBefore.length === 0 ? {} : { widthsBefore: one.widthsBefore }),
      ...(one.relayout === undefined ? {} : { laidOut: laidOutBefore(one.relayout, one.snapshot) }),
    })),
  };
}
