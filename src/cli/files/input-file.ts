import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { CommandError } from '../command/command-error';
import { fileProblem } from './file-problem';
import { pathThere } from './path-there';

/** A file that was read, and what tells whether it is still the same. */
export interface InputFile {
  /** The path as typed, for messages. */
  readonly typed: string;
  /** The file itself, behind any symbolic link. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly identity: FileIdentity;
}

/** What of a file changes when somebody saves it. */
export interface FileIdentity {
  readonly device: number;
  readonly inode: number;
  readonly size: number;
  readonly modified: number;
}

/**
 * Reads a file, and waits for it: there is nothing else to do before it is read, and of a small one, handing each step to Node's thread
 * pool takes longer than all of them.
 * @param directory the folder from which a relative path is meant
 * @throws CommandError when it is not there, no file, or not readable
 */
export async function readInput(typed: string, directory: string): Promise<InputFile> {
  try {
    const file = realpathSync.native(pathThere(directory, typed));
    const there = statSync(file);
    return { typed, path: file, bytes: readThere(file, typed, there), identity: identityIn(there) };
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === null) throw error;
    if (problem === 'ENOENT' || problem === 'ENOTDIR') throw new CommandError('file-not-found', { path: typed });
    if (problem === 'EISDIR') throw new CommandError('file-is-directory', { path: typed });
    throw new CommandError('file-not-readable', { path: typed, reason: problem });
  }
}

/**
 * Reads what is a file: a pipe or a device may never end.
 * @param typed how it is called in messages
 * @throws CommandError `not-a-file`, and what the file system throws
 */
export async function readRegular(file: string, typed: string): Promise<Uint8Array> {
  return readThere(file, typed, statSync(file));
}

function readThere(file: string, typed: string, there: Stats): Uint8Array {
  if (!there.isFile() && !there.isDirectory()) throw new CommandError('not-a-file', { path: typed });
  return readFileSync(file);
}

/** Whether a path is a folder's. What cannot be told is none. */
export async function isFolder(typed: string, directory: string): Promise<boolean> {
  try {
    return statSync(pathThere(directory, typed)).isDirectory();
  } catch {
    return false;
  }
}

/** What a file is now. Throws as `stat` does. */
export function identityOf(file: string): FileIdentity {
  return identityIn(statSync(file));
}

function identityIn({ dev, ino, size, mtimeMs }: Stats): FileIdentity {
  return { device: dev, inode: ino, size, modified: mtimeMs };
}
