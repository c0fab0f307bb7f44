import path from 'node:path';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { openWorkbook, type OpenWorkbook } from '../../xlsx/open-workbook';
import type { OpenOptions } from '../../xlsx/read-workbook-file';
import { type InputFile, readInput } from './input-file';

/** A workbook file that was opened. */
export interface OpenBook {
  readonly file: InputFile;
  readonly workbook: OpenWorkbook;
}

/** Opens a workbook file. @throws CommandError, WorkbookFileError */
export async function openBook(typed: string, directory: string, options: Pick<OpenOptions, 'holdsSheets'> = {}): Promise<OpenBook> {
  const file = await readInput(typed, directory);
  return { file, workbook: await openWorkbook(file.bytes, path.basename(typed), { codec: zlibCodec, ...options }) };
}
