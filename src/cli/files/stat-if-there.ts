import { type Stats, statSync } from 'node:fs';
import { fileProblem } from './file-problem';

/** What stands at a path; null where nothing does. */
export function statIfThere(file: string): Stats | null {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (fileProblem(error) === 'ENOTDIR') return null;
    throw error;
  }
}
