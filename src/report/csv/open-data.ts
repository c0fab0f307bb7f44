import type { Figure } from '../../evaluation/figures/figure';
import type { RemarkRole } from '../content/remark-words';
import type { ComparedIndicator, Report, ReportIndicator } from '../content/report';
import type { ReportWords } from '../content/report-words';

/** Headings of the columns, in one language. */
export interface OpenDataWords {
  readonly municipality: string;
  readonly year: string;
  readonly westernYear: string;
  readonly strategy: string;
  readonly level: (depth: number) => string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  /** Behind a figure's heading: what stands with the number in its cell. */
  readonly note: (figure: string) => string;
  readonly progress: string;
  readonly status: string;
  /** Of last year, where it is compared. */
  readonly before: (heading: string) => string;
  readonly change: string;
  readonly changes: ReportWords['changes'];
  readonly remarks: Readonly<Record<RemarkRole, string>>;
}

/** Marks the file as UTF-8 for Excel. */
const MARK = '\ufeff';

const REMARKS: readonly RemarkRole[] = ['department', 'reason', 'outlook', 'remarks'];

/**
 * The report as open data: one heading row, one row an indicator, every cell filled by itself, figures as numbers, what was written
 * beside them in columns of its own, the western year beside the Japanese one. UTF-8 with its mark, lines end as RFC 4180 has it.
 */
export function openDataCsv(report: Report, words: OpenDataWords): string {
  const indicators = report.strategies.flatMap(({ label, rows }) =>
    rows.flatMap((row) => (row.kind === 'indicator' ? [{ strategy: label, row }] : [])),
  );
  const depths = [...new Set(indicators.flatMap(({ row }) => row.result.indicator.levels.map(({ depth }) => depth)))]
    .filter((depth) => depth > 0)
    .sort((one, other) => one - other);
  const remarks = REMARKS.filter((role) => indicators.some(({ row }) => row.remarks[role] !== undefined));
  const { comparison } = report;
  const compared = new Map(comparison?.strategies.flatMap(({ indicators: own }) => own.map((one) => [one.result, one] as const)));
  const titles = new Set([words.strategy]);
  const levelTitle = (depth: number): string => {
    const own = report.headings.levels[report.headings.depths.indexOf(depth)] ?? '';
    const title = own === '' || titles.has(own) ? words.level(depth + 1) : own;
    titles.add(title);
    return title;
  };
  const top = report.headings.levels[0] ?? '';
  const headings = [
    'No.',
    words.municipality,
    words.year,
    words.westernYear,
    top === '' ? words.strategy : top,
    ...depths.map(levelTitle),
    words.name,
    words.unit,
    ...[words.baseline, words.actual, words.target].flatMap((figure) => [figure, words.note(figure)]),
    words.progress,
    words.status,
    ...(comparison === null
      ? []
      : [...[words.actual, words.note(words.actual), words.progress, words.status].map(words.before), words.change]),
    ...remarks.map((role) => words.remarks[role]),
  ];
  const lines = indicators.map(({ strategy, row }, index) => [
    String(index + 1),
    report.municipality ?? '',
    row.year?.japanese ?? '',
    String(row.year?.western ?? ''),
    strategy,
    ...depths.map((depth) => row.result.indicator.levels.find((level) => level.depth === depth)?.name ?? ''),
    ...figuresOf(row),
    ...(comparison === null ? [] : comparedFields(compared.get(row.result), words)),
    ...remarks.map((role) => row.remarks[role]?.text.replaceAll('\n', ' ') ?? ''),
  ]);
  return MARK + [headings, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

function figuresOf({ result: { indicator, judgement, recorded } }: ReportIndicator): string[] {
  const percent = /^(-?[\d.]+)%$/.exec(recorded.progressText);
  return [
    indicator.name,
    indicator.unit ?? '',
    ...[indicator.baseline, indicator.actual, indicator.target].flatMap(figureFields),
    percent?.[1] ?? (judgement.progressText === recorded.progressText || recorded.progressText === '-' ? '' : recorded.progressText),
    recorded.status,
  ];
}

/** Last year's figures of an indicator, and what changed. */
function comparedFields(one: ComparedIndicator | undefined, { changes, unit }: OpenDataWords): string[] {
  if (one === undefined) return ['', '', '', '', ''];
  const { before, change } = one;
  const said = change === 'unmeasured' ? '' : changes[change];
  if (before === null) return ['', '', '', '', said];
  const rate = /^(-?[\d.]+)%$/.exec(before.progress.text)?.[1] ?? '';
  const [figure, note] = figureFields(before.actualFigure);
  const notes = [note, before.unit === undefined ? '' : `${unit}：${before.unit}`].filter((text) => text !== '').join(' ');
  return [figure, notes, rate, before.status.text, said];
}

/** The number, and what the cell says besides it. */
function figureFields(figure: Figure): [value: string, note: string] {
  if (figure.kind === 'number') return [plainNumber(figure.value), figure.note ?? boundNote(figure.text)];
  return ['', figure.text];
}

/** 30%以上: the words behind the number say something of their own. */
function boundNote(text: string): string {
  return /以上|以下|未満|超/.exec(text)?.[0] ?? '';
}

function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? BigInt(Math.round(value)).toString() : text;
}

/** What a spreadsheet may take for the beginning of a formula, in either width. Source: OWASP, "CSV Injection". */
const FORMULA = /^[=+@\t\r\n＝＋＠－-]/;

/** What begins with a sign and yet is no formula: a figure, or a dash for one. */
const NO_FORMULA = /^(?:-\d[\d,]*(?:\.\d+)?[%％]?|[-－]+)$/;

/** A field of a CSV file; a text that a spreadsheet would calculate gets an apostrophe before it. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NO_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
