import { ExcelError } from '../excel-error';

/**
 * Excel's own name for a pane that opens with its workbook. Source:
 * https://learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document
 */
const KEY = 'Office.AutoShowTaskpaneWithDocument';

/** What the product wants of `Office.context.document.settings`. */
export interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  /** @param saved told null, or the name of what went wrong */
  save(saved: (failure: string | null) => void): void;
}

/** Whether the pane opens with this workbook. */
export function opensWithWorkbook(settings: DocumentSettings): boolean {
  return settings.get(KEY) === true;
}

/**
 * Lets the pane open with this workbook, or not.
 * @throws ExcelError `unexpected` when Excel does not keep it
 */
export function setOpensWithWorkbook(settings: DocumentSettings, opens: boolean): Promise<void> {
  if (opens) settings.set(KEY, true);
  else settings.remove(KEY);
  return new Promise((resolve, reject) => {
    settings.save((failure) => {
      if (failure === null) resolve();
      else reject(new ExcelError('unexpected', { excelCode: failure }));
    });
  });
}
