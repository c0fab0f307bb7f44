import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluateOptions } from '../../src/evaluation/options';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { ALL_BODIES } from '../acceptance/bodies/all-bodies';
import { bytesOf } from '../acceptance/evaluate';
import { ALL_LAYOUTS } from '../acceptance/layouts/all-layouts';
import { richWorkbook } from '../xlsx/rich-workbook';

/** A workbook to be evaluated. */
export interface Input {
  readonly name: string;
  readonly extension: '.xlsx' | '.xlsm';
  bytes(): Promise<Uint8Array>;
  readonly options: Partial<EvaluateOptions>;
}

const fileAt = (...path: string[]) => new Uint8Array(readFileSync(join(__dirname, '..', '..', ...path)));
const kept = (name: string, bytes: () => Uint8Array, extension: Input['extension'] = '.xlsx'): Input => ({
  name,
  extension,
  bytes: () => Promise.resolve(bytes()),
  options: {},
});

/** Workbooks as people have them: plain, or with about everything that a workbook can hold, of several makers. */
export const WORKBOOKS: readonly Input[] = [
  kept('the sample before evaluation', () => fileAt('assets', 'samples', 'mine-r1.xlsx')),
  kept('the sample as published', () => fileAt('assets', 'samples', 'mine-r1-published.xlsx')),
  kept('a workbook with a chart, a picture, notes, a pivot table and macros', richWorkbook, '.xlsm'),
  // Made by openpyxl from the sample: a note, a list to choose from, a conditional format, a link, a picture, a table, a chart.
  kept('a workbook of openpyxl', () => fileAt('test', 'validator', 'files', 'openpyxl.xlsx')),
  // The same, opened and saved by LibreOffice.
  kept('a workbook of LibreOffice', () => fileAt('test', 'validator', 'files', 'libreoffice.xlsx')),
];

/** The published report in every layout. */
export const LAYOUTS: readonly Input[] = ALL_LAYOUTS.map((layout) => ({
  name: `the report ${layout.name}`,
  extension: '.xlsx',
  bytes: () => bytesOf(layout.build()),
  options: {},
}));

/** Sheets of other bodies, with their own profiles. */
export const BODIES: readonly Input[] = ALL_BODIES.map((body) => ({
  name: `another body: ${body.name}`,
  extension: '.xlsx',
  bytes: () => bytesOf(body.build()),
  options: { profile: parseProfile(body.profile), ...(body.columns === undefined ? {} : { columns: body.columns }) },
}));
