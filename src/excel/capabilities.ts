/** What this Excel can do beyond the floor that the manifest declares (ExcelApi 1.14). Asked once, at start. */
export interface Capabilities {
  /** Several syncs can be one step of Excel's own undo (ExcelApi 1.20). */
  readonly mergeUndoGroup: boolean;
  /** Sheets tell when they are renamed (ExcelApi 1.17). */
  readonly sheetRenamedEvent: boolean;
  /** Notes can be written (ExcelApi 1.18). */
  readonly notes: boolean;
}

/** The oldest set that the product runs on: Excel 2021. Source: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets */
export const FLOOR = '1.14';

/** As much of `Office.context.requirements` as is asked. */
export interface Requirements {
  isSetSupported(name: string, minVersion?: string): boolean;
}

/** Whether this Excel is new enough at all. */
export function isSupported(requirements: Requirements): boolean {
  return requirements.isSetSupported('ExcelApi', FLOOR);
}

/** Asks this Excel what it can do. */
export function readCapabilities(requirements: Requirements): Capabilities {
  const has = (version: string): boolean => requirements.isSetSupported('ExcelApi', version);
  return { mergeUndoGroup: has('1.20'), sheetRenamedEvent: has('1.17'), notes: has('1.18') };
}
