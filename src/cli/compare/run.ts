import path from 'node:path';
import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import { isEmptyPlan } from '../../evaluation/workbook/plan';
import { compareHelp } from '../../i18n/year/compare';
import { comparisonFacts } from '../../year/compare/comparison-facts';
import { confirmedPairs } from '../../year/compare/confirmed-pairs';
import { comparePlan } from '../../year/compare/compare-plan';
import { compare, twoYears } from '../../year/compare/comparison';
import { CommandError } from '../command/command-error';
import { EXIT } from '../command/exit';
import { runCommand } from '../command/run-command';
import { findOutput, writeOutput } from '../files/output-file';
import { openBook } from '../files/open-book';
import { outputOptions, readOutput, readWorkbookOptions, sharedOptions } from '../options/option-values';
import { loadProfile } from '../options/profile-option';
import { comparedObject, comparedText } from './compared-text';

/** The command `compare` (docs/command.md). */
export const run = runCommand({
  options: { ...sharedOptions, ...outputOptions },
  help: compareHelp,
  run: async ({ options, language, io, progress, print }) => {
    const [input, last, third] = options.inputs;
    if (input === undefined) throw new CommandError('no-workbook-named', { example: 'compare BOOK.xlsx' });
    if (third !== undefined) throw new CommandError('several-inputs', { second: third });
    const asked = readOutput(options);
    await progress.enter('reading');
    const profile = await loadProfile(options.value('profile') ?? null, io.directory);
    const { file, workbook } = await openBook(input, io.directory);
    const output = asked === null ? null : await findOutput(asked, file, io.directory);
    const other = last === undefined ? undefined : (await openBook(last, io.directory)).workbook.snapshot;
    await progress.enter('evaluating');
    const years = twoYears(workbook.snapshot, { profile, ...readWorkbookOptions(options, workbook.snapshot) }, other);
    if (years === undefined)
      throw last === undefined ? new CommandError('no-last-year', { path: input }) : new CommandError('no-year-before', { path: last });
    // Where nothing says a year, the same workbook twice would look like two.
    const isSame = last !== undefined && path.resolve(io.directory, last) === path.resolve(io.directory, input);
    if (isSame && !years.sameWorkbook && years.before.year === null) throw new CommandError('no-year-before', { path: last });
    const comparison = compare(years, confirmedPairs(years));
    const plan = comparePlan(comparison);
    const facts = comparisonFacts(comparison);
    if (output !== null && !(isEmptyPlan(plan) && output.replaces !== null)) {
      refuseProtected(workbook.snapshot, plan);
      await progress.enter('writing');
      await writeOutput(output, await workbook.commit(plan));
    }
    await print(
      options.flag('json')
        ? `${JSON.stringify(comparedObject(input, comparison, facts), null, 2)}\n`
        : comparedText(comparison, { output: output?.typed ?? null, isChanged: !isEmptyPlan(plan), facts }, language),
    );
    return EXIT.done;
  },
});
