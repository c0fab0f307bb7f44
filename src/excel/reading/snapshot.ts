import { loadFormatLibrary } from '../../evaluation/figures/formats/format-library';
import type { SheetSnapshot } from '../../evaluation/workbook/snapshot';
import { isTooLarge } from '../errors';
import { inSlices, pageTurn } from '../in-slices';
import type { LiveSheet, LiveSnapshot } from './live-snapshot';
import type { Progress } from '../progress';
import { readInParts } from './read-in-parts';
import { KnownMerges } from './known-merges';
import { isWithheld, requestMergesOf, requestSheet, requestWorkbook, type SheetRead, type WorkbookRead } from './sheet-read';
import { mergedRanges, mixedColumns, sheetSnapshot, StyleTable } from './sheet-snapshot';

/**
 * How many sheets are read without having asked first which there are: each further sheet is the one after the last,
 * and beyond the last there is nothing to read. A workbook with more sheets takes a second sync for the rest.
 */
const SHEETS_AT_ONCE = 12;

/** How the workbook is read. */
export interface SnapshotOptions {
  readonly progress?: Progress | undefined;
  /** Merged cells are not read again where they are known: reading them costs the person their Ctrl+Z. */
  readonly figuresOnly?: boolean;
  readonly knownMerges?: KnownMerges;
}

/**
 * Reads the whole workbook: in one sync as a rule; one more for sheets beyond {@link SHEETS_AT_ONCE} and for protected
 * sheets whose columns are locked in part; in parts where the whole is more than Excel hands out at once.
 * @throws what Excel throws
 */
export async function takeSnapshot(
  context: Excel.RequestContext,
  { progress, figuresOnly = false, knownMerges = new KnownMerges() }: SnapshotOptions = {},
): Promise<LiveSnapshot> {
  const { workbook, firstOf1904, sheets: reads } = await readWorkbook(context, !figuresOnly, progress);
  await readMerges(context, reads, knownMerges);
  const styles = new StyleTable();
  const mixed = await readMixedColumns(context, reads);
  // What Excel's client has just read took a task of its own, which is to end.
  await pageTurn();
  const sheets: SheetSnapshot[] = [];
  for (const read of reads) {
    const locked = mixed.get(read) ?? new Map<number, readonly boolean[]>();
    sheets.push(await inSlices(sheetSnapshot(read, styles, locked, knownMerges.of(read.sheet.id) ?? [])));
  }
  await loadFormatLibrary(styles.styles.map(({ numberFormat }) => numberFormat));
  return {
    workbook: {
      name: workbook.name,
      sheets,
      styles: styles.styles,
      structureProtected: workbook.protection.protected,
      date1904: firstOf1904.value === 0,
    },
    sheets: new Map(reads.map((read) => [read.sheet.name, liveSheet(read)])),
    readOnly: workbook.readOnly,
    ...manualCalculation(workbook.application),
  };
}

/** `calculationState` may stay `Pending` for ever where Excel calculates by itself (OfficeDev/office-js #3319, #2883): not asked then. */
function manualCalculation({ calculationMode, calculationState }: Excel.Application): Pick<LiveSnapshot, 'manualCalculation'> {
  return calculationMode === 'Manual' ? { manualCalculation: { isPending: calculationState !== 'Done' } } : {};
}

/** Reads the merged cells of the sheets of which none are known yet, and remembers all that were read. */
async function readMerges(context: Excel.RequestContext, reads: readonly SheetRead[], known: KnownMerges): Promise<void> {
  const late = reads.flatMap(({ sheet, merges }) =>
    merges === null && known.of(sheet.id) === undefined ? [{ sheet, merges: requestMergesOf(sheet) }] : [],
  );
  if (late.length > 0) await context.sync();
  for (const { sheet, merges } of [...reads, ...late]) if (merges !== null) known.remember(sheet.id, mergedRanges(merges));
}

async function readWorkbook(context: Excel.RequestContext, withMerges: boolean, progress: Progress | undefined): Promise<WorkbookRead> {
  const frame = requestWorkbook(context);
  const { worksheets } = frame.workbook;
  const chain: SheetRead[] = [];
  for (let sheet = worksheets.getFirst(); chain.length < SHEETS_AT_ONCE; sheet = sheet.getNextOrNullObject())
    chain.push(requestSheet(sheet, withMerges));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readInParts(context, withMerges, progress);
  }
  const found = chain.filter(({ sheet }) => !sheet.isNullObject);
  const rest = worksheets.items.slice(found.length).map(({ id }) => requestSheet(worksheets.getItem(id), withMerges));
  if (rest.length > 0) await context.sync();
  const sheets = [...found, ...rest];
  return sheets.some(isWithheld) ? readInParts(context, withMerges, progress) : { ...frame, sheets };
}

/** Which cells are locked, of columns that are so in part. By column, one entry per row of the used range. */
async function readMixedColumns(
  context: Excel.RequestContext,
  reads: readonly SheetRead[],
): Promise<Map<SheetRead, Map<number, readonly boolean[]>>> {
  const wanted = reads.flatMap((read) =>
    mixedColumns(read).map((column) => {
      const { rowIndex, rowCount } = read.used;
      const range = read.sheet.getRangeByIndexes(rowIndex, column, rowCount, 1);
      range.untrack();
      return { read, column, cells: range.getCellProperties({ format: { protection: true } }) };
    }),
  );
  const result = new Map<SheetRead, Map<number, readonly boolean[]>>();
  if (wanted.length === 0) return result;
  await context.sync();
  for (const { read, column, cells } of wanted) {
    const columns = result.get(read) ?? new Map<number, readonly boolean[]>();
    columns.set(
      column,
      cells.value.map(([cell]) => cell?.format?.protection?.locked !== false),
    );
    result.set(read, columns);
  }
  return result;
}

function liveSheet({ sheet, used, parts }: SheetRead): LiveSheet {
  return {
    id: sheet.id,
    hasTables: sheet.tables.count > 0,
    // A table's own filter is not asked for: that rows are hidden beside a table is enough to be careful.
    isFiltered: sheet.autoFilter.isDataFiltered || (sheet.tables.count > 0 && hidesRows(parts)),
    hasSpill: !used.isNullObject && (used.hasSpill as boolean | null) !== false,
    canFormat: !sheet.protection.protected || sheet.protection.options.allowFormatCells === true,
  };
}

function hidesRows(parts: SheetRead['parts']): boolean {
  return parts.some(({ range, rows }) => !range.isNullObject && rows.value.some(({ rowHidden }) => rowHidden === true));
}
