import type { CellPlace, Plan } from '../evaluation/workbook/plan';
import { commitPlan } from './commit/commit-plan';
import type { Uncopied } from './copy/copied-kinds';
import { copySheets, notedCellsOf, uncopiedOf } from './copy/copy-sheets';
import { type OpenOptions, readWorkbookFile, type ReadWorkbookFile } from './read-workbook-file';

export interface OpenWorkbook extends Pick<ReadWorkbookFile, 'snapshot' | 'saved'> {
  /**
   * Carries out a plan. Can be called again; every call starts from the file as it was opened.
   * @returns the new file; the very same bytes when the plan is empty. A digital signature in it no longer holds.
   * @throws WorkbookFileError `structure-protected`, `sheet-not-found`, `array-formula`, `written-unsound`
   */
  commit(plan: Plan): Promise<Uint8Array>;
  /** What a copy of the sheet would not have. @throws WorkbookFileError `sheet-not-found` */
  uncopied(sheet: string): Promise<readonly Uncopied[]>;
  /** The cells of a sheet that have a note. @throws WorkbookFileError `sheet-not-found` */
  notedCells(sheet: string): Promise<readonly CellPlace[]>;
}

/**
 * Opens a workbook file (.xlsx, .xlsm, .xltx, .xltm), whatever its name ends with.
 * @param bytes the file; it must not change as long as the workbook is in use
 * @param fileName the file's name without its folder
 * @throws WorkbookFileError when the file is not a workbook that can be read; nothing else is thrown
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string, options: OpenOptions = {}): Promise<OpenWorkbook> {
  const { snapshot, parts, workbook, sheets, styleSheet, saved } = await readWorkbookFile(bytes, fileName, options);
  return {
    snapshot,
    saved,
    commit: async (plan) => {
      const copies = plan.sheets.flatMap(({ name, copyOf, withoutNotes = [] }) =>
        copyOf === undefined ? [] : [{ from: copyOf, to: name, withoutNotes }],
      );
      if (copies.length === 0) return commitPlan({ parts, workbook, sheets, styles: styleSheet }, plan);
      const copied = await openWorkbook(await copySheets(parts, workbook, copies), fileName, options);
      return copied.commit({ sheets: plan.sheets.map(({ copyOf: _, ...sheet }) => sheet) });
    },
    uncopied: (sheet) => uncopiedOf(parts, workbook, sheet),
    notedCells: (sheet) => notedCellsOf(parts, workbook, sheet),
  };
}
