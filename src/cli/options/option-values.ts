import type { IndicatorColumns } from '../../evaluation/evaluation';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import { LANGUAGES, isLanguage } from '../../i18n/language';
import { CommandError } from '../command/command-error';
import { readColumns } from './columns-option';
import { argumentTokens, commonOptions, type Options } from './common-options';

/** An option: a flag, or one that takes a value, of which an example is shown. */
export type OptionSpec = Readonly<
  Record<string, { readonly type: 'flag' } | { readonly type: 'value'; readonly example: string; readonly repeats?: boolean }>
>;

/** What all commands of the year's work share. */
export const sharedOptions = {
  profile: { type: 'value', example: 'mine-city' },
  columns: { type: 'value', example: 'baseline=F,actual=G,target=H' },
  sheet: { type: 'value', example: '評価', repeats: true },
  year: { type: 'value', example: 'R5' },
  json: { type: 'flag' },
  lang: { type: 'value', example: 'en' },
} as const satisfies OptionSpec;

/** The options of commands that write the workbook. */
export const outputOptions = {
  out: { type: 'value', example: 'result.xlsx' },
  'in-place': { type: 'flag' },
} as const satisfies OptionSpec;

/** The arguments of a call, taken apart. */
export interface OptionValues {
  /** What is not an option: files and folders, as typed. */
  readonly inputs: readonly string[];
  /** Of an option given twice the last value. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  flag(name: string): boolean;
}

/** The options as Node's own reader of arguments wants them. */
export function parseOptions(spec: OptionSpec): Options {
  const own = new Map(
    Object.entries(spec).map(([name, { type }]) => [name, { type: type === 'flag' ? ('boolean' as const) : ('string' as const) }]),
  );
  return Object.fromEntries<Options[string]>([...own, ...Object.entries(commonOptions)]);
}

/**
 * Reads a call's arguments by a command's options.
 * @throws CommandError for the first thing that is wrong
 */
export function readOptionValues(argv: readonly string[], spec: OptionSpec): OptionValues {
  const inputs: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of argumentTokens(argv, parseOptions(spec))) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    const known = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (known === undefined) throw new CommandError('unknown-option', { option });
    if (known.type === 'flag') {
      if (value !== undefined) throw new CommandError('option-with-value', { option, value });
      flags.add(name);
      continue;
    }
    // `--out --json`: the next option is no value; a value that begins with a dash is written `--out=-x`.
    const swallowed = inlineValue === false && value?.startsWith('-') === true;
    if (value === undefined || value.trim() === '' || swallowed)
      throw new CommandError('option-without-value', { option, example: known.example });
    values.set(name, known.repeats === true ? [...(values.get(name) ?? []), value] : [value]);
  }
  const language = values.get('lang')?.[0];
  if (language !== undefined && !isLanguage(language))
    throw new CommandError('option-value-unknown', { option: '--lang', value: language, allowed: LANGUAGES.join(', ') });
  return { inputs, value: (name) => values.get(name)?.at(-1), values: (name) => values.get(name) ?? [], flag: (name) => flags.has(name) };
}

/** Where the workbook goes: null: nowhere. @throws CommandError `out-and-in-place` */
export function readOutput(options: OptionValues): { readonly to: 'file'; readonly path: string } | { readonly to: 'input' } | null {
  const out = options.value('out');
  if (out !== undefined && options.flag('in-place')) throw new CommandError('out-and-in-place');
  if (out !== undefined) return { to: 'file', path: out };
  return options.flag('in-place') ? { to: 'input' } : null;
}

/** The workbook's own names of sheets for names as they were typed: ガ can be written in two ways that look the same. */
export function sheetsNamed(typed: readonly string[], { sheets }: WorkbookSnapshot): readonly string[] {
  const names = new Set(sheets.map(({ name }) => name));
  return typed.map((name) =>
    names.has(name) ? name : (sheets.find((one) => one.name.normalize('NFC') === name.normalize('NFC'))?.name ?? name),
  );
}

/** What the shared options say of a workbook. */
export function readWorkbookOptions(
  options: OptionValues,
  snapshot: WorkbookSnapshot,
): {
  columns?: Partial<IndicatorColumns>;
  sheets?: readonly string[];
  year?: string;
} {
  const columns = options.value('columns');
  const sheets = sheetsNamed(options.values('sheet'), snapshot);
  const year = options.value('year')?.trim();
  return {
    ...(columns === undefined ? {} : { columns: readColumns(columns) }),
    ...(sheets.length === 0 ? {} : { sheets }),
    ...(year === undefined ? {} : { year }),
  };
}
