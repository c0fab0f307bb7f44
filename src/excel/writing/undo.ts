import { renameSheets } from '../../evaluation/workbook/formula/rename-sheets';
import { cellAddress, cellKey } from '../../evaluation/workbook/address';
import { type CellContent, holds, inverse, type CellChange } from './cells/cell-change';
import { cellsError, ExcelError } from '../excel-error';
import { type ContentAt, readContents } from '../reading/read-contents';
import { markRanges, movedColumns, movedRows } from '../reading/row-marks';
import type { Receipt, SheetReceipt } from './receipt';
import { areaAddresses, rectangles } from './cells/rectangles';
import { allSteps } from '../../evaluation/steps';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { layoutSteps, removeCharts } from './sheets/sheet-layout';
import { followingCharts, followSteps } from './sheets/following-charts';
import { widthsBack } from './sheets/widths-before';
import { batches, contentBlocks, contentSteps, formatBlocks, formatSteps, type Step } from './write-changes';

/**
 * Takes a commit back: puts back what the cells held and deletes the sheets that were made. Two syncs. May be done again
 * after it failed half-way: what is back already stays so.
 * @throws ExcelError `rows-moved` where rows or columns were inserted, deleted or sorted since: what stands at an address is no longer what was
 * written there; `changed-since` naming cells that somebody has changed; nothing is put back then
 * @returns the names of sheets that somebody has deleted, whose cells cannot be put back: Excel cannot either
 */
export async function undoCommit(context: Excel.RequestContext, receipt: Receipt): Promise<readonly string[]> {
  const now = await currentState(context, receipt);
  const moved = now.flatMap(({ one, sheet, contentAt }) =>
    sheet.isNullObject || one.rows === undefined
      ? []
      : [...movedRows(one.rows, contentAt), ...movedColumns(one.rows, contentAt)].map(
          ({ row, column }) => `${one.name}!${cellAddress(row, column)}`,
        ),
  );
  if (moved.length > 0) throw cellsError('rows-moved', moved);
  const changed = now.flatMap(({ one, sheet, contentAt, foreign }) =>
    sheet.isNullObject
      ? []
      : [
          ...(one.copied === undefined
            ? one.changes.filter((change) => !isAsWritten(change, contentAt) && !isBack(change, contentAt))
            : []),
          ...foreign,
        ].map(({ row, column }) => `${one.name}!${cellAddress(row, column)}`),
  );
  if (changed.length > 0) throw cellsError('changed-since', changed);
  const hidden = await hiddenByFilter(context, now);
  if (hidden.length > 0) throw new ExcelError('filtered-rows', { sheets: hidden });
  await putBack(
    context,
    now.filter(({ sheet }) => !sheet.isNullObject),
  );
  return now.flatMap(({ sheet, one }) => (sheet.isNullObject && !one.created ? [one.name] : []));
}

/**
 * Puts back as much of a commit that failed half-way as was written. Cells that hold anything else are left alone, and so
 * is a sheet that holds anything of somebody else's.
 * @param receipt what may have been written
 */
export async function rollback(context: Excel.RequestContext, receipt: Receipt): Promise<void> {
  const now = await currentState(context, receipt);
  await putBack(
    context,
    now
      .filter(({ sheet, foreign }) => !sheet.isNullObject && foreign.length === 0)
      .map((one) => ({ ...one, one: { ...one.one, changes: one.one.changes.filter((change) => isAsWritten(change, one.contentAt)) } })),
  );
}

/** As much of a receipt as still stands in the workbook, with the names of its cells and sheets. */
export async function stillWritten(context: Excel.RequestContext, receipt: Receipt): Promise<{ receipt: Receipt; places: string[] }> {
  const now = await currentState(context, receipt);
  const left = now
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ one, sheet, contentAt }) => ({
      ...one,
      // A copy that was not renamed yet is found by the name that it has.
      name: one.created ? sheet.name : one.name,
      changes: one.changes.filter((change) => isAsWritten(change, contentAt) && !isBack(change, contentAt)),
    }))
    .filter(({ created, changes }) => created || changes.length > 0);
  return {
    receipt: { sheets: left },
    places: left.flatMap(({ name, created, changes }) =>
      created ? [name] : changes.map(({ row, column }) => `${name}!${cellAddress(row, column)}`),
    ),
  };
}

/** The sheets of which a filter hides rows that are to be put back. What is written there may go into other rows. */
async function hiddenByFilter(context: Excel.RequestContext, now: readonly SheetNow[]): Promise<string[]> {
  const asked = now
    .filter(({ isFiltered }) => isFiltered)
    .flatMap(({ one, sheet }) =>
      rectangles(one.changes).map(({ top, bottom }) => {
        const range = sheet.getRangeByIndexes(top, 0, bottom - top + 1, 1);
        range.untrack();
        range.load('rowHidden');
        return { name: one.name, range };
      }),
    );
  if (asked.length === 0) return [];
  await context.sync();
  return [...new Set(asked.filter(({ range }) => (range.rowHidden as boolean | null) !== false).map(({ name }) => name))];
}

interface SheetNow {
  readonly one: SheetReceipt;
  readonly sheet: Excel.Worksheet;
  readonly contentAt: ContentAt;
  readonly isFiltered: boolean;
  /** Cells on a sheet of ours that hold something that we did not put there. */
  readonly foreign: readonly Place[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

async function currentState(context: Excel.RequestContext, receipt: Receipt): Promise<SheetNow[]> {
  const { worksheets } = context.workbook;
  const asked = receipt.sheets.map((one) => {
    const sheet = worksheets.getItemOrNullObject(one.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.untrack();
    return { one, sheet, used };
  });
  const ask = (): void => {
    for (const { one, sheet, used } of asked) {
      if (one.copied !== undefined) used.load('rowIndex,columnIndex,rowCount,columnCount');
      else if (one.created) used.load('formulas,rowIndex,columnIndex');
      sheet.load('name,autoFilter/isDataFiltered');
    }
  };
  ask();
  const changed = asked.map(({ one, sheet }): [Excel.Worksheet, CellRange[]] => {
    const marked = one.rows === undefined ? [] : markRanges(one.rows);
    return [sheet, one.copied === undefined ? [...rectangles(one.changes), ...marked] : []];
  });
  const contents = await readContents(context, new Map(changed), ask);
  // Where there was no content to be read, nothing has been asked yet.
  if (changed.every(([, areas]) => areas.length === 0)) await context.sync();
  // A copy can be as large as any sheet: it is read in parts where Excel does not hand it out whole.
  const copies = asked.flatMap(({ one, sheet, used }) =>
    one.copied === undefined || sheet.isNullObject || used.isNullObject ? [] : [[sheet, [areaOf(used)]] as const],
  );
  for (const [sheet, contentAt] of await readContents(context, new Map(copies))) contents.set(sheet, contentAt);
  return asked.map(({ one, sheet, used }) => ({
    one,
    sheet,
    contentAt: contents.get(sheet) ?? (() => undefined),
    isFiltered: !sheet.isNullObject && sheet.autoFilter.isDataFiltered,
    foreign: foreignIn(one, sheet, used, contents.get(sheet)),
  }));
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

function foreignIn(one: SheetReceipt, sheet: Excel.Worksheet, used: Excel.Range, contentAt: ContentAt = () => undefined): Place[] {
  if (!one.created || sheet.isNullObject) return [];
  if (one.copied !== undefined) return changedInCopy(one, one.copied, sheet.name, used.isNullObject ? null : areaOf(used), contentAt);
  return used.isNullObject ? [] : foreignCells(one, used);
}

function foreignCells(one: SheetReceipt, used: Excel.Range): Place[] {
  const ours = new Set(one.changes.map(({ row, column }) => cellAddress(row, column)));
  return used.formulas.flatMap((line: unknown[], r) =>
    line.flatMap((found, c) => {
      const place = { row: used.rowIndex + r, column: used.columnIndex + c };
      return found === '' || ours.has(cellAddress(place.row, place.column)) ? [] : [place];
    }),
  );
}

/** Cells of a copy that hold neither what it was made with nor what was written, before or after. */
function changedInCopy(
  { name, changes }: SheetReceipt,
  { of, contents }: NonNullable<SheetReceipt['copied']>,
  nameNow: string,
  used: CellRange | null,
  contentAt: ContentAt,
): Place[] {
  const planned = new Map(changes.map((change) => [cellKey(change.row, change.column), change]));
  // Formulas that name their own sheet follow its name, or were left at the original's.
  const [names, namesNow] = [new Map([[name, of]]), new Map([[nameNow, of]])];
  const isSame = (found: unknown, content: CellContent): boolean => {
    const isFormula = typeof content === 'string' && content.startsWith('=');
    if (holds(found, content, isFormula) || !isFormula || typeof found !== 'string') return holds(found, content, isFormula);
    return holds(renameSheets(found, namesNow), renameSheets(content, names), true);
  };
  const rows = Math.max(contents.length, (used?.bottom ?? -1) + 1);
  const columns = contents.reduce((most, row) => Math.max(most, row.length), (used?.right ?? -1) + 1);
  const changed: Place[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const found = contentAt(row, column) ?? '';
      if (isSame(found, contents[row]?.[column] ?? '')) continue;
      const change = planned.get(cellKey(row, column));
      const isOurs = change !== undefined && (isAsWritten(change, contentAt) || isBack(change, contentAt));
      if (!isOurs) changed.push({ row, column });
    }
  }
  return changed;
}

function isAsWritten(change: CellChange, contentAt: SheetNow['contentAt']): boolean {
  return holds(contentAt(change.row, change.column), change.after, change.isFormulaAfter);
}

function isBack(change: CellChange, contentAt: SheetNow['contentAt']): boolean {
  return holds(contentAt(change.row, change.column), change.before, change.isFormulaBefore);
}

async function putBack(context: Excel.RequestContext, sheets: readonly SheetNow[]): Promise<void> {
  // Sheets that were made go last: that is what Excel cannot take back itself.
  const inOrder = [...sheets].sort((a, b) => Number(a.one.created) - Number(b.one.created));
  const following = await followingCharts(
    context,
    inOrder.map(({ one: { movedCharts = [] }, sheet }) => ({
      sheet,
      movedCharts: movedCharts.map(({ before, now }) => ({ before: now, now: before })),
    })),
  );
  await removeCharts(
    context,
    inOrder.map(({ one: { laidOut }, sheet }) => ({ sheet, charts: laidOut?.charts ?? [] })),
  );
  const steps = inOrder.flatMap(({ one, sheet, contentAt, isFiltered }) => {
    const { changes } = one;
    if (one.created)
      return [
        {
          bytes: 0,
          cells: 0,
          queue: () => sheet.delete(),
        },
      ];
    const isExact = one.isProtected || isFiltered;
    const back = changes.map((change) => (isBack(change, contentAt) ? keepingContent(inverse(change)) : inverse(change)));
    // Cells that were bare before they got a format of ours become bare again.
    const bare = changes.filter(({ format, before, formatBefore }) => format !== null && before === '' && formatBefore === 'General');
    return [
      ...(one.laidOut === undefined ? [] : mergedAsBefore(sheet, one.laidOut)),
      // Contents first: put back into a cell that is formatted as text again, a number would become text.
      ...contentSteps(sheet, allSteps(contentBlocks(back, { isExact, formatsFirst: false, isShared: false }))),
      ...formatSteps(sheet, allSteps(formatBlocks(back, isExact))),
      ...(one.widthsBefore === undefined ? [] : [widthsBack(sheet, one.widthsBefore)]),
      ...followSteps(sheet, following.get(sheet) ?? []),
      // They cover cells, which have their heights by now.
      ...layoutSteps(sheet, { charts: one.laidOut?.charts ?? [] }),
      ...areaAddresses(rectangles(bare)).map((address) => ({
        bytes: address.length,
        cells: 0,
        queue: () => {
          const areas = sheet.getRanges(address);
          areas.untrack();
          areas.clear('Formats');
        },
      })),
    ];
  });
  for (const part of batches(steps)) {
    for (const step of part) step.queue();
    await context.sync();
  }
}

/** The same change without its content. */
function keepingContent(change: CellChange): CellChange {
  return { ...change, before: change.after, isFormulaBefore: change.isFormulaAfter };
}

/** A merged cell takes no content but in its first cell: what was merged before is merged again. */
function mergedAsBefore(sheet: Excel.Worksheet, { area, merges }: NonNullable<SheetReceipt['laidOut']>): Step[] {
  const range = ({ top, left, bottom, right }: CellRange): Excel.Range => {
    const made = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    made.untrack();
    return made;
  };
  return [
    {
      bytes: 400 * (merges.length + 1),
      cells: 0,
      queue: () => {
        range(area).unmerge();
        for (const merge of merges) range(merge).merge(false);
      },
    },
  ];
}
