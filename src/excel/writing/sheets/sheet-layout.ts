import { cellAddress, columnLetters } from '../../../evaluation/workbook/address';
import type { SheetRelayout, SheetLayout } from '../../../evaluation/workbook/sheet-layout';
import type { PlannedChart } from '../../../evaluation/workbook/planned-chart';
import type { CellRange } from '../../../evaluation/workbook/snapshot';
import { addHighlight, addValidation } from './cell-rules';
import { addChart } from './chart';
import { setColumnWidths } from './new-sheet';
import type { Step } from '../write-changes';

/** About what one call costs on the wire. */
const CALL_BYTES = 400;

/**
 * Steps that lay a new sheet out besides its cells: merged cells, row heights, pages, charts. They come behind the contents: a merged
 * area shows what its first cell holds.
 */
export function layoutSteps(sheet: Excel.Worksheet, layout: SheetLayout): Step[] {
  const { merges = [], rowHeights = [], titleRows, pageBreaks = [], printArea, charts = [] } = layout;
  const { hiddenColumns = [], frozen, filter, validations = [], highlights = [] } = layout;
  return [
    ...merges.map((range) => step(() => rangeOf(sheet, range).merge(false))),
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
    ...charts.map((chart) => step(() => addChart(sheet, chart))),
    ...hiddenColumns.map((column) =>
      step(() => {
        const letters = columnLetters(column);
        const range = sheet.getRange(`${letters}:${letters}`);
        range.untrack();
        range.columnHidden = true;
      }),
    ),
    ...validations.map((validation) => step(() => addValidation(sheet, validation))),
    ...highlights.map((highlight) => step(() => addHighlight(rangeOf(sheet, highlight.range), highlight))),
    step(() => {
      if (filter !== undefined) sheet.autoFilter.apply(rangeOf(sheet, filter));
      if (frozen !== undefined) freeze(sheet, frozen);
    }),
  ];
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: NonNullable<SheetLayout['frozen']>): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${cellAddress(rows - 1, columns - 1)}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** Steps that take an earlier layout away, before anything is written: widths, merged cells, fills and lines within the area, page breaks. */
export function clearingSteps(sheet: Excel.Worksheet, { area, columnWidths }: SheetRelayout): Step[] {
  return [
    step(() => setColumnWidths(sheet, columnWidths)),
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
  found: readonly { readonly sheet: Excel.Worksheet; readonly charts: readonly Pick<PlannedChart, 'name'>[] }[],
): Promise<void> {
  const charts = found.flatMap(({ sheet, charts: named }) =>
    [...new Set(named.map(({ name }) => name))].map((name) => sheet.charts.getItemOrNullObject(name)),
  );
  if (charts.length === 0) return;
  for (const chart of charts) chart.load('name');
  await context.sync();
  for (const chart of charts) if (!chart.isNullObject) chart.delete();
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
