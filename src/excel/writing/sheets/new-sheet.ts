import { columnLetters } from '../../../evaluation/workbook/address';
import type { ColumnWidth, PlannedFormat, SheetSetup } from '../../../evaluation/workbook/plan';
import type { CellRange } from '../../../evaluation/workbook/snapshot';
import type { CellChange } from '../cells/cell-change';
import { areaAddresses, rectangles } from '../cells/rectangles';
import type { Step } from '../write-changes';
import type { LookOf, ModelLook } from './model-looks';

/** About what one cell format costs on the wire, its address aside. */
const FORMAT_BYTES = 4000;

/**
 * Points for a column that holds so many characters. A character of the workbook's standard font is 7 pixels wide in
 * Calibri and 8 in 游ゴシック, a pixel 3/4 points, and Excel adds 5 pixels of padding. The wider is taken: a column
 * that is a little too wide is no harm, `###` is.
 */
export function columnPoints(characters: number): number {
  return (characters * 8 + 5) * 0.75;
}

/** The step that gives a sheet just made its column widths. */
export function setupStep(sheet: Excel.Worksheet, setup: SheetSetup): Step {
  return {
    bytes: FORMAT_BYTES,
    cells: 0,
    queue: () => setColumnWidths(sheet, setup.columnWidths),
  };
}

/** The step that gives some columns of a sheet their widths. */
export function widthsStep(sheet: Excel.Worksheet, widths: readonly ColumnWidth[]): Step {
  return {
    bytes: FORMAT_BYTES,
    cells: 0,
    queue: () => setWidths(sheet, widths),
  };
}

/** @param widths in characters, from column A */
export function setColumnWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  setWidths(
    sheet,
    widths.map((characters, column) => ({ column, characters })),
  );
}

function setWidths(sheet: Excel.Worksheet, widths: readonly ColumnWidth[]): void {
  for (const { column, characters } of widths) {
    const letters = columnLetters(column);
    const range = sheet.getRange(`${letters}:${letters}`);
    range.untrack();
    range.format.columnWidth = columnPoints(characters);
  }
}

/** The step that sets a sheet just made up for printing, and reads back what Excel made of it. */
export function printSetupStep({ pageLayout }: Excel.Worksheet, setup: SheetSetup): Step {
  return {
    bytes: FORMAT_BYTES,
    cells: 0,
    queue: () => {
      pageLayout.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = setup.paper;
      pageLayout.zoom = { horizontalFitToPages: setup.fitToWidth };
      const footer = pageLayout.headersFooters.defaultForAllPages;
      if (setup.layout?.pageNumbers === true) footer.centerFooter = '&P / &N';
      if (setup.layout?.printDate === true) footer.rightFooter = '&D';
      pageLayout.load('zoom');
    },
  };
}

/** Whether Excel took the print set-up: it does not always (OfficeDev/office-js #1860). To be asked after the sync. */
export function isSetUp({ pageLayout }: Excel.Worksheet, { fitToWidth }: SheetSetup): boolean {
  return pageLayout.zoom.horizontalFitToPages === fitToWidth;
}

type InsideLine = 'InsideHorizontal' | 'InsideVertical';

/**
 * Steps that format cells, all cells of one format at once.
 * @param lookOf the looks of the cells that formats are to be like
 */
export function cellFormatSteps(sheet: Excel.Worksheet, changes: readonly CellChange[], lookOf: LookOf): Step[] {
  const byFormat = new Map<PlannedFormat, CellChange[]>();
  for (const change of changes) {
    if (change.format === null) continue;
    const cells = byFormat.get(change.format);
    if (cells === undefined) byFormat.set(change.format, [change]);
    else cells.push(change);
  }
  return [...byFormat].flatMap(([wanted, cells]) => {
    // Lines inside can only be drawn where there is an inside, so rectangles are sorted by whether they have one.
    const byInside = new Map<string, { inside: InsideLine[]; areas: CellRange[] }>();
    for (const area of rectangles(cells)) {
      const inside: InsideLine[] = [
        ...(area.bottom > area.top ? (['InsideHorizontal'] as const) : []),
        ...(area.right > area.left ? (['InsideVertical'] as const) : []),
      ];
      const group = byInside.get(inside.join()) ?? { inside, areas: [] };
      group.areas.push(area);
      byInside.set(inside.join(), group);
    }
    return [...byInside.values()].flatMap(({ inside, areas }) =>
      areaAddresses(areas).map((address) => ({
        bytes: FORMAT_BYTES + address.length,
        cells: 0,
        queue: () => {
          const range = sheet.getRanges(address);
          range.untrack();
          setFormat(range, wanted, wanted.like === undefined ? undefined : lookOf(wanted.like), inside);
        },
      })),
    );
  });
}

function setFormat({ format }: Excel.RangeAreas, wanted: PlannedFormat, like: ModelLook | undefined, inside: readonly InsideLine[]): void {
  const font = wanted.font ?? like?.font ?? undefined;
  format.font.bold = wanted.bold;
  if (wanted.size !== null) format.font.size = wanted.size;
  if (font !== undefined) format.font.name = font;
  if (wanted.vertical !== undefined) format.verticalAlignment = wanted.vertical === 'top' ? 'Top' : 'Center';
  if (wanted.fill !== null) format.fill.color = `#${like?.fill ?? wanted.fill}`;
  // Letters have the colour that can be read on the fill.
  const isFilledAlike = wanted.fill !== null && like !== undefined && like.fill !== null;
  const colour = wanted.colour ?? (isFilledAlike ? like.colour : undefined);
  if (colour !== undefined) format.font.color = `#${colour}`;
  format.horizontalAlignment = wanted.horizontal === 'left' ? 'Left' : wanted.horizontal === 'center' ? 'Center' : 'Right';
  format.wrapText = wanted.wrap;
  if (wanted.unlocked === true) format.protection.locked = false;
  if (wanted.indent > 0) format.indentLevel = wanted.indent;
  if (!wanted.border) return;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside] as const)
    format.borders.getItem(edge).style = 'Continuous';
}
