import { type DepartmentMap, readDepartmentMap } from '../../year/request/departments';
import { CommandError } from '../command/command-error';
import { readInput } from '../files/input-file';

/**
 * The table of departments' old and new names that `--departments` names. Excel saves such tables in UTF-8 or, in Japan, in
 * Shift_JIS: both are read.
 * @throws CommandError `department-map-unreadable`
 */
export async function readDepartments(file: string | undefined, directory: string): Promise<DepartmentMap> {
  if (file === undefined) return new Map();
  const { bytes } = await readInput(file, directory);
  const read = readDepartmentMap(decoded(bytes));
  if ('line' in read) throw new CommandError('department-map-unreadable', { path: file, line: String(read.line) });
  return read.map;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
