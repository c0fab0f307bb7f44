import type { Capabilities } from '../capabilities';
import { excelCode, excelLocation, toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import { CHECKS, type CheckPlace } from './checks';
import type { CheckResult } from './check-result';

/** What the sheet is called on which everything is tried. */
const SHEET = '進捗確認(一時)';

/**
 * Tries on a sheet of its own what Excels are known to do differently, and takes the sheet away again, whatever becomes of
 * it. Nothing else in the workbook is touched.
 * @param own told of the sheet's id: that it comes and goes is nobody's change
 * @throws ExcelError when the sheet cannot be made or taken away
 */
export async function selfCheck(excel: ExcelEntry, capabilities: Capabilities, own: (sheetId: string) => void): Promise<CheckResult[]> {
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const before = context.workbook.worksheets.getItemOrNullObject(SHEET);
      before.delete();
      const sheet = context.workbook.worksheets.add(SHEET);
      sheet.load('id,name');
      await context.sync();
      own(sheet.id);
      const results: CheckResult[] = [];
      try {
        const place: CheckPlace = { context, sheet, sheetName: sheet.name, capabilities };
        for (const [id, check] of CHECKS) results.push({ id, ...(await check(place).catch(refusal)) });
      } finally {
        sheet.delete();
        await context.sync();
      }
      if (capabilities.mergeUndoGroup) results.push({ id: 'undo-group', ...(await undoGroup(excel, own)) });
      return results;
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

function refusal(error: unknown): Pick<CheckResult, 'outcome' | 'found'> {
  const name = error instanceof Error ? error.name : typeof error;
  return { outcome: 'failed', found: [excelCode(error) ?? name, excelLocation(error)].filter((part) => part !== '').join(' ') };
}

/** Whether cells can be written in an undo group; the sheet for it is made and taken away outside the group. */
async function undoGroup(excel: ExcelEntry, own: (sheetId: string) => void): Promise<Pick<CheckResult, 'outcome' | 'found'>> {
  const id = await excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.add(SHEET);
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  own(id);
  try {
    await excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.getRange('A1').formulas = [['=1+1']];
      await context.sync();
      sheet.getRange('A2').numberFormat = [['0.0%']];
      await context.sync();
    });
    return { outcome: 'as-expected', found: 'mergeUndoGroup' };
  } catch (error) {
    return refusal(error);
  } finally {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
  }
}
