import path from 'node:path';
import type { IndicatorColumns } from '../../evaluation/evaluation';
import { LANGUAGES } from '../../i18n/language';
import { CommandError } from '../command/command-error';
import { readColumns } from '../options/columns-option';
import { argumentTokens, askedForText as askedForTextAmong, commonOptions, languageOf as languageAmong } from '../options/common-options';
import { readOptions } from '../options/read-options';

/** What a report is written as. */
export type ReportKind = 'workbook' | 'word' | 'csv';

/** What the command was asked to do. */
export interface ReportCommandLine {
  /** The workbook's path, as typed. */
  readonly input: string;
  /** Where the report goes; null: nothing is written. */
  readonly output: { readonly to: 'file'; readonly path: string } | { readonly to: 'input' } | null;
  readonly kind: ReportKind;
  readonly json: boolean;
  readonly title: string | null;
  readonly draft: boolean;
  /** Values only, in a workbook that holds nothing else. */
  readonly public: boolean;
  readonly sheets: readonly string[];
  readonly confirmed: readonly string[];
  readonly profile: string | null;
  readonly columns: Partial<IndicatorColumns>;
  readonly year: string | null;
}

const options = {
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  title: { type: 'string' },
  draft: { type: 'boolean' },
  public: { type: 'boolean' },
  json: { type: 'boolean' },
  sheet: { type: 'string' },
  confirm: { type: 'string' },
  profile: { type: 'string' },
  columns: { type: 'string' },
  year: { type: 'string' },
  ...commonOptions,
} as const;

const examples = {
  out: 'report.docx',
  'in-place': null,
  title: '"進捗状況報告書"',
  draft: null,
  public: null,
  json: null,
  sheet: '評価',
  confirm: '評価',
  profile: 'mine',
  columns: 'baseline=F,actual=G,target=H',
  year: 'R5',
  lang: 'en',
  help: null,
  version: null,
} as const satisfies Readonly<Record<keyof typeof options, string | null>>;

export const askedForText = (argv: readonly string[]) => askedForTextAmong(argv, options);

export const languageOf = (argv: readonly string[]) => languageAmong(argv, options);

/**
 * Reads the command's arguments. Of an option given twice the last one counts, but for `--sheet` and `--confirm`.
 * @throws CommandError for the first thing that is wrong
 */
export function readCommandLine(argv: readonly string[]): ReportCommandLine {
  const { values, all, flags, inputs } = readOptions(argumentTokens(argv, options), examples);
  const [input, second] = inputs;
  if (input === undefined || input === '') throw new CommandError('no-report-input');
  if (second !== undefined) throw new CommandError('several-inputs', { second });
  const { lang } = values;
  if (lang !== undefined && !LANGUAGES.some((known) => known === lang))
    throw new CommandError('option-value-unknown', { option: '--lang', value: lang, allowed: LANGUAGES.join(', ') });
  const inPlace = flags.has('in-place');
  if (values['out'] !== undefined && inPlace) throw new CommandError('out-and-in-place');
  const kind = values['out'] === undefined ? 'workbook' : kindOf(values['out']);
  const isPublic = flags.has('public');
  if (isPublic && (kind !== 'workbook' || inPlace)) throw new CommandError('public-not-workbook');
  return {
    input,
    output: values['out'] !== undefined ? { to: 'file', path: values['out'] } : inPlace ? { to: 'input' } : null,
    kind,
    json: flags.has('json'),
    title: values['title']?.trim() ?? null,
    draft: flags.has('draft'),
    public: isPublic,
    sheets: all('sheet'),
    confirmed: all('confirm'),
    profile: values['profile'] ?? null,
    columns: values['columns'] === undefined ? {} : readColumns(values['columns']),
    year: values['year']?.trim() ?? null,
  };
}

/** What the file's name asks for. @throws CommandError `report-extension` */
function kindOf(file: string): ReportKind {
  const extension = path.extname(file).toLowerCase();
  if (extension === '.docx') return 'word';
  if (extension === '.csv') return 'csv';
  if (/^\.(?:xls[xm]|xlt[xm])$/.test(extension)) return 'workbook';
  throw new CommandError('report-extension', { path: file });
}
