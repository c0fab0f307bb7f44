import type { IndicatorColumns } from '../../evaluation/evaluation';
import { LANGUAGES } from '../../i18n/language';
import { readColumns } from '../options/columns-option';
import { argumentTokens, askedForText as askedForTextAmong, commonOptions, languageOf as languageAmong } from '../options/common-options';
import { CommandError } from '../command/command-error';

/** What the command was asked to do. */
export interface CommandLine {
  /** The paths of workbooks and folders, as typed; one at least. */
  readonly inputs: readonly [string, ...string[]];
  /** The folder for the evaluated workbooks, as typed; null: none was named. */
  readonly outDir: string | null;
  /** How many files are evaluated at a time; null: as many as there are processors. */
  readonly jobs: number | null;
  /** Where the evaluated workbook goes; null: nothing is written. */
  readonly output: { readonly to: 'file'; readonly path: string } | { readonly to: 'input' } | null;
  readonly json: boolean;
  readonly strict: boolean;
  /** Whether to say for each sheet what was taken for what, and why. */
  readonly explain: boolean;
  /** The sheets to evaluate; empty: every sheet with an evaluation table. */
  readonly sheets: readonly string[];
  /** The sheets whose reading was confirmed. */
  readonly confirmed: readonly string[];
  readonly write: 'formulas' | 'values';
  readonly applyRule: boolean;
  /** The sheet for new count tables; null: none; undefined: the default. */
  readonly countSheet: string | null | undefined;
  /** A preset's name or a file's path, as typed; null: the default profile. */
  readonly profile: string | null;
  readonly columns: Partial<IndicatorColumns>;
  /** The year of the actuals, as typed; null: the last one that has figures. */
  readonly year: string | null;
}

/** Options and, for those that take a value, an example of one. */
const examples = {
  out: 'result.xlsx',
  'out-dir': 'results',
  jobs: '4',
  sheet: '評価',
  confirm: '評価',
  write: 'values',
  counts: '集計表',
  profile: 'mine-city',
  columns: 'baseline=F,actual=G,target=H',
  year: 'R5',
  lang: 'en',
} as const;

const options = {
  out: { type: 'string' },
  'out-dir': { type: 'string' },
  jobs: { type: 'string' },
  'in-place': { type: 'boolean' },
  json: { type: 'boolean' },
  sheet: { type: 'string' },
  confirm: { type: 'string' },
  write: { type: 'string' },
  'apply-rule': { type: 'boolean' },
  counts: { type: 'string' },
  profile: { type: 'string' },
  columns: { type: 'string' },
  year: { type: 'string' },
  explain: { type: 'boolean' },
  strict: { type: 'boolean' },
  ...commonOptions,
} as const;

type ValueOption = keyof typeof examples;
type OptionName = keyof typeof options;
type Tokens = ReturnType<typeof argumentTokens>;

export const askedForText = (argv: readonly string[]) => askedForTextAmong(argv, options);

export const languageOf = (argv: readonly string[]) => languageAmong(argv, options);

/**
 * Reads the command's arguments. Of an option given twice the last one counts, but for `--sheet` and `--confirm`.
 * @throws CommandError for the first thing that is wrong
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const tokens = argumentTokens(argv, options);
  const { values, flags, sheets, confirmed } = readOptions(tokens);
  const [input, ...others] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (input === undefined || input === '') throw new CommandError('no-input');
  const outDir = values['out-dir'] ?? null;
  if (outDir !== null && (values.out !== undefined || flags.has('in-place'))) throw new CommandError('out-dir-alone');
  oneOf('lang', values.lang ?? 'ja', LANGUAGES);
  return {
    inputs: [input, ...others],
    outDir,
    jobs: values.jobs === undefined ? null : readJobs(values.jobs),
    output: readOutput(values.out, flags.has('in-place')),
    json: flags.has('json'),
    strict: flags.has('strict'),
    explain: flags.has('explain'),
    sheets,
    confirmed,
    write: oneOf('write', values.write ?? 'formulas', ['formulas', 'values'] as const),
    applyRule: flags.has('apply-rule'),
    countSheet: values.counts === undefined ? undefined : readCountSheet(values.counts),
    profile: values.profile ?? null,
    columns: values.columns === undefined ? {} : readColumns(values.columns),
    year: values.year?.trim() ?? null,
  };
}

function readOptions(tokens: Tokens) {
  const values: { [Name in ValueOption]?: string } = {};
  const flags = new Set<OptionName>();
  const sheets: string[] = [];
  const confirmed: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    if (!isOption(name)) throw new CommandError('unknown-option', { option });
    if (!isValueOption(name)) {
      if (value !== undefined) throw new CommandError('option-with-value', { option, value });
      flags.add(name);
      continue;
    }
    // `--out --json`: the next option is no value; a value that begins with a dash is written `--out=-x`.
    const swallowed = inlineValue === false && value?.startsWith('-') === true;
    if (value === undefined || value.trim() === '' || swallowed) {
      throw new CommandError('option-without-value', { option, example: examples[name] });
    }
    if (name === 'sheet') sheets.push(value);
    else if (name === 'confirm') confirmed.push(value);
    else values[name] = value;
  }
  return { values, flags, sheets, confirmed };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function isValueOption(name: OptionName): name is ValueOption {
  return Object.hasOwn(examples, name);
}

function oneOf<Value extends string>(option: ValueOption, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new CommandError('option-value-unknown', { option: `--${option}`, value, allowed: allowed.join(', ') });
  return found;
}

function readOutput(out: string | undefined, inPlace: boolean): CommandLine['output'] {
  if (out !== undefined && inPlace) throw new CommandError('out-and-in-place');
  if (out !== undefined) return { to: 'file', path: out };
  return inPlace ? { to: 'input' } : null;
}

/** More threads than any computer has processors that are worth it. */
const MOST_JOBS = 256;

function readJobs(value: string): number {
  const jobs = Number(value);
  if (!/^[0-9]{1,3}$/.test(value) || jobs < 1 || jobs > MOST_JOBS) {
    throw new CommandError('option-value-unknown', { option: '--jobs', value, allowed: `1–${String(MOST_JOBS)}` });
  }
  return jobs;
}

function readCountSheet(value: string): string | null {
  if (value === 'none') return null;
  // What Excel allows as a sheet's name.
  if (value.length > 31 || /[:\\/?*[\]\p{Cc}]/u.test(value) || value.startsWith("'") || value.endsWith("'")) {
    throw new CommandError('sheet-name-invalid', { value });
  }
  return value;
}
