import { PRESET_NAMES } from '../../evaluation/profile/preset';
import { paceShare } from '../../evaluation/rules/progress/pace';
import { helpText } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import { coloursFor } from '../text/colours';
import type { CommandIo } from '../command/command-io';
import { type CommandLine, commandLineOf, evaluateOptions } from './command-line';
import { EXIT } from '../command/exit';
import { runCommand } from '../command/run-command';
import { isFolder } from '../files/input-file';
import { type EvaluatedFile, evaluateFile, loadRules } from './evaluate-file';
import { jsonText } from './json-text';
import { reportText } from './report-text';
import { resultObject } from './result-object';
import { evaluateSeveral } from './several/evaluate-several';
import { writtenText } from './written-text';

/** The command `evaluate` (docs/command.md). */
export const run = runCommand({
  options: evaluateOptions,
  help: { ja: helpText('ja', PRESET_NAMES), en: helpText('en', PRESET_NAMES) },
  async run({ argv, options, language, io, progress }) {
    const line = commandLineOf(options);
    if (await namesSeveral(line, io.directory)) return evaluateSeveral(argv, line, language, io);
    await progress.enter('reading');
    const profile = await loadRules(line, io.directory);
    const [input] = line.inputs;
    const done = await evaluateFile(line, { input, output: line.output }, profile, io.directory, progress);
    await progress.end();
    await print(done, line, language, io);
    const serious = done.evaluation.findings.some(({ severity }) => severity !== 'info');
    return line.strict && serious ? EXIT.findings : EXIT.done;
  },
});

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
