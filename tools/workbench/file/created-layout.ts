import type { PlannedChart } from '../../../src/evaluation/workbook/planned-chart';
import type { SheetLayout } from '../../../src/evaluation/workbook/sheet-layout';
import type { HostChart, HostSheet } from '../host/host-workbook';
import { parseRange } from '../host/workbook/range-address';

/** What a sheet that the file does not have is laid out with besides its cells. @param last its last row */
export function layoutOf(sheet: HostSheet, last: number): SheetLayout {
  const { footer, titleRows, printArea, pageBreaks } = sheet.pageLayout;
  const heights = Array.from({ length: last + 1 }, (_, row) => ({ row, points: sheet.rowHeight(row) }));
  const repeated = titleRows === null ? null : parseRange(titleRows);
  return {
    pageNumbers: footer.center.includes('&P'),
    printDate: footer.right.includes('&D'),
    merges: [...sheet.merges],
    rowHeights: heights.flatMap(({ row, points }) => (points === null ? [] : [{ row, points }])),
    pageBreaks: [...pageBreaks],
    charts: sheet.charts.flatMap((chart) => chartOf(sheet, chart) ?? []),
    ...(repeated === null ? {} : { titleRows: [repeated.top, repeated.bottom] as const }),
    ...(printArea === null ? {} : { printArea: parseRange(printArea) }),
  };
}

/** A chart as it was made: solid colours only, as Excel's charts of programs have them. */
function chartOf(sheet: HostSheet, { name, title, source, place, series }: HostChart): PlannedChart | null {
  const categories = series[0]?.categories;
  if (categories == null || place === null) return null;
  const rows = Array.from({ length: source.bottom - source.top }, (_, index) => source.top + 1 + index);
  return {
    name,
    title,
    description: title,
    categories,
    labels: rows.map((row) => sheet.text(row, categories.left)),
    series: series.map(({ fill, offset }) => {
      const column = source.left + offset;
      const colour = (fill ?? '#7F7F7F').slice(1);
      return {
        nameCell: { row: source.top, column },
        name: sheet.text(source.top, column),
        range: { top: source.top + 1, left: column, bottom: source.bottom, right: column },
        values: rows.map((row) => Number(sheet.value(row, column)) || 0),
        fill: { colour, line: colour, pattern: 'solid' as const, text: '000000' },
      };
    }),
    place: parseRange(place),
  };
}
