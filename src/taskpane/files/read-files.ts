import type { ChosenFile, FileRead } from './file-read';
import { type FileReader, workerReader } from './worker-reader';

/**
 * Reads files as replies: in a worker, so that the pane stays alive; where none can be started on the page, one file at a time.
 * @param tell told how much is done, from 0 to 1
 */
export async function readFiles(files: readonly ChosenFile[], tell: (done: number) => void): Promise<FileRead[]> {
  const reader = await startReader();
  const reads: FileRead[] = [];
  try {
    for (const [index, file] of files.entries()) {
      tell(index / files.length);
      reads.push(await reader.read(file));
    }
  } finally {
    reader.end();
  }
  return reads;
}

async function startReader(): Promise<FileReader> {
  if (typeof Worker === 'undefined') return { read: readHere, end: () => undefined };
  const { startReplyWorker } = await import(/* webpackMode: "eager" */ './start-reply-worker');
  return workerReader(startReplyWorker, readHere);
}

async function readHere(file: ChosenFile): Promise<FileRead> {
  const [{ openChosenFile }, { fileRead }] = await Promise.all([
    import(/* webpackChunkName: "files" */ './workbook-files'),
    import(/* webpackChunkName: "replies" */ './read-file'),
  ]);
  // Between two files the page draws, and hears what a person does.
  await new Promise((resolve) => setTimeout(resolve));
  return fileRead(file, await openChosenFile(file));
}
