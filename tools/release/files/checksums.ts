import { createHash } from 'node:crypto';

/** The list of SHA-256 sums of files, in the form that `sha256sum --check` reads, in the order of the paths. */
export function checksumList(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
}
