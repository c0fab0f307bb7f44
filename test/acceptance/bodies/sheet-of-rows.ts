import { figureContent } from '../../../tools/samples/cell-content';
import { WorkbookDraft, type DraftValue } from '../../workbook-draft';

/**
 * A workbook of one sheet.
 * @param rows cells from column A; texts that are plain figures (`1,200`, `12.5`) become numbers, everything else stays
 */
export function sheetOfRows(name: string, rows: readonly (readonly DraftValue[])[]): WorkbookDraft {
  const workbook = new WorkbookDraft();
  const sheet = workbook.addWorksheet(name);
  for (const cells of rows) {
    const row = sheet.addRow([]);
    cells.forEach((cell, index) => {
      const { value, numberFormat } = typeof cell === 'string' ? figureContent(cell) : { value: cell, numberFormat: null };
      if (value === null) return;
      row.getCell(index + 1).value = value;
      if (numberFormat !== null) row.getCell(index + 1).numberFormat = numberFormat;
    });
  }
  return workbook;
}
