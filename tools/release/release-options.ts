import { readFileSync } from 'node:fs';
import { checkLanguage, readOptions } from '../command/options';
import { readOrigin } from '../command/origin';
import { ToolError } from '../command/tool-error';
import { typedPath } from '../command/typed-path';
import { isAddInId } from './add-in-id';

/** What a release is made for. */
export interface ReleaseOptions {
  readonly origin: string;
  /** With Microsoft's client among the files, so that nothing is asked of another server. */
  readonly offline: boolean;
  /** The organisation that offers the add-in to its staff, as Excel shows it; null: the product's name stays. */
  readonly name: string | null;
  /** The add-in's id from an earlier release; null: the one that follows from the origin. */
  readonly id: string | null;
  /** The shared folder that serves as a catalogue, as a UNC path; null: none. */
  readonly share: string | null;
  /** The folder that the zip file goes to, absolute. */
  readonly folder: string;
}

const TABLE = {
  values: {
    origin: 'https://addin.example.lg.jp',
    name: '○○市',
    id: 'organisation.json',
    share: "'\\\\server\\addins'",
    out: 'release',
    lang: 'en',
  },
  flags: ['offline', 'help'],
} as const;

/**
 * Reads the arguments of `npm run package`.
 * @returns null when the help was asked for
 * @throws ToolError for the first thing that is wrong
 */
export function readReleaseOptions(argv: readonly string[]): ReleaseOptions | null {
  const { values, flags } = readOptions(argv, TABLE);
  if (flags.has('help')) return null;
  checkLanguage(values.lang);
  return {
    origin: readOrigin(values.origin),
    offline: flags.has('offline'),
    name: values.name === undefined ? null : readName(values.name),
    id: values.id === undefined ? null : readId(values.id),
    share: values.share === undefined ? null : readShare(values.share),
    folder: typedPath(values.out ?? 'release'),
  };
}

function readName(value: string): string {
  const name = value.trim();
  if (name === '' || name.length > 125 || /\p{Cc}/u.test(name)) throw new ToolError('name-invalid', { value });
  return name;
}

/** An id as it stands, or the file that holds it. */
function readId(value: string): string {
  if (isAddInId(value)) return value;
  if (!value.endsWith('.json')) throw new ToolError('id-invalid', { value });
  const id = idInFile(value);
  if (typeof id !== 'string' || !isAddInId(id)) throw new ToolError('id-invalid', { value });
  return id;
}

function idInFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(typedPath(path), 'utf8');
  } catch (error) {
    throw new ToolError('file-not-readable', { path, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
  try {
    return (JSON.parse(text) as { id?: unknown } | null)?.id;
  } catch {
    return null;
  }
}

/** What Windows allows in names of servers, shares and folders. */
function readShare(typed: string): string {
  // Windows' command prompt hands single quotes on; every other shell takes them away.
  const value = typed.replace(/^'(.*)'$/, '$1');
  const name = String.raw`[^\\/:*?"<>|\p{Cc}]+`;
  if (!new RegExp(String.raw`^\\\\[^\s\\/:*?"<>|\p{Cc}]+(\\${name})+$`, 'u').test(value)) throw new ToolError('share-invalid', { value });
  return value;
}
