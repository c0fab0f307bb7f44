import type { Report, ReportComparison, ReportCounts } from '../../report/content/report';
import { reportWords } from '../../i18n/report/report-words';
import type { Language } from '../../i18n/language';
import type { Colours } from '../text/colours';
import { printable } from '../text/printable';
import { textTables, type TableLine, type TablePlace } from '../text/text-table';

export interface ReportLinesStyle {
  readonly language: Language;
  readonly colours: Colours;
  /** The terminal's width; null: no terminal. */
  readonly terminalColumns: number | null;
}

/** Width of tables that are not printed in a terminal. */
const PAPER_COLUMNS = 120;

/** The report in short, for a terminal: title, a line for each strategy, the total with shares, what fell. */
export function reportLines(report: Report, { language, colours, terminalColumns }: ReportLinesStyle): string[] {
  const words = reportWords[language];
  const labels = report.statuses.map(({ label }) => printable(label));
  const cells = ({ counts, total }: ReportCounts): string[] => [...counts, total].map(String);
  const { counts, total } = report.total;
  const table: TableLine[] = [
    { label: words.overall, cells: [...labels, words.total], style: colours.dim },
    ...report.strategies.flatMap(({ label, counts: [first] }) =>
      first === undefined ? [] : [{ label: printable(label), cells: cells(first), style: asIs }],
    ),
    { label: words.total, cells: cells(report.total), style: colours.bold },
    {
      label: words.share,
      cells: [...counts, total].map((count, index) => (report.statuses[index]?.inTotal === false ? '-' : shareText(count, total))),
      style: colours.dim,
    },
  ];
  const place = { columns: terminalColumns ?? PAPER_COLUMNS, isTerminal: terminalColumns !== null };
  const fell = report.worsened.map(({ result: { indicator, recorded }, remarks }) => {
    const reason = remarks.reason === undefined ? '' : `  ${remarks.reason.text}`;
    return printable(`  ${indicator.name}  ${recorded.progressText}  ${recorded.status}${reason}`);
  });
  return [
    colours.bold(printable(report.title)),
    ...(report.year === null ? [] : [`  ${printable(words.figuresOf(report.year.japanese))}`]),
    '',
    ...textTables([table], place).flat(),
    '',
    ...(report.comparison === null ? [] : comparisonLines(report.comparison, language, { colours, place })),
    colours.bold(words.worsened),
    ...(fell.length === 0 ? [`  ${words.nothingWorsened}`] : fell),
  ];
}

/** Last year's comparison in short: the matrix of statuses, and the changes of each strategy. */
function comparisonLines(
  { labels, matrix, changes, strategies, lastYear, year }: ReportComparison,
  language: Language,
  { colours, place }: { readonly colours: Colours; readonly place: TablePlace },
): string[] {
  const words = reportWords[language];
  const line = (label: string, counts: readonly number[]): TableLine => ({
    label: printable(label),
    cells: [...counts, counts.reduce((sum, count) => sum + count, 0)].map(String),
    style: asIs,
  });
  const heading = (label: string, titles: readonly string[]): TableLine => ({
    label: printable(label),
    cells: [...titles.map(printable), words.total],
    style: colours.dim,
  });
  const sums = (rows: readonly (readonly number[])[], titles: readonly string[]): TableLine => ({
    ...line(
      words.total,
      titles.map((_, index) => rows.reduce((sum, counts) => sum + (counts[index] ?? 0), 0)),
    ),
    style: colours.bold,
  });
  const names = changes.map((name) => words.changes[name]);
  const moves = [
    heading(words.movesCorner(lastYear, year), labels),
    ...labels.map((label, from) => line(label, matrix[from] ?? [])),
    sums(matrix, labels),
  ];
  const byStrategy = [
    heading('', names),
    ...strategies.map(({ label, counts }) => line(label, counts)),
    sums(
      strategies.map(({ counts }) => counts),
      names,
    ),
  ];
  return [colours.bold(words.comparison), ...textTables([moves], place).flat(), '', ...textTables([byStrategy], place).flat(), ''];
}

/** A share with one decimal; nothing of nothing has none. */
function shareText(count: number, total: number): string {
  return total === 0 ? '-' : `${((count / total) * 100).toFixed(1)}%`;
}

function asIs(text: string): string {
  return text;
}
