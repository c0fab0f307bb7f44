import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { CommandError } from '../command/command-error';
import type { CommandLine } from '../evaluate/command-line';
import { fileProblem } from './file-problem';
import { statIfThere } from './stat-if-there';
import { identityOf, type InputFile } from './input-file';

/** Where the evaluated workbook goes. */
export interface OutputFile {
  /** The path as typed, for messages. */
  readonly typed: string;
  /** The file itself, behind any symbolic link. */
  readonly path: string;
  /** What is kept of the file that stands there; null when there is none. */
  readonly existing: { readonly mode: number; readonly owner: number; readonly group: number } | null;
  /** The input, when it is the file to be replaced. */
  readonly replaces: InputFile | null;
}

/**
 * Looks at where what is written is to go, before any work is done.
 * @param extension what its name has to end with; the input's where nothing else is said
 * @throws CommandError when it cannot go there
 */
export async function findOutput(
  asked: NonNullable<CommandLine['output']>,
  input: InputFile,
  directory: string,
  extension = path.extname(input.typed),
): Promise<OutputFile> {
  const typed = asked.to === 'file' ? asked.path : input.typed;
  try {
    const file = asked.to === 'file' ? behindLinks(path.resolve(directory, typed)) : input.path;
    const existing = statIfThere(file);
    if (asked.to === 'file') refuse(typed, file, existing, input, extension);
    accessSync(path.dirname(file), constants.W_OK);
    if (existing !== null) accessSync(file, constants.W_OK);
    return {
      typed,
      path: file,
      existing: existing === null ? null : { mode: existing.mode & 0o7777, owner: existing.uid, group: existing.gid },
      replaces: asked.to === 'input' ? input : null,
    };
  } catch (error) {
    throw writeProblem(error, typed);
  }
}

function refuse(typed: string, file: string, existing: Stats | null, input: InputFile, extension: string): void {
  const { device, inode } = input.identity;
  if (existing !== null && existing.dev === device && existing.ino === inode) throw new CommandError('output-is-input', { path: typed });
  if (existing?.isDirectory() === true) throw new CommandError('output-is-directory', { path: typed });
  if (extension !== '' && path.extname(file).toLowerCase() !== extension.toLowerCase())
    throw new CommandError('output-extension', { path: typed, extension });
  const folder = statIfThere(path.dirname(file));
  if (folder?.isDirectory() !== true) throw new CommandError('output-folder-missing', { path: typed });
}

/** Links one after the other that are followed, as many as the system does. */
const MAX_LINKS = 40;

/** A symbolic link is written through, not replaced, even where what it names is still to come. */
function behindLinks(file: string): string {
  let at = file;
  for (let links = 0; links < MAX_LINKS; links++) {
    try {
      return realpathSync.native(at);
    } catch (error) {
      if (fileProblem(error) !== 'ENOENT') return file;
    }
    const target = orElse(null, () => readlinkSync(at));
    if (target === null) return at;
    const folder = path.dirname(at);
    at = path.resolve(
      orElse(folder, () => realpathSync.native(folder)),
      target,
    );
  }
  return file;
}

function orElse<Value>(otherwise: Value, look: () => Value): Value {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

const isOnDisk = promisify(fsync);

/**
 * Writes the file whole or not at all: into a temporary file in the same folder, which then takes its place.
 * @throws CommandError when it cannot be written, or when the input to be replaced has been changed meanwhile
 */
export async function writeOutput(output: OutputFile, bytes: Uint8Array): Promise<void> {
  // The global loads Node's crypto, and seventeen modules with it, only where something is written.
  const temporary = path.join(path.dirname(output.path), `.${crypto.randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, bytes);
      keepOwner(file, output);
      // This takes as long as evaluating a small workbook, and is all that is waited for elsewhere.
      await isOnDisk(file);
    } finally {
      closeSync(file);
    }
    if (!readFileSync(temporary).equals(bytes)) throw new CommandError('output-unsound', { path: output.typed });
    if (output.replaces !== null) checkUnchanged(output.replaces);
    renameSync(temporary, output.path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw writeProblem(error, output.typed);
  }
}

/** Gives the new file the owner and the permissions of the one that stands there. @throws CommandError `output-owner` */
function keepOwner(file: number, { typed, existing }: OutputFile): void {
  if (existing === null) return;
  const { uid, gid } = fstatSync(file);
  if (uid !== existing.owner || gid !== existing.group) {
    try {
      fchownSync(file, existing.owner, existing.group);
    } catch (error) {
      if (fileProblem(error) === null) throw error;
      throw new CommandError('output-owner', { path: typed });
    }
  }
  // Only now: with the owner, some permissions are taken away.
  fchmodSync(file, existing.mode);
}

function checkUnchanged({ typed, path: file, identity }: InputFile): void {
  const now = identityOf(file);
  const same = now.inode === identity.inode && now.size === identity.size && now.modified === identity.modified;
  if (!same) throw new CommandError('input-changed', { path: typed });
}

function writeProblem(error: unknown, typed: string): unknown {
  const problem = fileProblem(error);
  if (problem === null || error instanceof CommandError) return error;
  if (problem === 'ENOSPC' || problem === 'EDQUOT') return new CommandError('disk-full', { path: typed });
  return new CommandError('output-not-writable', { path: typed, reason: problem });
}
