import { programHelp } from '../i18n/program';
import { CommandError } from './command/command-error';
import type { CommandIo } from './command/command-io';
import { errorLine } from './command/error-line';
import { EXIT } from './command/exit';
import { askedForText, languageOf } from './options/common-options';

/** One of the program's commands: gets the arguments behind its name, and returns the exit code. */
type Command = (argv: readonly string[], io: CommandIo) => Promise<number>;

/** The program's commands by their names. Each has a folder of its own. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  // Each is loaded when it is called: a document's library is of no use to who evaluates.
  evaluate: async () => (await import('./evaluate/run')).run,
  'next-year': async () => (await import('./next-year/run')).run,
  report: async () => (await import('./report/run')).run,
};

/**
 * Runs the program `shinchoku`: the command that its first argument names (docs/command.md).
 * @param argv the arguments behind the program's name
 * @returns the exit code; a call without a command, or with an unknown one, is refused in one line on standard error
 */
export async function runProgram(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return (await command())(rest, io);
  const language = languageOf(argv);
  const asked = name === '' || name.startsWith('-') ? askedForText(argv) : null;
  if (asked !== null) {
    await io.stdout.write(asked === 'help' ? programHelp[language] : `${io.version}\n`);
    return EXIT.done;
  }
  const details = { name, commands: Object.keys(commands).join(', ') };
  const error = new CommandError(name === '' || name.startsWith('-') ? 'no-command' : 'unknown-command', details);
  await io.stderr.write(`${errorLine(language, error, null)}\n`);
  return EXIT.refused;
}
