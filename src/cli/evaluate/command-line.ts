import type { IndicatorColumns } from '../../evaluation/evaluation';
import { CommandError } from '../command/command-error';
import { readColumns } from '../options/columns-option';
import { type OptionSpec, type OptionValues, outputOptions, readOptionValues, readOutput, sharedOptions } from '../options/option-values';

/** What the command was asked to do. */
export interface CommandLine {
  /** The paths of workbooks and folders, as typed; one at least. */
  readonly inputs: readonly [string, ...string[]];
  /** The folder for the evaluated workbooks, as typed; null: none was named. */
  readonly outDir: string | null;
  /** How many files are evaluated at a time; null: as many as there are processors. */
  readonly jobs: number | null;
  /** Where the evaluated workbook goes; null: nothing is written. */
  readonly output: ReturnType<typeof readOutput>;
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

export const evaluateOptions = {
  ...sharedOptions,
  ...outputOptions,
  'out-dir': { type: 'value', example: 'results' },
  jobs: { type: 'value', example: '4' },
  confirm: { type: 'value', example: '評価', repeats: true },
  write: { type: 'value', example: 'values' },
  counts: { type: 'value', example: '集計表' },
  'apply-rule': { type: 'flag' },
  explain: { type: 'flag' },
  strict: { type: 'flag' },
} as const satisfies OptionSpec;

/**
 * Reads the command's arguments. Of an option given twice the last one counts, but for `--sheet` and `--confirm`.
 * @throws CommandError for the first thing that is wrong
 */
export function readCommandLine(argv: readonly string[]): CommandLine {
  return commandLineOf(readOptionValues(argv, evaluateOptions));
}

/** The same of arguments that were taken apart. @throws CommandError */
export function commandLineOf(options: OptionValues): CommandLine {
  const [input, ...others] = options.inputs;
  if (input === undefined || input === '') throw new CommandError('no-input');
  const outDir = options.value('out-dir') ?? null;
  if (outDir !== null && (options.value('out') !== undefined || options.flag('in-place'))) throw new CommandError('out-dir-alone');
  const [jobs, counts, columns] = ['jobs', 'counts', 'columns'].map((name) => options.value(name));
  return {
    inputs: [input, ...others],
    outDir,
    jobs: jobs === undefined ? null : readJobs(jobs),
    output: readOutput(options),
    json: options.flag('json'),
    strict: options.flag('strict'),
    explain: options.flag('explain'),
    sheets: options.values('sheet'),
    confirmed: options.values('confirm'),
    write: readWrite(options.value('write') ?? 'formulas'),
    applyRule: options.flag('apply-rule'),
    countSheet: counts === undefined ? undefined : readCountSheet(counts),
    profile: options.value('profile') ?? null,
    columns: columns === undefined ? {} : readColumns(columns),
    year: options.value('year')?.trim() ?? null,
  };
}

function readWrite(value: string): CommandLine['write'] {
  if (value !== 'formulas' && value !== 'values')
    throw new CommandError('option-value-unknown', { option: '--write', value, allowed: 'formulas, values' });
  return value;
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
