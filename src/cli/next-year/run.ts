import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import { cellAddress } from '../../evaluation/workbook/address';
import { isEmptyPlan } from '../../evaluation/workbook/plan';
import { nextYearHelp } from '../../i18n/year/next-year';
import { nextYear } from '../../year/next/next-year';
import { CommandError } from '../command/command-error';
import { EXIT } from '../command/exit';
import { runCommand } from '../command/run-command';
import { findOutput, writeOutput } from '../files/output-file';
import { openBook } from '../files/open-book';
import { outputOptions, readOutput, readWorkbookOptions, sharedOptions } from '../options/option-values';
import { loadProfile } from '../options/profile-option';
import { type LeftOfSheet, nextYearObject, nextYearText } from './next-year-text';

/** The command `next-year` (docs/command.md). */
export const run = runCommand({
  options: { ...sharedOptions, ...outputOptions },
  help: nextYearHelp,
  async run({ options, language, io, progress, print }) {
    const [input, second] = options.inputs;
    if (input === undefined) throw new CommandError('no-workbook-named', { example: 'next-year BOOK.xlsx' });
    if (second !== undefined) throw new CommandError('several-inputs', { second });
    const asked = readOutput(options);
    await progress.enter('reading');
    const profile = await loadProfile(options.value('profile') ?? null, io.directory);
    const { file, workbook } = await openBook(input, io.directory);
    const output = asked === null ? null : await findOutput(asked, file, io.directory);
    await progress.enter('evaluating');
    const next = nextYear(workbook.snapshot, { profile, ...readWorkbookOptions(options, workbook.snapshot) });
    const left = new Map<string, LeftOfSheet>();
    for (const { from, to } of next.copies) {
      const ofYear = new Set(
        next.plan.sheets.find(({ name }) => name === to)?.withoutNotes?.map(({ row, column }) => cellAddress(row, column)),
      );
      const notes = (await workbook.notedCells(from)).map(({ row, column }) => cellAddress(row, column)).filter((cell) => ofYear.has(cell));
      left.set(from, { kinds: await workbook.uncopied(from), notes });
    }
    if (output !== null && (output.replaces === null || !isEmptyPlan(next.plan))) {
      refuseProtected(workbook.snapshot, next.plan);
      await progress.enter('writing');
      await writeOutput(output, await workbook.commit(next.plan));
    }
    const text = options.flag('json')
      ? `${JSON.stringify(nextYearObject(input, next, left), null, 2)}\n`
      : nextYearText(next, left, output, language);
    await print(text);
    return EXIT.done;
  },
});
