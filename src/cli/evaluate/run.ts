import { PRESET_NAMES } from '../../evaluation/profile/preset';
import { paceShare } from '../../evaluation/rules/progress/pace';
import { helpText } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import { coloursFor } from '../text/colours';
import type { CommandIo } from '../command/command-io';
import { askedForText, languageOf, readCommandLine, type CommandLine } from './command-line';
import { errorLine } from '../command/error-line';
import { EXIT } from '../command/exit';
import { isFolder } from '../files/input-file';
import { type EvaluatedFile, evaluateFile, loadRules } from './evaluate-file';
import { jsonText } from './json-text';
import { ProgressLine } from '../text/progress-line';
import { reportText } from './report-text';
import { resultObject } from './result-object';
import { evaluateSeveral } from './several/evaluate-several';
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
    if (await namesSeveral(line, io.directory)) return await evaluateSeveral(argv, line, language, io);
    await progress.enter('reading');
    const profile = await loadRules(line, io.directory);
    const [input] = line.inputs;
    const done = await evaluateFile(line, { input, output: line.output }, profile, io.directory, progress);
    await progress.end();
    await print(done, line, language, io);
    const serious = done.evaluation.findings.some(({ severity }) => severity !== 'info');
    return line.strict && serious ? EXIT.findings : EXIT.done;
  } catch (error) {
    await progress.end();
    await io.stderr.write(`${errorLine(language, error, line === null ? null : { input: line.inputs[0], profile: line.profile })}\n`);
    return EXIT.refused;
  }
}

/** Whether the call is about more than one file, or about a folder of them. */
async function namesSeveral({ inputs, outDir }: CommandLine, directory: string): Promise<boolean> {
  return outDir !== null || inputs.length > 1 || (await isFolder(inputs[0], directory));
}

async function print({ evaluation, output }: EvaluatedFile, line: CommandLine, language: Language, io: CommandIo): Promise<void> {
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
