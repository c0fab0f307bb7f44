import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '../../src/i18n/language';
import { ToolError } from './tool-error';

/** The options of a command: those that take a value, with an example of one, and those that do not. */
export interface OptionTable<Value extends string, Flag extends string> {
  readonly values: Readonly<Record<Value, string>>;
  readonly flags: readonly Flag[];
}

/** What was typed. Of an option given twice the last one counts. */
export interface ReadOptions<Value extends string, Flag extends string> {
  readonly values: Partial<Record<Value, string>>;
  readonly flags: ReadonlySet<Flag>;
}

/**
 * Reads a command's arguments.
 * @throws ToolError for the first thing that is wrong
 */
export function readOptions<Value extends string, Flag extends string>(
  argv: readonly string[],
  table: OptionTable<Value, Flag>,
): ReadOptions<Value, Flag> {
  const isValue = (name: string): name is Value => Object.hasOwn(table.values, name);
  const isFlag = (name: string): name is Flag => (table.flags as readonly string[]).includes(name);
  const values: Partial<Record<Value, string>> = {};
  const flags = new Set<Flag>();
  for (const token of tokensOf(argv, Object.keys(table.values))) {
    if (token.kind === 'positional') throw new ToolError('stray-argument', { value: token.value });
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    if (isFlag(name)) {
      if (value !== undefined) throw new ToolError('option-with-value', { option, value });
      flags.add(name);
    } else if (isValue(name)) {
      // `--name --json`: the next option is no value; a value that begins with a dash is written `--name=-x`.
      const swallowed = inlineValue === false && value?.startsWith('-') === true;
      if (value === undefined || value === '' || swallowed)
        throw new ToolError('option-without-value', { option, example: table.values[name] });
      values[name] = value;
    } else throw new ToolError('unknown-option', { option });
  }
  return { values, flags };
}

/** The language asked for by `--lang`; Japanese where none, or one we do not speak, is named. */
export function languageOf(argv: readonly string[]): Language {
  const asked = tokensOf(argv, ['lang']).findLast((token) => token.kind === 'option' && token.name === 'lang');
  const value = asked?.kind === 'option' ? asked.value : undefined;
  return value !== undefined && isLanguage(value) ? value : 'ja';
}

/** @throws ToolError when a language is named that we do not speak */
export function checkLanguage(value: string | undefined): void {
  if (value !== undefined && !isLanguage(value)) throw new ToolError('language-unknown', { value });
}

/** Not strict: what is wrong is said in our own words, in the language asked for. */
function tokensOf(argv: readonly string[], valued: readonly string[]) {
  const options = Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }]));
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
