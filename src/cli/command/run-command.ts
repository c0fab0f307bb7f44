import type { Bilingual, Language } from '../../i18n/language';
import { askedForText, languageOf } from '../options/common-options';
import { type OptionSpec, type OptionValues, parseOptions, readOptionValues } from '../options/option-values';
import { ProgressLine } from '../text/progress-line';
import type { CommandIo } from './command-io';
import { errorLine } from './error-line';
import { EXIT } from './exit';

/** A command: its options, its help, and what it does with a call. */
export interface CommandSpec {
  readonly options: OptionSpec;
  readonly help: Bilingual<string>;
  /** @returns the exit code */
  readonly run: (call: CommandCall) => Promise<number>;
}

export interface CommandCall {
  /** The arguments as they were typed. */
  readonly argv: readonly string[];
  readonly options: OptionValues;
  readonly language: Language;
  readonly io: CommandIo;
  readonly progress: ProgressLine;
  /** Prints to standard output, the progress line taken away before. */
  readonly print: (text: string) => Promise<void>;
}

/** Makes a command run: help and version, the language, and every error as one line on standard error. */
export function runCommand(spec: CommandSpec): (argv: readonly string[], io: CommandIo) => Promise<number> {
  return async (argv, io) => {
    const known = parseOptions(spec.options);
    const language = languageOf(argv, known);
    const asked = askedForText(argv, known);
    if (asked !== null) {
      await io.stdout.write(asked === 'help' ? spec.help[language] : `${io.version}\n`);
      return EXIT.done;
    }
    const progress = new ProgressLine(io.stderr, language);
    let files: { input: string; profile: string | null } | null = null;
    try {
      const options = readOptionValues(argv, spec.options);
      files = { input: options.inputs[0] ?? '', profile: options.value('profile') ?? null };
      const print = async (text: string): Promise<void> => {
        await progress.end();
        await io.stdout.write(text);
      };
      return await spec.run({ argv, options, language, io, progress, print });
    } catch (error) {
      await progress.end();
      await io.stderr.write(`${errorLine(language, error, files)}\n`);
      return EXIT.refused;
    }
  };
}
