import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkLanguage, readOptions } from '../command/options';
import { readOrigin } from '../command/origin';
import { ToolError } from '../command/tool-error';
import { typedPath } from '../command/typed-path';
import { readChecksums, type Checksums } from './manifest/checksums';
import { certificatesIn } from './server/connection';

/** What is to be checked, and against what. */
export interface DoctorOptions {
  readonly origin: string;
  /** The manifest that is handed out; null: only the served one is looked at. */
  readonly manifest: Uint8Array | null;
  /** Certificates of authorities that the PCs trust besides those that Node knows, in PEM form; null: none. */
  readonly ca: string | null;
  /** The release's files; null: the served list counts. */
  readonly checksums: Checksums | null;
  readonly json: boolean;
}

const TABLE = {
  values: {
    origin: 'https://addin.example.lg.jp',
    manifest: 'handout/manifest.xml',
    ca: 'ca.pem',
    checksums: 'SHA256SUMS.txt',
    lang: 'en',
  },
  flags: ['json', 'help'],
} as const;

/**
 * Reads the arguments of `npm run doctor`.
 * @param script the file that is running: in a release, the release's manifest and checksums beside it are what is meant
 * @returns null when the help was asked for
 * @throws ToolError for the first thing that is wrong, also with a file that is named
 */
export function readDoctorOptions(argv: readonly string[], script: string): DoctorOptions | null {
  const { values, flags } = readOptions(argv, TABLE);
  if (flags.has('help')) return null;
  checkLanguage(values.lang);
  const origin = readOrigin(values.origin);
  const inRelease = (path: string): string | undefined => {
    const file = join(dirname(script), '..', path);
    return script.endsWith('doctor.cjs') && existsSync(file) ? file : undefined;
  };
  const manifest = values.manifest ?? inRelease('handout/manifest.xml');
  const checksums = values.checksums ?? inRelease('SHA256SUMS.txt');
  return {
    origin,
    manifest: manifest === undefined ? null : read(manifest),
    ca: values.ca === undefined ? null : readCertificates(values.ca),
    checksums: checksums === undefined ? null : checksumsIn(checksums),
    json: flags.has('json'),
  };
}

function read(path: string): Buffer {
  try {
    return readFileSync(typedPath(path));
  } catch (error) {
    throw new ToolError('file-not-readable', { path, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

function readCertificates(path: string): string {
  const text = read(path).toString('latin1');
  try {
    // Node ignores a file without a certificate in silence, and fails later for one that is damaged.
    if (certificatesIn(text).length > 0) return text;
  } catch {
    // Said below.
  }
  throw new ToolError('ca-unreadable', { path });
}

function checksumsIn(path: string): Checksums {
  const checksums = readChecksums(read(path).toString('utf8'));
  if (checksums === null) throw new ToolError('checksums-unreadable', { path });
  return checksums;
}
