import path from 'node:path';
import type { Evaluation } from '../../evaluation/evaluation';
import { evaluateWorkbook } from '../../evaluation/evaluate';
import { evaluateByShownRule } from '../../evaluation/evaluate-by-shown-rule';
import { refuseProtected } from '../../evaluation/plan/refuse-protected';
import { PRESET_NAMES } from '../../evaluation/profile/preset';
import { paceShare } from '../../evaluation/rules/pace';
import { isEmptyPlan } from '../../evaluation/workbook/plan';
import { helpText } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import { zlibCodec } from '../../xlsx/node/zlib-codec';
import { openWorkbook } from '../../xlsx/open-workbook';
import { coloursFor } from '../text/colours';
import type { CommandIo } from '../command/command-io';
import { askedForText, languageOf, readCommandLine, type CommandLine } from './command-line';
import { errorLine } from '../command/error-line';
import { EXIT } from '../command/exit';
import { readInput } from '../files/input-file';
import { jsonText } from './json-text';
import { findOutput, writeOutput, type OutputFile } from '../files/output-file';
import { loadProfile, SHOWN_RULE } from '../options/profile-option';
import { ProgressLine } from '../text/progress-line';
import { reportText } from './report-text';
import { resultObject } from './result-object';
import { writtenText } from './written-text';

/**
 * Runs the command `evaluate` (docs/command.md).
 * @param argv the arguments behind the command's name
 * @returns the exit code; whatever goes wrong becomes one line on standard error and {@link EXIT}.refused
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const language = languageOf(argv);
  const asked = askedForText(argv);
  if (asked !== null) {
    await io.stdout.write(asked === 'help' ? helpText(language, PRESET_NAMES) : `${io.version}\n`);
    return EXIT.done;
  }
  const progress = new ProgressLine(io.stderr, language);
  let line: CommandLine | null = null;
  try {
    line = readCommandLine(argv);
    const done = await evaluateFile(line, io, progress);
    await progress.end();
    await print(done, line, language, io);
    const serious = done.evaluation.findings.some(({ severity }) => severity !== 'info');
    return line.strict && serious ? EXIT.findings : EXIT.done;
  } catch (error) {
    await progress.end();
    await io.stderr.write(`${errorLine(language, error, line)}\n`);
    return EXIT.refused;
  }
}

interface Done {
  readonly evaluation: Evaluation;
  readonly output: OutputFile | null;
}

/** Everything up to the written file; nothing is printed before it stands. */
async function evaluateFile(line: CommandLine, io: CommandIo, progress: ProgressLine): Promise<Done> {
  await progress.enter('reading');
  const takesShownRule = line.profile === SHOWN_RULE;
  const profile = await loadProfile(takesShownRule ? null : line.profile, io.directory);
  const input = await readInput(line.input, io.directory);
  const output = line.output === null ? null : await findOutput(line.output, input, io.directory);
  const workbook = await openWorkbook(input.bytes, path.basename(line.input), { codec: zlibCodec });
  await progress.enter('evaluating');
  const evaluate = takesShownRule ? evaluateByShownRule : evaluateWorkbook;
  const evaluation = evaluate(workbook.snapshot, {
    profile,
    write: line.write,
    applyRule: line.applyRule,
    columns: line.columns,
    ...(line.sheets.length === 0 ? {} : { sheets: line.sheets }),
    ...(line.year === null ? {} : { year: line.year }),
    ...(line.countSheet === undefined ? {} : { countSheet: line.countSheet }),
  });
  if (output === null) return { evaluation, output };
  refuseProtected(workbook.snapshot, evaluation.plan);
  await progress.enter('writing');
  const unchanged = isEmptyPlan(evaluation.plan);
  if (!(unchanged && output.replaces !== null)) await writeOutput(output, await workbook.commit(evaluation.plan));
  return { evaluation, output };
}

async function print({ evaluation, output }: Done, line: CommandLine, language: Language, io: CommandIo): Promise<void> {
  if (line.json) {
    const { pace } = evaluation.profile;
    for (const chunk of jsonText(resultObject(evaluation, language, pace === null ? null : paceShare(pace), line.explain)))
      await io.stdout.write(chunk);
    return;
  }
  const colours = coloursFor(io);
  const terminalColumns = io.stdout.isTTY ? Math.max(40, io.stdout.columns ?? 100) : null;
  const report = reportText(evaluation, { language, colours, terminalColumns, explain: line.explain });
  await io.stdout.write(`${report}\n\n${writtenText(evaluation, output, language, colours).join('\n')}\n`);
}
