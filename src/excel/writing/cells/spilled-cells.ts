import { cellAddress } from '../../../evaluation/workbook/address';
import type { CellChange } from './cell-change';
import { rectangles } from './rectangles';

/** What is to be written to a sheet on which a formula's result takes more cells than its own. */
export interface SpillingSheet {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly CellChange[];
}

/**
 * Finds the cells to be written that show part of the result of a formula elsewhere. They read as constants, and whoever
 * writes to one breaks the formula (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays).
 * No sync where no sheet has such formulas, one or two where one has.
 * @returns their addresses, sheet and all
 */
export async function spilledCells(context: Excel.RequestContext, sheets: readonly SpillingSheet[]): Promise<Set<string>> {
  const areas = sheets.flatMap(({ id, name, changes }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    return rectangles(changes).map(({ top, left, bottom, right }) => {
      const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.untrack();
      range.load('hasSpill');
      return { name, sheet, range, top, left, bottom, right };
    });
  });
  if (areas.length === 0) return new Set();
  await context.sync();
  const cells = areas
    .filter(({ range }) => (range.hasSpill as boolean | null) !== false)
    .flatMap(({ name, sheet, top, left, bottom, right }) =>
      Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
        const row = top + Math.floor(index / (right - left + 1));
        const column = left + (index % (right - left + 1));
        const cell = sheet.getRangeByIndexes(row, column, 1, 1);
        cell.untrack();
        const parent = cell.getSpillParentOrNullObject();
        parent.untrack();
        parent.load('rowIndex,columnIndex');
        return { name, row, column, parent };
      }),
    );
  if (cells.length === 0) return new Set();
  await context.sync();
  return new Set(
    cells
      .filter(({ row, column, parent }) => !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column))
      .map(({ name, row, column }) => `${name}!${cellAddress(row, column)}`),
  );
}
