import { Workbook } from 'exceljs';
import { figureContent } from '../../../tools/samples/cell-content';

/**
 * A workbook of one sheet.
 * @param rows cells from column A; texts that are plain figures (`1,200`, `12.5`) become numbers, everything else stays
 */
export function sheetOfRows(name: string, rows: readonly (readonly (string | number | null)[])[]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const cells of rows) {
    const row = sheet.addRow([]);
    cells.forEach((cell, index) => {
      const { value, numberFormat } = typeof cell === 'string' ? figureContent(cell) : { value: cell, numberFormat: null };
      if (value === null) return;
      row.getCell(index + 1).value = value;
      if (numberFormat !== null) row.getCell(index + 1).numFmt = numberFormat;
    });
  }
  return workbook;
}
