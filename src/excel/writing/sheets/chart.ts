import { cellAddress } from '../../../evaluation/workbook/address';
import type { PlannedChart } from '../../../evaluation/workbook/planned-chart';
import type { CellRange } from '../../../evaluation/workbook/snapshot';

/**
 * Adds a chart of stacked 100 % bars. Charts filled by a program have solid colours only, and no alternative text: its title and the
 * figures on the bars say what it shows.
 */
export function addChart(sheet: Excel.Worksheet, planned: PlannedChart): void {
  const source = sourceOf(sheet, planned);
  if (source === null) return;
  const chart = sheet.charts.add('BarStacked100', source, 'Columns');
  chart.name = planned.name;
  chart.title.text = planned.title;
  chart.legend.position = 'Bottom';
  // The first strategy stands on top, as in the table.
  chart.axes.categoryAxis.reversePlotOrder = true;
  lookOf(sheet, chart, planned);
  placeChart(chart, planned);
}

/** Gives a chart that is there its figures from where they stand now. */
export function fillChart(sheet: Excel.Worksheet, chart: Excel.Chart, planned: PlannedChart): void {
  const source = sourceOf(sheet, planned);
  if (source === null) return;
  chart.setData(source, 'Columns');
  lookOf(sheet, chart, planned);
}

export function placeChart(chart: Excel.Chart, { place }: PlannedChart): void {
  chart.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
}

/** The cells from the first series to the last, with their names. */
function sourceOf(sheet: Excel.Worksheet, { series }: PlannedChart): Excel.Range | null {
  const [first] = series;
  const last = series.at(-1);
  if (first === undefined || last === undefined) return null;
  return range(sheet, { top: first.nameCell.row, left: first.nameCell.column, bottom: last.range.bottom, right: last.range.right });
}

function lookOf(sheet: Excel.Worksheet, chart: Excel.Chart, { categories, series }: PlannedChart): void {
  const start = series[0]?.range.left ?? 0;
  const shown = new Map(series.map((one) => [one.range.left - start, one]));
  const labels = range(sheet, categories);
  for (const [index, { fill }] of shown) {
    const one = chart.series.getItemAt(index);
    one.setXAxisValues(labels);
    one.format.fill.setSolidColor(`#${fill.colour}`);
    one.format.line.color = '#404040';
    one.hasDataLabels = true;
  }
  // Columns in between that have no part in the bars, from the last: those behind move up.
  for (let index = Math.max(...shown.keys()); index >= 0; index--) if (!shown.has(index)) chart.series.getItemAt(index).delete();
}

function range(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  const made = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  made.untrack();
  return made;
}
