import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../command/command-error';
import { fileProblem } from '../../files/file-problem';
import { workbooksIn } from '../../files/workbooks-in';
import type { CommandLine } from '../command-line';
import type { FileTask } from '../evaluate-file';

/**
 * The files of a call about several, each with the place where it goes. The folder for them is made when it is not there.
 * @throws CommandError before anything is written: `out-is-for-one`, `outputs-clash`, and what `workbooksIn` throws
 */
export async function fileTasks({ inputs, output, outDir }: CommandLine, directory: string): Promise<readonly FileTask[]> {
  if (output?.to === 'file') throw new CommandError('out-is-for-one');
  const files = await workbooksIn(inputs, directory);
  const tasks = files.map((input): FileTask => {
    return { input, output: outDir === null ? output : { to: 'file', path: path.join(outDir, path.basename(input)) } };
  });
  await mustNotClash(tasks, directory);
  if (outDir !== null) await makeFolder(outDir, directory);
  return tasks;
}

/** No two files are written to one place; case and width make no difference, because on many computers they make none in names. */
async function mustNotClash(tasks: readonly FileTask[], directory: string): Promise<void> {
  const taken = new Map<string, string>();
  for (const { input, output } of tasks) {
    if (output === null) continue;
    const place = output.to === 'file' ? output.path.normalize('NFKC').toLowerCase() : await fileAt(path.resolve(directory, input));
    const first = taken.get(place);
    if (first !== undefined) throw new CommandError('outputs-clash', { first, second: input });
    taken.set(place, input);
  }
}

/** The file behind any link; of one that is not there the path. */
async function fileAt(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

async function makeFolder(typed: string, directory: string): Promise<void> {
  try {
    await mkdir(path.resolve(directory, typed), { recursive: true });
  } catch (error) {
    const problem = fileProblem(error);
    throw problem === null ? error : new CommandError('output-not-writable', { path: typed, reason: problem });
  }
}
