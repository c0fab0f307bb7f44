import { cellAddress } from '../../../evaluation/workbook/address';
import type { PlannedChart } from '../../../evaluation/workbook/planned-chart';
import type { CellRange } from '../../../evaluation/workbook/snapshot';

/**
 * Adds a chart of stacked 100 % bars. Charts filled by a program have solid colours only, and no alternative text: its title and the
 * figures on the bars say what it shows.
 */
export function addChart(sheet: Excel.Worksheet, { name, title, categories, series, place }: PlannedChart): void {
  const [first] = series;
  const last = series.at(-1);
  if (first === undefined || last === undefined) return;
  const source = range(sheet, { top: first.nameCell.row, left: first.nameCell.column, bottom: last.range.bottom, right: last.range.right });
  const chart = sheet.charts.add('BarStacked100', source, 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  // The first strategy stands on top, as in the table.
  chart.axes.categoryAxis.reversePlotOrder = true;
  const labels = range(sheet, categories);
  for (const [index, { fill }] of series.entries()) {
    const one = chart.series.getItemAt(index);
    one.setXAxisValues(labels);
    one.format.fill.setSolidColor(`#${fill.colour}`);
    one.format.line.color = '#404040';
    one.hasDataLabels = true;
  }
  chart.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
}

function range(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  const made = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  made.untrack();
  return made;
}
