import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { openWorkbook, type OpenWorkbook } from '../../src/xlsx/open-workbook';

export const PROFILE = parseProfile({});

/** A file of the samples. */
export function sampleBytes(name: 'mine-r1.xlsx' | 'mine-r1-published.xlsx'): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'samples', name)));
}

export function opened(bytes: Uint8Array, name = 'book.xlsx'): Promise<OpenWorkbook> {
  return openWorkbook(bytes, name);
}

export function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}
