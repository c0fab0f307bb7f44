import { statusChart } from '../../evaluation/plan/charts/status-chart';
import type { PlannedChart } from '../../evaluation/workbook/planned-chart';
import type { Report } from '../content/report';
import type { ReportWords } from '../content/report-words';
import type { SheetRows } from './sheet-rows';

/** By which the chart is found on the sheet when the report is made again. */
const CHART_NAME = 'Shinchoku statuses';

/** Rows that a chart of so many bars takes. */
const ROWS = {
  most: (bars: number) => Math.min(26, Math.max(8, 3 + 2 * bars)),
  fewest: (bars: number) => Math.min(18, Math.max(7, 5 + bars)),
};

/**
 * Makes room for a chart: as low as it takes for it to stay on a page with what is above and below, else on the next page.
 * @param below rows that are to be on its page
 * @returns its height in rows
 */
export function roomForChart(bars: number, below: number, rows: SheetRows): number {
  const highest = (): number | undefined => {
    for (let height = ROWS.most(bars); height >= ROWS.fewest(bars); height--) if (rows.fits(height + 1 + below)) return height;
    return undefined;
  };
  const here = highest();
  if (here !== undefined) return here;
  rows.newPage();
  return highest() ?? ROWS.fewest(bars);
}

/** As much of a report as its chart shows. */
interface ChartedReport {
  readonly statuses: Report['statuses'];
  /** The first row of counts is the strategy's own. */
  readonly strategies: readonly { readonly label: string; readonly counts: readonly { readonly counts: readonly number[] }[] }[];
}

/** The chart of each strategy's statuses. @param place the cells that it covers */
export function reportChart(
  { strategies, statuses }: ChartedReport,
  words: ReportWords,
  table: { readonly heading: number; readonly first: number; readonly column: number },
  place: PlannedChart['place'],
): PlannedChart {
  const { heading, first, column } = table;
  const bars = strategies.map(({ label, counts: [own] }) => ({ label, counts: own?.counts ?? [] }));
  const parts = statuses.map(({ label, tone, inTotal }, index) => ({ label, tone, column: column + index, inTotal }));
  const named = { name: CHART_NAME, title: words.chart, description: words.chartDescription };
  return statusChart(named, { heading, first, labels: 0, bars, statuses: parts }, place);
}
