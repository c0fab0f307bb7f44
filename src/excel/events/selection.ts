import { columnNumber } from '../../evaluation/workbook/address';
import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import type { Watch } from './live-refresh';

/** Where the person stands: the selection's first cell, counted from 0. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The first cell of an address as selection events give it (`B2:C3`, `3:5`, `A:B`, `A1,C3`), or null. */
export function firstCell(address: string): { row: number; column: number } | null {
  const [first = ''] = address.split(/[,:]/);
  const match = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(first.slice(first.lastIndexOf('!') + 1));
  if (match === null || match[0] === '') return null;
  const column = match[1] === '' ? 0 : columnNumber(match[1] ?? '');
  if (column === undefined) return null;
  return { row: match[2] === '' ? 0 : Number(match[2]) - 1, column };
}

/**
 * Tells when the person selects another cell, on whichever sheet.
 * @throws ExcelError
 */
export async function watchSelection(excel: ExcelEntry, selected: (cell: SelectedCell) => void): Promise<Watch> {
  try {
    const registration = await excel.run({ delayForCellEdit: true }, async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add((event) => {
        const cell = firstCell(event.address);
        if (cell !== null) selected({ sheetId: event.worksheetId, ...cell });
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    return {
      stop: async () => {
        registration.remove();
        await registration.context.sync();
      },
    };
  } catch (error) {
    throw toExcelError(error);
  }
}
