import { stat } from 'node:fs/promises';
import { fileProblem } from './file-problem';

/** What stands at a path; null where nothing does. */
export async function statIfThere(file: string) {
  try {
    return await stat(file);
  } catch (error) {
    if (fileProblem(error) === 'ENOENT' || fileProblem(error) === 'ENOTDIR') return null;
    throw error;
  }
}
