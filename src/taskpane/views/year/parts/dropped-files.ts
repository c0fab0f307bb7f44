import { mayBeReply } from '../../../../year/request/reply-names';
import { STATUS_FILE } from '../../../../year/request/request';
import type { ChosenFile } from '../../../files/file-read';

/** Files that a person chose or dropped. Of folders, those that may be replies, each named with its folders. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return Array.from(files, (file) => ({ name: file.name, content: file }));
}

/** What was dropped, folders opened. To be called while the drop is being answered. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry());
  const files = chosenFiles(transfer.files);
  if (entries.every((entry) => entry?.isDirectory !== true)) return files;
  const found: ChosenFile[] = [];
  for (const entry of entries) if (entry !== null) found.push(...(await filesOf(entry, '', false)));
  return found;
}

async function filesOf(entry: FileSystemEntry, folder: string, isInside: boolean): Promise<ChosenFile[]> {
  const name = folder + entry.name;
  if (entry.isDirectory) {
    const found: ChosenFile[] = [];
    for (const inner of await entriesIn(entry as FileSystemDirectoryEntry))
      found.push(...(await filesOf(inner, isInside ? `${name}/` : '', true)));
    return found;
  }
  if (isInside && !mayBeReply(entry.name) && entry.name !== STATUS_FILE) return [];
  const content = await new Promise<File>((resolve, reject) => {
    (entry as FileSystemFileEntry).file(resolve, reject);
  });
  return [{ name, content }];
}

/** All that a folder holds, in order of names; browsers hand it over in parts. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    entries.push(...part);
  }
}
