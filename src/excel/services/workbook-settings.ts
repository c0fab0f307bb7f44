import { toExcelError } from '../errors';
import type { ExcelEntry } from '../excel-entry';
import { ExcelError } from '../excel-error';

/** Under which name the product's settings travel in a workbook. */
const KEY = 'shinchoku';

/**
 * Excel's own name for a pane that opens with its workbook. Source:
 * https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document
 *
 * Excel has two ways to an add-in's settings and one bag for both; `Office.context.document.settings.saveAsync` writes the
 * bag as it was when the pane opened, and so takes back what was stored by the other way since
 * (OfficeDev/office-js-docs-reference #769). Only `workbook.settings` is used.
 */
const OPENS_KEY = 'Office.AutoShowTaskpaneWithDocument';

/** What a workbook holds of the product. */
export interface StoredSettings {
  /** What the product stored; undefined: nothing. */
  readonly settings: unknown;
  /** Whether the pane opens with the workbook. */
  readonly opensWithWorkbook: boolean;
}

/**
 * What the product stored in the workbook.
 * @throws ExcelError
 */
export async function readWorkbookSettings(excel: ExcelEntry): Promise<StoredSettings> {
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const stored = context.workbook.settings.getItemOrNullObject(KEY);
      const opens = context.workbook.settings.getItemOrNullObject(OPENS_KEY);
      stored.load('value');
      opens.load('value');
      await context.sync();
      const text: unknown = stored.isNullObject ? undefined : stored.value;
      return {
        settings: typeof text === 'string' ? parsed(text) : undefined,
        opensWithWorkbook: !opens.isNullObject && opens.value === true,
      };
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
 * @param settings plain data; undefined: takes them away
 * @throws ExcelError `settings-lost` when Excel does not keep them
 */
export function writeWorkbookSettings(excel: ExcelEntry, settings: unknown): Promise<void> {
  return store(excel, KEY, settings === undefined ? undefined : JSON.stringify(settings));
}

/**
 * Lets the pane open with this workbook, or not.
 * @throws ExcelError `settings-lost` when Excel does not keep it
 */
export function setOpensWithWorkbook(excel: ExcelEntry, opens: boolean): Promise<void> {
  return store(excel, OPENS_KEY, opens ? true : undefined);
}

/** Stores a value, or takes it away, and reads it back: Excel on the Mac is known to lose settings (OfficeDev/office-js #6091). */
async function store(excel: ExcelEntry, key: string, value: string | boolean | undefined): Promise<void> {
  try {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      const { settings } = context.workbook;
      if (value === undefined) settings.getItemOrNullObject(key).delete();
      else settings.add(key, value);
      await context.sync();
      const kept = settings.getItemOrNullObject(key);
      kept.load('value');
      await context.sync();
      if ((kept.isNullObject ? undefined : (kept.value as unknown)) !== value) throw new ExcelError('settings-lost');
    });
  } catch (error) {
    throw toExcelError(error);
  }
}
