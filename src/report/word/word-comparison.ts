import type { ComparedIndicator, ComparedYear, ReportComparison } from '../content/report';
import type { ReportWords } from '../content/report-words';
import { type Block, heading, spaced } from './word-blocks';
import { LANDSCAPE_WIDTH } from './word-look';
import { type WordRow, wordTable } from './word-table';
import { paragraph } from './word-text';

/** Last year's comparison: the matrix of statuses, the changes of each strategy, and those of each indicator. */
export function comparisonPages(comparison: ReportComparison, words: ReportWords): Block[] {
  const { countsMore, labels, matrix, changes, strategies, lastYear, year } = comparison;
  const moves = labels.map((label, from) => ({ label, counts: matrix[from] ?? [] }));
  return [
    heading(words.comparison),
    ...(countsMore ? [paragraph(words.comparedAll)] : []),
    heading(words.moves(lastYear, year), 2),
    ...countTable(words, words.movesCorner(lastYear, year), labels, moves),
    heading(words.changesByStrategy, 2),
    ...countTable(
      words,
      '',
      changes.map((name) => words.changes[name]),
      strategies,
    ),
    heading(words.comparedList, 2),
    ...list(comparison, words),
  ];
}

function countTable(
  { total }: ReportWords,
  corner: string,
  titles: readonly string[],
  lines: readonly { readonly label: string; readonly counts: readonly number[] }[],
): Block[] {
  const width = Math.min(1300, Math.floor((LANDSCAPE_WIDTH * 0.7) / (titles.length + 1)));
  const label = Math.min(LANDSCAPE_WIDTH - width * (titles.length + 1), 5600);
  const line = (text: string, counts: readonly number[], bold: boolean): WordRow => {
    const sum = counts.reduce((all, count) => all + count, 0);
    return { cells: [{ text, bold }, ...[...counts, sum].map((count) => ({ text: String(count), align: 'right' as const, bold }))] };
  };
  const sums = titles.map((_, place) => lines.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0));
  const rows: WordRow[] = [
    { heading: true, cells: [corner, ...titles, total].map((text) => ({ text })) },
    ...lines.map(({ label: text, counts }) => line(text, counts, false)),
    line(total, sums, true),
  ];
  return spaced(wordTable([label, ...titles.map(() => width), width], rows));
}

function list({ strategies, lastYear, year }: ReportComparison, words: ReportWords): Block[] {
  const widths = [900, 1300, 1150, 1150, 1300, 1150, 1150, 1500];
  const name = LANDSCAPE_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  const years = [lastYear, year].flatMap((one) => [words.actualOf(one), words.progressOf(one), words.statusOf(one)]);
  const titles = [words.indicator, words.unit, ...years, words.change].map((text) => ({ text }));
  const rows = strategies.flatMap(({ label, indicators }): WordRow[] => [
    { keepNext: true, cells: [{ text: label, span: titles.length, fill: 'F2F2F2', bold: true }] },
    ...indicators.map((one) => indicatorRow(one, words)),
  ]);
  return spaced(wordTable([name, ...widths], [{ heading: true, cells: titles }, ...rows]));
}

function indicatorRow({ name, unit, before, now, change }: ComparedIndicator, words: ReportWords): WordRow {
  const figures = (year: ComparedYear | null): WordRow['cells'] => [
    { text: year?.actual.text ?? '', align: 'right' },
    { text: year?.progress.text ?? '', align: 'right' },
    { text: year?.status.text ?? '', align: 'center' },
  ];
  return {
    cells: [
      { text: name, indent: 1 },
      { text: unit, align: 'center' },
      ...figures(before),
      ...figures(now),
      { text: words.changes[change], align: 'center' },
    ],
  };
}
