import type { MovedChart } from '../../../evaluation/workbook/plan';
import type { Step } from '../write-changes';
import { fillChart, placeChart } from './chart';

/** About what the calls for one chart cost on the wire. */
const CHART_BYTES = 4000;

/** A chart that is there and follows its table, and where it goes; null: it stays where it stands. */
export interface FollowingChart {
  readonly chart: Excel.Chart;
  readonly moved: MovedChart;
  readonly goes: boolean;
}

/** Finds the charts that follow their tables, as far as they are there. One sync, none where there is nothing to find. */
export async function followingCharts(
  context: Excel.RequestContext,
  found: readonly { sheet: Excel.Worksheet; movedCharts: readonly MovedChart[] }[],
): Promise<Map<Excel.Worksheet, FollowingChart[]>> {
  const asked = found.flatMap(({ sheet, movedCharts }) =>
    movedCharts.map((moved) => {
      const { top, right } = moved.now.place;
      const table = sheet.getRangeByIndexes(0, 0, Math.max(1, top), right + 1);
      table.untrack();
      table.load('height,width');
      const chart = sheet.charts.getItemOrNullObject(moved.now.name);
      chart.load('top,left');
      return { sheet, moved, table, chart };
    }),
  );
  const bySheet = new Map<Excel.Worksheet, FollowingChart[]>();
  if (asked.length === 0) return bySheet;
  await context.sync();
  for (const { sheet, moved, table, chart } of asked) {
    if (chart.isNullObject) continue;
    const goes = chart.top < table.height && chart.left < table.width;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { chart, moved, goes }]);
  }
  return bySheet;
}

/** Steps that let charts show their tables where these are now. */
export function followSteps(sheet: Excel.Worksheet, charts: readonly FollowingChart[]): Step[] {
  return charts.map(({ chart, moved, goes }) => ({
    bytes: CHART_BYTES,
    cells: 0,
    queue: () => {
      fillChart(sheet, chart, moved.now);
      if (goes) placeChart(chart, moved.now);
    },
  }));
}
