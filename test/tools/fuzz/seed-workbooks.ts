import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateWorkbook } from '../../../src/evaluation/evaluate';
import { parseProfile } from '../../../src/evaluation/profile/profile-schema';
import { openWorkbook } from '../../../src/xlsx/open-workbook';
import { richWorkbook } from '../../xlsx/rich-workbook';
import { PROJECT } from '../../../tools/project';

/** A workbook that is sound, to be spoiled. */
export interface SeedWorkbook {
  readonly name: string;
  readonly file: Uint8Array;
}

/**
 * The workbooks that are mutated: both samples, the sample evaluated (with formulas and count tables), one saved by
 * LibreOffice, and one with about everything a workbook can have, macros included.
 */
export async function seedWorkbooks(): Promise<readonly SeedWorkbook[]> {
  const file = (...path: string[]): Uint8Array => new Uint8Array(readFileSync(join(PROJECT, ...path)));
  const blank = file('assets', 'samples', 'mine-r1.xlsx');
  const opened = await openWorkbook(blank, 'mine-r1.xlsx');
  const { plan } = evaluateWorkbook(opened.snapshot, { profile: parseProfile({}) });
  return [
    { name: 'sample', file: blank },
    { name: 'published', file: file('assets', 'samples', 'mine-r1-published.xlsx') },
    { name: 'evaluated', file: await opened.commit(plan) },
    { name: 'libreoffice', file: file('test', 'tools', 'fuzz', 'libreoffice.xlsx') },
    { name: 'rich', file: richWorkbook() },
  ];
}
