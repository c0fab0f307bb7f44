import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command/command-error';
import { fileProblem } from './file-problem';
import { isFolder } from './input-file';
import { pathThere } from './path-there';

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
/** Hidden files, and those by which Excel says that a workbook is open. */
const PASSED_OVER = /^(?:\.|~\$)/;

/**
 * The workbooks that paths mean: a file itself, a folder those that lie directly in it, by name.
 * @param typed paths as typed; a file need not be there
 * @throws CommandError `folder-without-workbooks`, `file-not-readable`
 */
export async function workbooksIn(typed: readonly string[], directory: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const given of typed) {
    if (!(await isFolder(given, directory))) files.push(given);
    else for (const file of await inFolder(given, directory)) files.push(file);
  }
  return files;
}

async function inFolder(typed: string, directory: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(pathThere(directory, typed), { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory() && WORKBOOK.test(entry.name) && !PASSED_OVER.test(entry.name));
    if (names.length === 0) throw new CommandError('folder-without-workbooks', { path: typed });
    return names
      .map(({ name }) => name)
      .sort()
      .map((name) => path.join(typed, name));
  } catch (error) {
    const problem = fileProblem(error);
    throw problem === null ? error : new CommandError('file-not-readable', { path: typed, reason: problem });
  }
}
