import { readReply } from '../../year/collect/reply/read-reply';
import { readStatusBook } from '../../year/status/read-status-book';
import type { ChosenFile, FileRead } from './file-read';
import type { ChosenWorkbook } from './open-chosen-file';

/** What a file that was opened is: a reply, or the list of replies; what is neither says why. */
export async function fileRead(file: ChosenFile, opened: ChosenWorkbook): Promise<FileRead> {
  if ('refusal' in opened) return { kind: 'refused', file: file.name, refusal: opened.refusal };
  const { workbook } = opened;
  const record = readStatusBook(workbook.snapshot);
  if (record !== undefined) return { kind: 'status', file: file.name, record };
  const saved = (await workbook.saved()) ?? file.content.lastModified;
  const reply = readReply(workbook.snapshot, file.name, saved);
  return { kind: 'reply', reply: 'rows' in reply ? reply : { file: file.name, problem: reply } };
}
