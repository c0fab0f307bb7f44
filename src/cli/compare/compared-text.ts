import { shortYear } from '../../evaluation/vocabulary/figures/year-mentions';
import type { Language } from '../../i18n/language';
import { compareWords } from '../../i18n/year/compare';
import { comparisonNotes } from '../../i18n/year/compare-notes';
import { CHANGES, OF_INDICATORS } from '../../year/compare/changes';
import type { Comparison } from '../../year/compare/comparison';
import type { ComparisonFacts } from '../../year/compare/comparison-facts';
import { statusMatrix } from '../../year/compare/status-matrix';
import { yearNames } from '../../year/compare/year-names';
import type { YearIndicator } from '../../year/book/year-book';
import { apartLines } from '../text/apart-line';
import { printable } from '../text/printable';
import { textTables } from '../text/text-table';

/** The result of `compare --json`. */
export function comparedObject(workbook: string, comparison: Comparison, { otherYear, unfilled, ...facts }: ComparisonFacts) {
  const { now, before, indicators } = comparison;
  return {
    workbook,
    year: now.year === null ? null : shortYear(now.year),
    lastYear: before.year === null ? null : shortYear(before.year),
    notYearBefore: otherYear !== null,
    noActuals: unfilled !== null,
    ...facts,
    matrix: matrixOf(comparison),
    indicators: indicators.map((one) => ({
      levels: ((one.now ?? one.before)?.indicator.levels ?? []).map(({ title, name }) => ({ title, name })),
      name: (one.now ?? one.before)?.indicator.name ?? '',
      change: one.change,
      year: entry(one.now),
      lastYear: entry(one.before),
      nearest: one.nearest?.indicator.name ?? null,
    })),
  };
}

function entry(one: YearIndicator | null) {
  if (one === null) return null;
  const { indicator, result } = one;
  const { judgement, recorded } = result;
  return {
    sheet: indicator.sheet,
    row: indicator.row + 1,
    target: indicator.target.text,
    actual: indicator.actual.text,
    progress: judgement.progress,
    progressText: recorded.progressText,
    status: recorded.status,
  };
}

/** How many indicators went from which status to which: last year's first. */
function matrixOf({ indicators }: Comparison): Record<string, Record<string, number>> {
  const matrix: Record<string, Record<string, number>> = {};
  for (const { now, before } of indicators) {
    if (now === null || before === null) continue;
    const row = (matrix[before.result.recorded.status] ??= {});
    const to = now.result.recorded.status;
    row[to] = (row[to] ?? 0) + 1;
  }
  return matrix;
}

/** What became of the comparison. */
interface Done {
  /** The file that was written to; null: nothing was to be written. */
  readonly output: string | null;
  readonly isChanged: boolean;
  readonly facts: ComparisonFacts;
}

/** The comparison as people read it. */
export function comparedText(comparison: Comparison, { output, isChanged, facts }: Done, language: Language): string {
  const words = compareWords[language];
  const { now, before, indicators } = comparison;
  const [last, year] = yearNames(before.year, now.year);
  const { statuses, counts: matrix } = statusMatrix(comparison);
  const asIs = (text: string): string => text;
  const line = (label: string, counts: readonly number[]) => ({
    label,
    cells: [...counts, counts.reduce((sum, count) => sum + count, 0)].map(String),
    style: asIs,
  });
  const table = [
    { label: `${last}＼${year}`, cells: [...statuses, words.total], style: asIs },
    ...statuses.map((from, row) => line(from, matrix[row] ?? [])),
    line(
      words.total,
      statuses.map((_, column) => matrix.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
    ),
  ];
  const count = (change: string): number => indicators.filter((one) => one.change === change).length;
  const lines = [words.head(last, year), '', ...(textTables([table], { columns: 100, isTerminal: false })[0] ?? []), ''];
  for (const change of Object.values(CHANGES)) if (count(change) > 0) lines.push(`  ${change}  ${String(count(change))}`);
  const changed = indicators.filter((one) => OF_INDICATORS.has(one.change));
  if (changed.length > 0) {
    lines.push('', words.changes);
    for (const one of changed) {
      const name = printable((one.now ?? one.before)?.indicator.name ?? '');
      lines.push(`  [${one.change}] ${name}${one.nearest === null ? '' : words.nearest(printable(one.nearest.indicator.name))}`);
    }
  }
  for (const note of comparisonNotes(language, facts)) lines.push('', printable(note));
  const apart = apartLines(now, language);
  if (apart.length > 0) lines.push('', ...apart);
  lines.push('', output === null ? words.dryRun : (isChanged ? words.written : words.unchanged)(printable(output)), '');
  return lines.join('\n');
}
