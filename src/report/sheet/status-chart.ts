import type { PlannedChart } from '../../evaluation/workbook/planned-chart';
import type { Report } from '../content/report';
import type { ReportWords } from '../content/report-words';
import { statusFills } from '../content/status-fills';

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
