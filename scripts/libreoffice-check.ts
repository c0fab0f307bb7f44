import { readFileSync } from 'node:fs';
import { openWorkbook } from '../src/xlsx/open-workbook';
import { evaluateBytes } from '../test/acceptance/evaluate';
import { differences } from './libreoffice/differences';
import { recalculate } from './libreoffice/recalculate';
import { subjects, type Subject } from './libreoffice/subjects';

/**
 * Checks that LibreOffice computes from the written formulas what the engine computed. Needs `soffice`; not part of
 * `npm test`.
 * @param files workbooks to check; none: all samples, layouts and bodies, and sheets of random figures
 */
async function check(files: readonly string[]): Promise<void> {
  const named = files.map((name): Subject => ({ name, bytes: new Uint8Array(readFileSync(name)), options: {} }));
  const checked = named.length > 0 ? named : await subjects(Number(process.env.SEED ?? 1));
  const runs = [];
  for (const { bytes, options } of checked) runs.push(await evaluateBytes(bytes, options));
  const recalculated = recalculate(runs.map(({ output }) => output));
  let failed = 0;
  for (const [index, { name }] of checked.entries()) {
    const run = runs[index];
    const bytes = recalculated[index];
    if (run === undefined || bytes === undefined) continue;
    const { compared, differences: found } = differences(run.evaluation, (await openWorkbook(bytes, name)).snapshot);
    console.log(`${found.length === 0 ? 'same     ' : 'DIFFERENT'}  ${String(compared).padStart(4)} compared  ${name}`);
    for (const difference of found) console.log(`           ${difference}`);
    if (found.length > 0) failed++;
  }
  console.log(`${String(checked.length - failed)} of ${String(checked.length)} workbooks recalculate to the engine's results`);
  if (failed > 0) process.exitCode = 1;
}

void check(process.argv.slice(2));
