import type { CellPlace, ColumnWidth, MovedChart, Plan, SheetPlan } from '../../evaluation/workbook/plan';
import type { SheetSnapshot } from '../../evaluation/workbook/snapshot';
import { cellAddress } from '../../evaluation/workbook/address';
import { ROWS_A_STEP, type Steps } from '../../evaluation/steps';
import type { SheetRelayout } from '../../evaluation/workbook/sheet-layout';
import { ExcelError } from '../excel-error';
import type { LiveSnapshot } from '../reading/live-snapshot';
import type { WidthBefore } from './sheets/widths-before';
import { cellChange, changesContent, changesFormat, type CellChange } from './cells/cell-change';

/** What is to be done to one sheet. */
export interface Draft {
  readonly name: string;
  /** null: the sheet is to be made. */
  readonly id: string | null;
  /** The sheet as it stood; of a sheet that is to be made as a copy the one that it is made of. */
  readonly snapshot: SheetSnapshot | null;
  /** Excel's id of the sheet that is to be copied; null: none is. */
  readonly copyOf: string | null;
  /** Cells of a copy whose notes and comments the original keeps for itself. */
  readonly withoutNotes: readonly CellPlace[];
  readonly setup: SheetPlan['create'];
  readonly hasTables: boolean;
  readonly isFiltered: boolean;
  /** The rows that are hidden, where a filter may have done it. */
  readonly filteredRows: readonly number[];
  readonly hasSpill: boolean;
  readonly changes: readonly CellChange[];
  /** What is laid out anew on a sheet that exists. */
  readonly relayout: SheetRelayout | undefined;
  /** Columns that are added to a sheet that exists, as far as its columns may be formatted. */
  readonly columnWidths: readonly ColumnWidth[];
  /** How wide these were; absent: not read yet. */
  readonly widthsBefore?: readonly WidthBefore[];
  /** Charts that follow their tables, as far as they are there. */
  readonly movedCharts: readonly MovedChart[];
}

/**
 * What a plan does to each sheet.
 * @throws ExcelError where it cannot be done, before anything is: `gone`, `sheet-protected`, `structure-protected`, `filtered-rows`
 */
export function* draftsOf(plan: Plan, live: LiveSnapshot): Steps<Draft[]> {
  const drafts: Draft[] = [];
  for (const sheet of plan.sheets) drafts.push(yield* draft(sheet, live));
  return drafts;
}

function* draft(sheet: SheetPlan, live: LiveSnapshot): Steps<Draft> {
  const { name, create, copyOf, writes, relayout, columnWidths = [], movedCharts = [], withoutNotes = [] } = sheet;
  const existing = copyOf ?? name;
  const snapshot = live.workbook.sheets.find((one) => one.name === existing) ?? null;
  const known = live.sheets.get(existing);
  if (create === null && (snapshot === null || known === undefined)) throw new ExcelError('gone', { sheets: [existing] });
  const canFormat = known?.canFormat ?? true;
  if (relayout !== undefined && snapshot?.protected === true) throw new ExcelError('sheet-protected', { sheets: [name] });
  const wanted: CellChange[] = [];
  for (const [index, write] of writes.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    wanted.push(cellChange(write, snapshot, live.workbook));
  }
  yield;
  if (!canFormat && wanted.some((change) => change.formatBefore === '@' && changesContent(change) && changesFormat(change)))
    throw new ExcelError('sheet-protected', { sheets: [existing] });
  const changes = wanted
    // A protected sheet may let its cells be filled and not be formatted: then the contents have to do.
    .map((change) => (canFormat ? change : { ...change, formatAfter: null, format: null }))
    .filter((change) => changesContent(change) || changesFormat(change) || change.format !== null);
  if (copyOf !== undefined && snapshot !== null) refuseCopy(snapshot, known?.isFiltered ?? false, changes, live);
  return {
    name,
    id: create === null && copyOf === undefined ? (known?.id ?? null) : null,
    snapshot,
    copyOf: copyOf === undefined ? null : (known?.id ?? null),
    withoutNotes: copyOf === undefined ? [] : withoutNotes,
    setup: create,
    hasTables: known?.hasTables ?? false,
    isFiltered: known?.isFiltered ?? false,
    filteredRows: snapshot?.hiddenRows ?? [],
    hasSpill: known?.hasSpill ?? false,
    changes,
    relayout,
    columnWidths: canFormat && snapshot?.protected !== true ? columnWidths : [],
    movedCharts,
  };
}

/**
 * A copy is protected and filtered as its original is. Protection is never taken off in silence, and what is left unwritten in hidden
 * rows of a new sheet would be another year's.
 */
function refuseCopy(sheet: SheetSnapshot, isFiltered: boolean, changes: readonly CellChange[], { workbook }: LiveSnapshot): void {
  const isLocked = ({ row, column }: CellChange): boolean => workbook.styles[sheet.styles[row]?.[column] ?? 0]?.locked !== false;
  if (sheet.protected && changes.some(isLocked)) throw new ExcelError('sheet-protected', { sheets: [sheet.name] });
  const hidden = new Set(sheet.hiddenRows);
  if (isFiltered && changes.some(({ row }) => hidden.has(row))) throw new ExcelError('filtered-rows', { sheets: [sheet.name] });
}

/** The changes of a draft but those in rows that a filter hides, which are noted, and those of spilled cells. */
export function writable(
  { name, isFiltered, filteredRows, changes }: Draft,
  spilled: ReadonlySet<string>,
  hidden: Set<string>,
): readonly CellChange[] {
  const hiddenRows = new Set(isFiltered ? filteredRows : []);
  // The very same list says to whoever has prepared for it that nothing is left out.
  if (hiddenRows.size === 0 && spilled.size === 0) return changes;
  return changes.filter(({ row, column }) => {
    if (hiddenRows.has(row)) hidden.add(`${name}!${String(row)}`);
    // The cell's name is made where it is asked for.
    return !hiddenRows.has(row) && (spilled.size === 0 || !spilled.has(`${name}!${cellAddress(row, column)}`));
  });
}
