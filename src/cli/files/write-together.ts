import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../command/command-error';
import { fileProblem } from './file-problem';
import { statIfThere } from './stat-if-there';

/** A file to write. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Sees to it that files can go into a folder, before any work is done.
 * @throws CommandError `output-exists` where one is there already and must not be replaced; `output-dir-is-file`
 */
export async function mustBeFree(folder: string, typed: string, names: readonly string[], force: boolean): Promise<void> {
  const there = statIfThere(folder);
  if (there !== null && !there.isDirectory()) throw new CommandError('output-dir-is-file', { path: typed });
  if (force || there === null) return;
  for (const name of names)
    if (statIfThere(path.join(folder, name)) !== null) throw new CommandError('output-exists', { path: path.join(typed, name) });
}

/**
 * Sees to it that files of a folder can be written, before anything else is: one that another program holds open cannot.
 * @throws CommandError `output-not-writable`
 */
export async function mustBeWritable(folder: string, typed: string, names: readonly string[]): Promise<void> {
  try {
    await access(folder, constants.W_OK);
    for (const name of names) {
      const file = path.join(folder, name);
      if (statIfThere(file) !== null) await (await open(file, 'r+')).close();
    }
  } catch (error) {
    const problem = fileProblem(error);
    throw problem === null ? error : new CommandError('output-not-writable', { path: typed, reason: problem });
  }
}

/**
 * Writes files into a folder, which is made where it is not there: all are written beside their places first, and only when all
 * stand do they take them.
 * @throws CommandError when one cannot be written
 */
export async function writeTogether(folder: string, typed: string, files: readonly NewFile[]): Promise<void> {
  const written: (readonly [temporary: string, target: string])[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) {
      const temporary = path.join(folder, `.${randomUUID()}.tmp`);
      written.push([temporary, path.join(folder, name)]);
      await writeFile(temporary, bytes, { flag: 'wx' });
      if (!(await readFile(temporary)).equals(bytes)) throw new CommandError('output-unsound', { path: path.join(typed, name) });
    }
    for (const [temporary, target] of written) await rename(temporary, target);
  } catch (error) {
    for (const [temporary] of written) await rm(temporary, { force: true });
    const problem = fileProblem(error);
    if (problem === null) throw error;
    if (problem === 'ENOSPC' || problem === 'EDQUOT') throw new CommandError('disk-full', { path: typed });
    throw new CommandError('output-not-writable', { path: typed, reason: problem });
  }
}
