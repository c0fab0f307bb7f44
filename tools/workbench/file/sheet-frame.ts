import type { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { skipElement, streamItems } from '../../../src/xlsx/xml/item-stream';
import type { XmlScanner } from '../../../src/xlsx/xml/xml-scanner';
import { decodePart, isTrue, parseXml, type XmlElement } from '../../../src/xlsx/xml/xml-tree';
import { joined } from '../../../src/xlsx/zip/joined';

/** A worksheet part but for its cells, of which there may be millions. */
export interface SheetFrame {
  /** Its root, with a `sheetData` that is empty. */
  readonly root: XmlElement;
  /** Points, of the rows that somebody gave a height. */
  readonly rowHeights: ReadonlyMap<number, number>;
}

/** Reads what a worksheet part says beside its cells. @throws WorkbookFileError */
export async function readSheetFrame(parts: PackageParts, part: string): Promise<SheetFrame> {
  const rowHeights = new Map<number, number>();
  let previous = -1;
  const readRow = (scanner: XmlScanner): boolean => {
    const { row, height } = rowOf(scanner, previous + 1);
    if (!skipElement(scanner)) return false;
    previous = row;
    if (height !== null) rowHeights.set(row, height);
    return true;
  };
  const { before, openTag, closeTag, after } = await streamItems(parts.chunks(part), part, 'sheetData', () => readRow);
  const { root } = parseXml(part, decodePart(part, joined([before, openTag, closeTag, after])));
  return { root, rowHeights };
}

/** The number of the row whose start tag has just been read, from 0, and its height if it was given one. */
function rowOf(scanner: XmlScanner, next: number): { row: number; height: number | null } {
  const number = Number(attributeOf(scanner, 'r') ?? Number.NaN);
  const row = Number.isInteger(number) && number > 0 ? number - 1 : next;
  const height = isTrue(attributeOf(scanner, 'customHeight')) ? Number(attributeOf(scanner, 'ht') ?? Number.NaN) : Number.NaN;
  return { row, height: Number.isFinite(height) ? height : null };
}

function attributeOf({ bytes, attributes, attributeCount }: XmlScanner, name: string): string | undefined {
  for (let at = 0; at < attributeCount * 4; at += 4) {
    const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = attributes.subarray(at, at + 4);
    if (nameEnd - nameStart !== name.length) continue;
    const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 40)));
    if (ascii(nameStart, nameEnd) === name) return ascii(start, end);
  }
  return undefined;
}
