import type { Report } from '../content/report';
import { comparisonColumns } from './comparison-rows';
import { textWidth } from '../../evaluation/plan/pages/text-width';

/** The least width of the column of names, in characters. */
export const NAME_WIDTH = 30;

/** Widths in characters: levels as steps, the name, figures; the last column takes remarks. */
export function columnWidths({ headings, statuses, strategies, comparison }: Report, levels: number): number[] {
  const names = strategies.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'indicator' ? [textWidth(row.result.indicator.name)] : [])),
  );
  const name = Math.min(48, Math.max(NAME_WIDTH, ...names.map((width) => width + 2)));
  const units = strategies.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'indicator' ? [textWidth(row.result.indicator.unit ?? '')] : [])),
  );
  const widths = [
    ...Array.from({ length: levels }, () => 5),
    name,
    Math.min(14, Math.max(9, ...units.map((width) => width + 2))),
    12.5,
    12.5,
    12.5,
    Math.min(16, Math.max(12, ...headings.progress.split(/\s/).map((part) => textWidth(part) + 2))),
    11,
    // Remarks, which take two columns: last year's comparison has one more.
    11,
    11,
  ];
  const compared = comparison === null ? 0 : comparisonColumns(comparison);
  // The counts of many statuses reach beyond the detail table.
  while (widths.length < levels + Math.max(2 + statuses.length, compared)) widths.push(10);
  return widths;
}
