import type { SheetPlan, SheetSetup } from '../../evaluation/workbook/plan';
import { ByteWriter } from '../sheet/byte-writer';
import { CellWriter } from '../sheet/cell-writer';
import { escapeAttribute } from '../xml/xml-text';
import type { SheetPatch } from './patch-sheet';
import { extent, rangeText } from './sheet-frame';
import { layoutXml } from './sheet-layout-xml';

/** `paperSize` of the sizes that the product uses. Source: ECMA-376 part 1, 18.3.1.63. */
const PAPER = { A3: 8, A4: 9 };

/**
 * The XML of a sheet that the product lays out, in pieces: a list of all answers has a million cells.
 * @param namespace the main namespace of the workbook
 * @param hasView whether the workbook has a window that a view of the sheet can belong to
 * @param highlight the index of the format that a conditional format gives
 * @param drawing the element that names its drawing; '' for none
 */
export function* newSheet(
  plan: SheetPlan & { readonly create: SheetSetup },
  styleOf: SheetPatch['styleOf'],
  namespace: string,
  hasView: boolean,
  highlight: (fill: string) => number,
  drawing = '',
): Generator<Uint8Array> {
  const { create, writes } = plan;
  const out = new ByteWriter();
  const cells = new CellWriter(out, '');
  const layout = layoutXml(create.layout ?? {}, highlight);
  const heights = new Map((create.layout?.rowHeights ?? []).map(({ row, points }) => [row, points]));
  const first = writes[0];
  const used =
    first === undefined ? 'A1' : rangeText(extent({ top: first.row, left: first.column, bottom: first.row, right: first.column }, writes));
  out.text(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${escapeAttribute(namespace)}">` +
      `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${used}"/>` +
      (hasView ? layout.views : '') +
      '<sheetFormatPr defaultRowHeight="15"/>' +
      columns(create.columnWidths, new Set(create.layout?.hiddenColumns ?? [])) +
      '<sheetData>',
  );
  for (const [index, write] of writes.entries()) {
    const { row, column } = write;
    if (writes[index - 1]?.row !== row) {
      const height = heights.get(row);
      out.ascii(`<row r="${String(row + 1)}"${height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`}>`);
    }
    cells.write(row, column, styleOf(write, 0), write.formula, write.value);
    if (writes[index + 1]?.row === row) continue;
    out.ascii('</row>');
    if (out.hasPieces) yield* out.take();
  }
  out.text(
    '</sheetData>' +
      layout.behindCells +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      `<pageSetup paperSize="${String(PAPER[create.paper])}" fitToWidth="${String(create.fitToWidth)}" fitToHeight="0" orientation="${create.orientation}"/>` +
      layout.behindPage +
      drawing +
      '</worksheet>',
  );
  yield* out.takeRest();
}

function columns(widths: readonly number[], hidden: ReadonlySet<number>): string {
  if (widths.length === 0) return '';
  const cols = widths.map((width, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${String(width)}"${hidden.has(index) ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}
