import { zipSync } from 'fflate';

/**
 * The zip file of a release: the same files with the same date give the same bytes.
 * @param date its local fields count, as zip files have no time zone
 */
export function releaseZip(files: ReadonlyMap<string, Uint8Array>, date: Date): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: date });
}
