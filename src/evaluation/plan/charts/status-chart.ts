import { statusFills } from '../../profile/status-fills';
import type { Tone } from '../../profile/status-tones';
import type { PlannedChart } from '../../workbook/planned-chart';

/** A chart of more bars is no longer read. */
export const MOST_BARS = 40;

/** What a chart is called, what stands above it, and what it shows in a sentence. */
export type ChartWords = Pick<PlannedChart, 'name' | 'title' | 'description'>;

/** A table of counts as a chart shows it, rows and columns from 0. */
export interface ChartTable {
  /** The row of the statuses' names. */
  readonly heading: number;
  /** The row of the first bar; the others follow. */
  readonly first: number;
  /** The column of the bars' labels. */
  readonly labels: number;
  readonly bars: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** All statuses in order, so that each has its own look; those that are counted in no total have no part in a bar. */
  readonly statuses: readonly { readonly label: string; readonly tone: Tone; readonly column: number; readonly inTotal: boolean }[];
}

/** The chart of a table: a bar of equal length for each row, divided by its statuses. @param place the cells that it covers */
export function statusChart(words: ChartWords, table: ChartTable, place: PlannedChart['place']): PlannedChart {
  const { heading, first, labels, bars, statuses } = table;
  const fills = statusFills(statuses.map(({ tone }) => tone));
  const last = first + bars.length - 1;
  return {
    ...words,
    categories: { top: first, left: labels, bottom: last, right: labels },
    labels: bars.map(({ label }) => label),
    series: statuses.flatMap(({ label, column, inTotal }, index) => {
      const fill = fills[index];
      if (fill === undefined || !inTotal) return [];
      return [
        {
          nameCell: { row: heading, column },
          name: label,
          range: { top: first, left: column, bottom: last, right: column },
          values: bars.map(({ counts }) => counts[index] ?? 0),
          fill,
        },
      ];
    }),
    place,
  };
}
