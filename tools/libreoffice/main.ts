import { readFileSync } from 'node:fs';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { evaluateBytes } from '../../test/acceptance/evaluate';
import { differences, type Comparison } from './differences';
import { editDifferences, typedOver } from './edits';
import { recalculate } from './recalculate';
import type { Subject } from './subject';
import { subjects } from './subjects';

/**
 * Checks that LibreOffice computes from the written formulas what the engine computed, and goes on to do so when
 * somebody types other figures over the actuals. Needs `soffice`; not part of `npm test`.
 * @param files workbooks to check; none: all samples, layouts and bodies, and sheets of random figures
 */
async function check(files: readonly string[]): Promise<void> {
  const named = files.map((name): Subject => ({ name, bytes: new Uint8Array(readFileSync(name)), options: {}, typedOver: true }));
  const checked = named.length > 0 ? named : await subjects(Number(process.env.SEED ?? 1));
  const books: { name: string; bytes: Uint8Array; compare: (recalculated: Uint8Array) => Promise<Comparison> }[] = [];
  for (const { name, bytes, options, typedOver: edited } of checked) {
    const { evaluation, output } = await evaluateBytes(bytes, options);
    const snapshot = async (recalculated: Uint8Array) => (await openWorkbook(recalculated, name)).snapshot;
    books.push({ name, bytes: output, compare: async (recalculated) => differences(evaluation, await snapshot(recalculated)) });
    // Where results were typed and kept there are no formulas to follow.
    if (!edited || evaluation.findings.some(({ code }) => code === 'progress-differs' || code === 'status-differs')) continue;
    books.push({
      name: `${name}, actuals typed over`,
      bytes: await typedOver(output, evaluation.results),
      compare: async (recalculated) => editDifferences(await snapshot(recalculated), { profile: parseProfile({}), ...options }),
    });
  }
  const recalculated = recalculate(books.map(({ bytes }) => bytes));
  let failed = 0;
  for (const [index, { name, compare }] of books.entries()) {
    const { compared, differences: found } = await compare(recalculated[index] ?? new Uint8Array());
    console.log(`${found.length === 0 ? 'same     ' : 'DIFFERENT'}  ${String(compared).padStart(4)} compared  ${name}`);
    for (const difference of found) console.log(`           ${difference}`);
    if (found.length > 0) failed++;
  }
  console.log(`${String(books.length - failed)} of ${String(books.length)} workbooks recalculate to the engine's results`);
  if (failed > 0) process.exitCode = 1;
}

void check(process.argv.slice(2));
