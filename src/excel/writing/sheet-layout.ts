import { cellAddress } from '../../evaluation/workbook/address';
import type { SheetRelayout, SheetLayout } from '../../evaluation/workbook/sheet-layout';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import type { MovedChart } from '../../evaluation/workbook/plan';
import { addChart, fillChart, placeChart } from './chart';
import type { Step } from './write-changes';

/** About what one call costs on the wire. */
const CALL_BYTES = 400;

/**
 * Steps that lay a new sheet out besides its cells: merged cells, row heights, pages, charts. They come behind the contents: a merged
 * area shows what its first cell holds.
 */
export function layoutSteps(
  sheet: Excel.Worksheet,
  { merges = [], rowHeights = [], titleRows, pageBreaks = [], printArea, charts = [] }: SheetLayout,
): Step[] {
  return [
    ...merges.map((range) =>
      step(() => {
        rangeOf(sheet, range).merge(false);
      }),
    ),
    ...heightRuns(rowHeights).map(({ top, bottom, points }) =>
      step(() => {
        rangeOf(sheet, { top, left: 0, bottom, right: 0 }).format.rowHeight = points;
      }),
    ),
    step(() => {
      const { pageLayout } = sheet;
      if (titleRows !== undefined) pageLayout.setPrintTitleRows(`$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`);
      if (printArea !== undefined) pageLayout.setPrintArea(addressOf(printArea));
      for (const row of pageBreaks) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
    }),
    ...charts.map((chart) =>
      step(() => {
        addChart(sheet, chart);
      }),
    ),
  ];
}

/** Steps that take an earlier layout away, before anything is written: merged cells, fills and lines within the area, page breaks. */
export function clearingSteps(sheet: Excel.Worksheet, { area }: SheetRelayout): Step[] {
  return [
    step(() => {
      const range = rangeOf(sheet, area);
      range.unmerge();
      range.format.fill.clear();
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const)
        range.format.borders.getItem(edge).style = 'None';
      sheet.horizontalPageBreaks.removePageBreaks();
    }),
  ];
}

/** Takes charts of those names away, where they are there. One sync. */
export async function removeCharts(
  context: Excel.RequestContext,
  found: readonly { sheet: Excel.Worksheet; relayout: SheetRelayout }[],
): Promise<void> {
  const charts = found.flatMap(({ sheet, relayout }) =>
    (relayout.layout.charts ?? []).map(({ name }) => sheet.charts.getItemOrNullObject(name)),
  );
  if (charts.length === 0) return;
  for (const chart of charts) chart.load('name');
  await context.sync();
  for (const chart of charts) if (!chart.isNullObject) chart.delete();
}

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
      const table = rangeOf(sheet, { top: 0, left: 0, bottom: Math.max(0, top - 1), right });
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
  return charts.map(({ chart, moved, goes }) =>
    step(() => {
      fillChart(sheet, chart, moved.now);
      if (goes) placeChart(chart, moved.now);
    }),
  );
}

function step(queue: () => void): Step {
  return { bytes: CALL_BYTES, cells: 0, queue };
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.untrack();
  return range;
}

function addressOf({ top, left, bottom, right }: CellRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** Neighbouring rows of one height at once. */
function heightRuns(heights: NonNullable<SheetLayout['rowHeights']>): { top: number; bottom: number; points: number }[] {
  const runs: { top: number; bottom: number; points: number }[] = [];
  for (const { row, points } of heights) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1 && last.points === points) last.bottom = row;
    else runs.push({ top: row, bottom: row, points });
  }
  return runs;
}
