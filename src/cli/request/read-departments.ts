import { departmentMapIn, type DepartmentMap } from '../../year/request/departments';
import { CommandError } from '../command/command-error';
import { readInput } from '../files/input-file';

/**
 * The table of departments' old and new names that `--departments` names.
 * @throws CommandError `department-map-unreadable`, `department-map-twice`
 */
export async function readDepartments(file: string | undefined, directory: string): Promise<DepartmentMap> {
  if (file === undefined) return new Map();
  const { bytes } = await readInput(file, directory);
  const read = departmentMapIn(bytes);
  if ('map' in read) return read.map;
  const line = String(read.line);
  if (read.twice !== undefined) throw new CommandError('department-map-twice', { path: file, line, name: read.twice });
  throw new CommandError('department-map-unreadable', { path: file, line });
}
