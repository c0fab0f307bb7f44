import { readReply } from '../../year/collect/reply/read-reply';
import { readStatusBook } from '../../year/status/read-status-book';
import { openWorkbook, type OpenWorkbook } from '../../xlsx/open-workbook';
import { WorkbookFileError } from '../../xlsx/workbook-file-error';
import type { ChosenFile, FileRead, FileRefusal } from './file-read';

/** Reads a file as a reply, or as the list of replies; what is neither says why. Never fails. */
export async function readChosenFile(file: ChosenFile): Promise<FileRead> {
  const opened = await openChosenFile(file);
  if ('refusal' in opened) return { kind: 'refused', file: file.name, refusal: opened.refusal };
  const { workbook } = opened;
  const record = readStatusBook(workbook.snapshot);
  if (record !== undefined) return { kind: 'status', file: file.name, record };
  const saved = (await workbook.saved()) ?? file.content.lastModified;
  const reply = readReply(workbook.snapshot, file.name, saved);
  return { kind: 'reply', reply: 'rows' in reply ? reply : { file: file.name, problem: reply } };
}

/** Opens a file as a workbook, or says why it is none. Never fails. */
export async function openChosenFile(file: ChosenFile): Promise<{ readonly workbook: OpenWorkbook } | { readonly refusal: FileRefusal }> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.content.arrayBuffer());
  } catch {
    // Moved, or changed since it was chosen.
    return { refusal: { code: null, details: {} } };
  }
  try {
    return { workbook: await openWorkbook(bytes, file.name) };
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return { refusal: { code: error.code, details: error.details } };
  }
}
