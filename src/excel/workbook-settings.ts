import { roomError } from './errors';
import type { ExcelEntry } from './excel-entry';

/** Under which name the product's settings travel in a workbook. */
const KEY = 'shinchoku';

/**
 * What the workbook keeps for the product; undefined: nothing.
 * @throws ExcelRoomError
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
    throw roomError(error);
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
 * Keeps the product's settings in the workbook. Never on the way of an evaluation: it clears what Excel can undo.
 * @param settings plain data
 * @throws ExcelRoomError
 */
export async function writeWorkbookSettings(excel: ExcelEntry, settings: unknown): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.settings.add(KEY, JSON.stringify(settings));
      await context.sync();
    });
  } catch (error) {
    throw roomError(error);
  }
}
