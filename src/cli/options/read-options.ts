import { CommandError } from '../command/command-error';
import type { argumentTokens } from './common-options';

/** A command's options by name: an example of the value for those that take one; null for those that take none. */
export type OptionExamples = Readonly<Record<string, string | null>>;

/** What was given, the last of several where only one counts. */
export interface GivenOptions {
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** Every value of an option, in order. */
  readonly all: (name: string) => readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly inputs: readonly string[];
}

/**
 * Reads a command's arguments against the options that it has.
 * @throws CommandError `unknown-option`, `option-with-value`, `option-without-value` for the first that is wrong
 */
export function readOptions(tokens: ReturnType<typeof argumentTokens>, examples: OptionExamples): GivenOptions {
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  const inputs: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const example = Object.hasOwn(examples, name) ? examples[name] : undefined;
    if (example === undefined) throw new CommandError('unknown-option', { option });
    if (example === null) {
      if (value !== undefined) throw new CommandError('option-with-value', { option, value });
      flags.add(name);
      continue;
    }
    // `--out --json`: the next option is no value; a value that begins with a dash is written `--out=-x`.
    const swallowed = inlineValue === false && value?.startsWith('-') === true;
    if (value === undefined || value.trim() === '' || swallowed) throw new CommandError('option-without-value', { option, example });
    lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  return {
    values: Object.fromEntries(Array.from(lists, ([name, given]) => [name, given.at(-1)])),
    all: (name) => lists.get(name) ?? [],
    flags,
    inputs,
  };
}
