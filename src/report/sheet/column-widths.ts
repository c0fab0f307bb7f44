import type { Report } from '../content/report';
import { textWidth } from './text-width';

/** Widths in characters: levels as steps, the name, figures; the last column takes remarks. */
export function columnWidths({ headings, statuses, strategies }: Report, levels: number): number[] {
  const names = strategies.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'indicator' ? [textWidth(row.result.indicator.name)] : [])),
  );
  const name = Math.min(48, Math.max(30, ...names.map((width) => width + 2)));
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
    22,
  ];
  // The counts of many statuses reach beyond the detail table.
  while (widths.length < levels + 2 + statuses.length) widths.push(10);
  return widths;
}
