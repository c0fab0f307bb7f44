import type { CellRange } from '../../../evaluation/workbook/snapshot';
import type { SheetRelayout } from '../../../evaluation/workbook/sheet-layout';
import { parseRange } from '../../sheet/cell-reference';
import type { ReadSheet } from '../../sheet/sheet-reader';
import { XmlEdit } from '../../xml/xml-edit';
import { childOf, decodePart, encodePart, parseXml, type XmlElement } from '../../xml/xml-tree';
import { rangeText } from '../sheet-frame';

/** What stands behind the cells of a sheet, in order. Source: ECMA-376 part 1, 18.3.1.99. */
const BEHIND_CELLS = [
  ...['sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews'],
  ...['mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
  ...['headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing'],
  ...['legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
];

/**
 * What stands behind a sheet's cells, with its merged cells and page breaks laid out anew. What lies outside the area stays.
 * @param drawing the element that names a new drawing; '' for none
 */
export function relaidTail(part: string, { frame }: ReadSheet, { area, layout }: SheetRelayout, drawing: string): Uint8Array {
  const openTag = /<(?:[\w.-]+:)?worksheet(?:\s[^>]*)?>/.exec(decodePart(part, frame.before))?.[0] ?? '<worksheet>';
  const tail = decodePart(part, frame.after);
  const xml = parseXml(part, openTag + tail);
  const edit = new XmlEdit(xml.text);
  const put = (local: string, text: string): void => {
    const old = childOf(xml.root, local);
    if (old !== undefined) edit.replace(old.start, old.end, text);
    else if (text !== '') edit.replace(placeFor(xml.root, local), placeFor(xml.root, local), text);
  };
  const merges = kept(childOf(xml.root, 'mergeCells'), (one) => {
    const range = parseRange(one.attributes['ref'] ?? '');
    return range === undefined || !overlaps(range, area);
  });
  const p = frame.prefix;
  const text = (one: XmlElement): string => xml.text.slice(one.start, one.end);
  put(
    'mergeCells',
    list(p, 'mergeCells', [...merges.map(text), ...(layout.merges ?? []).map((range) => `<${p}mergeCell ref="${rangeText(range)}"/>`)]),
  );
  // A break stands behind the row that it names.
  const breaks = kept(childOf(xml.root, 'rowBreaks'), ({ attributes }) => Number(attributes['id']) > area.bottom + 1);
  put('rowBreaks', breaksXml([...(layout.pageBreaks ?? []).map((row) => breakXml(row, p)), ...breaks.map(text)], p));
  if (drawing !== '') put('drawing', drawing);
  return encodePart(edit.apply().slice(openTag.length));
}

function kept(element: XmlElement | undefined, stays: (child: XmlElement) => boolean): XmlElement[] {
  return element?.children.filter(stays) ?? [];
}

function overlaps(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

function list(prefix: string, name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;
}

/** Page breaks, each as {@link breakXml} has it. */
export function breaksXml(breaks: readonly string[], prefix = ''): string {
  if (breaks.length === 0) return '';
  return `<${prefix}rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</${prefix}rowBreaks>`;
}

/** The break before a row. */
export function breakXml(row: number, prefix = ''): string {
  return `<${prefix}brk id="${row}" max="16383" man="1"/>`;
}

function placeFor(root: XmlElement, local: string): number {
  const later = BEHIND_CELLS.slice(BEHIND_CELLS.indexOf(local) + 1);
  return root.children.find((child) => later.includes(child.local))?.start ?? root.contentEnd;
}
