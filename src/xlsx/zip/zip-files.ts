import { zipSync } from 'fflate';

/** The first moment that zip knows: the same files give the same archive, whenever it is made. */
const NO_TIME = new Date(1980, 0, 1);

export interface PackedFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Packs files into one archive. They are packed as they are: workbooks and documents are archives themselves. */
export function zipFiles(files: readonly PackedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime: NO_TIME });
}
