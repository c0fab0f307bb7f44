import type { PlannedChart } from '../../evaluation/workbook/planned-chart';
import type { Report } from '../content/report';
import type { ReportWords } from '../content/report-words';
import { statusFills } from '../content/status-fills';
import type { SheetRows } from './sheet-rows';

/** By which the chart is found on the sheet when the report is made again. */
const CHART_NAME = 'Shinchoku statuses';

/** Where the table of the chart's figures stands, rows and columns from 0. */
interface ChartTable {
  readonly heading: number;
  /** First and last row of strategies. */
  readonly first: number;
  readonly last: number;
  /** The column of the first status. */
  readonly column: number;
}

/** Rows that a chart of so many bars takes. */
const ROWS = { most: (bars: number) => Math.min(24, 3 + 2 * bars), fewest: (bars: number) => Math.min(20, 5 + bars) };

/**
 * Makes room for a chart: as low as it takes for it to stay on a page with what is above and below, else on the next page.
 * @param below rows that are to be on its page
 * @returns its height in rows
 */
export function roomForChart(bars: number, below: number, rows: SheetRows): number {
  for (let height = ROWS.most(bars); height >= ROWS.fewest(bars); height--) if (rows.fits(height + 1 + below)) return height;
  rows.newPage();
  return ROWS.most(bars);
}

/** The chart of each strategy's statuses. @param place the cells that it covers */
export function statusChart(report: Report, words: ReportWords, table: ChartTable, place: PlannedChart['place']): PlannedChart {
  const fills = statusFills(report.statuses.map(({ tone }) => tone));
  const { heading, first, last } = table;
  return {
    name: CHART_NAME,
    title: words.chart,
    description: words.chartDescription,
    categories: { top: first, left: 0, bottom: last, right: 0 },
    labels: report.strategies.map(({ label }) => label),
    series: report.statuses.flatMap(({ label }, index) => {
      const column = table.column + index;
      const fill = fills[index];
      if (fill === undefined) return [];
      return [
        {
          nameCell: { row: heading, column },
          name: label,
          range: { top: first, left: column, bottom: last, right: column },
          values: report.strategies.map(({ counts }) => counts[0]?.counts[index] ?? 0),
          fill,
        },
      ];
    }),
    place,
  };
}
