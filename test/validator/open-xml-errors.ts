import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Microsoft's Open XML SDK finds wrong in a file. */
export interface OpenXmlError {
  readonly description: string;
  /** The part. */
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string | null;
  /** `Exception`: the file could not be looked at. */
  readonly errorType: 'Schema' | 'Semantic' | 'Package' | 'MarkupCompatibility' | 'Exception';
}

/** Kept beside the package's own entry, which only ES modules can import. */
const PROGRAM = join(__dirname, '..', '..', 'node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');

/** What Microsoft's validator says of a file. @param extension `.xlsm` for a workbook with macros */
export async function openXmlErrors(bytes: Uint8Array, extension: '.xlsx' | '.xlsm' | '.docx' = '.xlsx'): Promise<readonly OpenXmlError[]> {
  const folder = await mkdtemp(join(tmpdir(), 'validator-'));
  try {
    const file = join(folder, `book${extension}`);
    await writeFile(file, bytes);
    const { errors } = JSON.parse(await output(file)) as { errors: readonly OpenXmlError[] };
    return errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Errors of one file that another does not have, told apart by part, kind and place. Places are compared without their
 * numbers: what is inserted moves what stands behind it.
 */
export function newErrors(before: readonly OpenXmlError[], after: readonly OpenXmlError[]): string[] {
  const left = new Map<string, number>();
  for (const error of before) left.set(keyOf(error), (left.get(keyOf(error)) ?? 0) + 1);
  return after.flatMap((error) => {
    const count = left.get(keyOf(error)) ?? 0;
    left.set(keyOf(error), count - 1);
    return count > 0 ? [] : [`${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`];
  });
}

function keyOf({ path, xPath, id, errorType }: OpenXmlError): string {
  return JSON.stringify([errorType, id, path, xPath?.replace(/\[\d+\]/g, '')]);
}

function output(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Without this, the program asks for a library of languages that a server may not have.
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const program = spawn(process.execPath, [PROGRAM, file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    let complaint = '';
    program.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    program.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    program.on('error', reject);
    program.on('close', (code) => {
      if (code === 0 || code === 1) resolve(text);
      else reject(new Error(`The validator did not run: ${complaint}`));
    });
  });
}
