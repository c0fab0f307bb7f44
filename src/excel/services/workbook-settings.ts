import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';

/** Under which name the product's settings travel in a workbook. */
const KEY = 'shinchoku';

/**
 * What the product stored in the workbook; undefined: nothing.
 * @throws ExcelError
 */
export async function readWorkbookSettings(excel: ExcelEntry): Promise<unknown> {
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(KEY);
      setting.load('value');
      await context.sync();
      if (setting.isNullObject) return undefined;
      const text: unknown = setting.value;
      return typeof text === 'string' ? parsed(text) : undefined;
    });
  } catch (error) {
    throw toExcelError(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Stores the product's settings in the workbook. Never while evaluating: it clears what Excel can undo.
 * @param settings plain data
 * @throws ExcelError
 */
export async function writeWorkbookSettings(excel: ExcelEntry, settings: unknown): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.settings.add(KEY, JSON.stringify(settings));
      await context.sync();
    });
  } catch (error) {
    throw toExcelError(error);
  }
}
