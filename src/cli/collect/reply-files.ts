import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isLeftBehind, mayBeReply } from '../../year/request/reply-names';
import { CommandError } from '../command/command-error';
import { fileProblem } from '../files/file-problem';
import { pathThere } from '../files/path-there';

/** A file among the replies. */
export interface ReplyPath {
  /** As it is named in the result: relative to the folder that was given. */
  readonly name: string;
  readonly path: string;
}

/** The files to look at. */
export interface ReplyPaths {
  readonly files: readonly ReplyPath[];
  /** The folder in which 提出状況.xlsx is kept. */
  readonly home: string;
}

/**
 * The files that a call names, folders opened, in order of their names.
 * @param except files that are no replies: the workbook, and where it goes
 * @throws CommandError `no-replies`, `file-not-found`
 */
export async function replyPaths(typed: readonly string[], directory: string, except: readonly string[]): Promise<ReplyPaths> {
  const files: ReplyPath[] = [];
  let home: string | undefined;
  for (const one of typed) {
    const whole = pathThere(directory, one);
    const there = await statOf(whole, one);
    home ??= there.isDirectory() ? whole : path.dirname(whole);
    if (there.isDirectory()) files.push(...(await filesIn(whole, '')));
    else files.push({ name: path.basename(whole), path: whole });
  }
  const known = new Set(except);
  const chosen = files.filter((file, index) => !known.has(file.path) && files.findIndex((other) => other.path === file.path) === index);
  if (home === undefined || chosen.length === 0) throw new CommandError('no-replies');
  return { files: chosen.map((file) => toldApart(file, chosen, directory)), home };
}

/** Files of one name in several folders are named with these. */
function toldApart(file: ReplyPath, all: readonly ReplyPath[], directory: string): ReplyPath {
  if (all.every((other) => other === file || other.name !== file.name)) return file;
  return { ...file, name: path.relative(directory, file.path).split(path.sep).join('/') };
}

async function filesIn(folder: string, prefix: string): Promise<ReplyPath[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: ReplyPath[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (isLeftBehind(entry.name)) continue;
    const name = prefix + entry.name;
    if (entry.isDirectory()) files.push(...(await filesIn(path.join(folder, entry.name), `${name}/`)));
    else if (mayBeReply(entry.name)) files.push({ name, path: path.join(folder, entry.name) });
  }
  return files;
}

async function statOf(whole: string, typed: string) {
  try {
    return await stat(whole);
  } catch (error) {
    const problem = fileProblem(error);
    if (problem === 'ENOENT' || problem === 'ENOTDIR') throw new CommandError('file-not-found', { path: typed });
    if (problem === null) throw error;
    throw new CommandError('file-not-readable', { path: typed, reason: problem });
  }
}
