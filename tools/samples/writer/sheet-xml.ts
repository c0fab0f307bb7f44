import { cellAddress } from '../../../src/evaluation/workbook/address';
import type { CellDraft, RowDraft, SheetDraft } from './sheet-draft';
import type { StringList } from './string-list';
import type { StyleList } from './style-list';
import { HEAD, MAIN } from './xml-names';

/** A4 across, one page wide, in the middle of the page, with page numbers. */
const PAGE =
  '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';

/** The XML of a sheet; its looks and texts are entered in the workbook's lists. */
export function sheetXml(sheet: SheetDraft, styles: StyleList, strings: StringList): string {
  const rows = sheet.rows.filter(({ cells, height }) => cells.size > 0 || height !== null);
  const cellXml = (row: number, column: number, { value, look }: CellDraft) => {
    const start = `<c r="${cellAddress(row - 1, column - 1)}" s="${String(styles.add(look))}"`;
    if (value === null) return `${start}/>`;
    if (typeof value === 'number') return `${start}><v>${String(value)}</v></c>`;
    return `${start} t="s"><v>${String(strings.add(value))}</v></c>`;
  };
  const rowXml = ({ number, height, cells }: RowDraft) => {
    const ht = height === null ? '' : ` ht="${String(height)}" customHeight="1"`;
    const content = inOrder(cells).map(([column, cell]) => cellXml(number, column, cell));
    return `<row r="${String(number)}"${ht}>${content.join('')}</row>`;
  };
  const { frozenRows } = sheet;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${usedRange(rows)}"/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozenRows === 0 ? '' : paneXml(frozenRows)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet.widths)}<sheetData>${rows.map(rowXml).join('')}</sheetData>` +
    `${mergesXml(sheet)}${PAGE}${breaksXml(sheet.breaks)}</worksheet>`
  );
}

function inOrder(cells: ReadonlyMap<number, CellDraft>): [number, CellDraft][] {
  return [...cells].sort(([one], [other]) => one - other);
}

function usedRange(rows: readonly RowDraft[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return 'A1';
  const columns = rows.flatMap(({ cells }) => [...cells.keys()]);
  const corner = (row: RowDraft, column: number) => cellAddress(row.number - 1, column - 1);
  return `${corner(first, Math.min(...columns))}:${corner(last, Math.max(...columns))}`;
}

function paneXml(rows: number): string {
  const count = String(rows);
  const below = cellAddress(rows, 0);
  return `<pane ySplit="${count}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

function columnsXml(widths: SheetDraft['widths']): string {
  const columns = widths.flatMap((width, index) => {
    const place = String(index + 1);
    return width === null ? [] : [`<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`];
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function mergesXml({ merges }: SheetDraft): string {
  if (merges.length === 0) return '';
  const cells = merges.map(
    ({ row, first, last }) => `<mergeCell ref="${cellAddress(row - 1, first - 1)}:${cellAddress(row - 1, last - 1)}"/>`,
  );
  return `<mergeCells count="${String(merges.length)}">${cells.join('')}</mergeCells>`;
}

function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return '';
  const count = String(breaks.length);
  const all = breaks.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${all.join('')}</rowBreaks>`;
}
