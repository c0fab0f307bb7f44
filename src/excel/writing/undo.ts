import { cellAddress } from '../../evaluation/workbook/address';
import { holds, inverse, type CellChange } from './cell-change';
import { cellsError, ExcelError } from '../excel-error';
import { readContents } from '../reading/read-contents';
import type { Receipt, SheetReceipt } from './receipt';
import { areaAddresses, rectangles } from './rectangles';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { batches, contentSteps, formatSteps, type Step } from './write-changes';

/**
 * Takes a commit back: puts back what the cells held and deletes the sheets that were made. Two syncs.
 * @throws ExcelError `changed-meanwhile` naming cells that somebody has changed since, `gone` naming sheets that are
 * no longer there; nothing is put back then
 */
export async function undoCommit(context: Excel.RequestContext, receipt: Receipt): Promise<void> {
  const now = await currentState(context, receipt);
  const gone = now.filter(({ sheet, one }) => sheet.isNullObject && !one.created);
  if (gone.length > 0) throw new ExcelError('gone', { sheets: gone.map(({ one }) => one.name) });
  const changed = now.flatMap(({ one, sheet, contentAt, foreign }) =>
    sheet.isNullObject
      ? []
      : [...one.changes.filter((change) => !isAsWritten(change, contentAt)), ...foreign].map(
          ({ row, column }) => `${one.name}!${cellAddress(row, column)}`,
        ),
  );
  if (changed.length > 0) throw cellsError('changed-meanwhile', changed);
  await putBack(
    context,
    now.filter(({ sheet }) => !sheet.isNullObject).map(({ one, sheet }) => ({ one, sheet, changes: one.changes })),
  );
}

/**
 * Puts back as much of a commit that failed half-way as was written. Cells that hold anything else are left alone.
 * @param receipt what may have been written
 */
export async function rollback(context: Excel.RequestContext, receipt: Receipt): Promise<void> {
  const now = await currentState(context, receipt);
  await putBack(
    context,
    now
      .filter(({ sheet }) => !sheet.isNullObject)
      .map(({ one, sheet, contentAt }) => ({ one, sheet, changes: one.changes.filter((change) => isAsWritten(change, contentAt)) })),
  );
}

interface SheetNow {
  readonly one: SheetReceipt;
  readonly sheet: Excel.Worksheet;
  readonly contentAt: (row: number, column: number) => unknown;
  /** Cells on a sheet of ours that hold something that we did not put there. */
  readonly foreign: readonly { readonly row: number; readonly column: number }[];
}

async function currentState(context: Excel.RequestContext, receipt: Receipt): Promise<SheetNow[]> {
  const { worksheets } = context.workbook;
  const asked = receipt.sheets.map((one) => {
    const sheet = worksheets.getItemOrNullObject(one.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.untrack();
    if (one.created) used.load('formulas,rowIndex,columnIndex');
    return { one, sheet, used };
  });
  const contents = await readContents(context, new Map(asked.map(({ one, sheet }) => [sheet, rectangles(one.changes)])));
  return asked.map(({ one, sheet, used }) => ({
    one,
    sheet,
    contentAt: contents.get(sheet) ?? (() => undefined),
    foreign: one.created && !used.isNullObject ? foreignCells(one, used) : [],
  }));
}

function foreignCells(one: SheetReceipt, used: Excel.Range): { row: number; column: number }[] {
  const ours = new Set(one.changes.map(({ row, column }) => cellAddress(row, column)));
  return used.formulas.flatMap((line: unknown[], r) =>
    line.flatMap((found, c) => {
      const place = { row: used.rowIndex + r, column: used.columnIndex + c };
      return found === '' || ours.has(cellAddress(place.row, place.column)) ? [] : [place];
    }),
  );
}

function isAsWritten(change: CellChange, contentAt: SheetNow['contentAt']): boolean {
  return holds(contentAt(change.row, change.column), change.after, change.isFormulaAfter);
}

async function putBack(
  context: Excel.RequestContext,
  sheets: readonly { one: SheetReceipt; sheet: Excel.Worksheet; changes: readonly CellChange[] }[],
): Promise<void> {
  const steps = sheets.flatMap(({ one, sheet, changes }) => {
    if (one.created)
      return [
        {
          bytes: 0,
          cells: 0,
          queue: () => {
            sheet.delete();
          },
        },
      ];
    const back = changes.map(inverse);
    // Cells that were bare before they got a format of ours become bare again.
    const bare = changes.filter(({ format, before, formatBefore }) => format !== null && before === '' && formatBefore === 'General');
    return [
      ...(one.laidOut === undefined ? [] : mergedAsBefore(sheet, one.laidOut)),
      // Contents first: put back into a cell that is formatted as text again, a number would become text.
      ...contentSteps(sheet, back, one.isProtected),
      ...formatSteps(sheet, back, one.isProtected),
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
