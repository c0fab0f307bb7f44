import { readWorkbookFile, type ReadWorkbookFile } from '../../xlsx/read-workbook-file';
import { WorkbookFileError } from '../../xlsx/workbook-file-error';
import type { ChosenFile, FileRefusal } from './file-read';

/** A workbook that a person chose, as far as it could be read. */
export type ChosenWorkbook = { readonly workbook: Pick<ReadWorkbookFile, 'snapshot' | 'saved'> } | { readonly refusal: FileRefusal };

/** Opens a file as a workbook, or says why it is none. Never fails. */
export async function openChosenFile(file: ChosenFile): Promise<ChosenWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.content.arrayBuffer());
  } catch {
    // Moved, or changed since it was chosen.
    return { refusal: { code: null, details: {} } };
  }
  try {
    return { workbook: await readWorkbookFile(bytes, file.name, { holdsSheets: false }) };
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return { refusal: { code: error.code, details: error.details } };
  }
}
