import { argumentTokens } from '../../src/cli/options/common-options';
import { isLanguage } from '../../src/i18n/language';
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
  const options = Object.fromEntries(Object.keys(table.values).map((name) => [name, { type: 'string' as const }]));
  for (const token of argumentTokens(argv, options)) {
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

/** @throws ToolError when a language is named that we do not speak */
export function checkLanguage(value: string | undefined): void {
  if (value !== undefined && !isLanguage(value)) throw new ToolError('language-unknown', { value });
}
