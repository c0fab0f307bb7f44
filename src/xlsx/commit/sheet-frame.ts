import { cellAddress } from '../../evaluation/workbook/address';
import type { CellWrite } from '../../evaluation/workbook/plan';
import type { CellRange } from '../../evaluation/workbook/snapshot';
import { parseRange } from '../sheet/cell-reference';
import type { ReadSheet } from '../sheet/sheet-reader';
import { openedTag } from '../xml/xml-edit';
import { XmlScanner } from '../xml/xml-scanner';
import { joined } from '../zip/joined';

/** Everything up to the sheet's rows, with its `dimension` wide enough for what is written and `sheetData` opened. */
export function frameStart(sheet: ReadSheet, writes: readonly CellWrite[]): Uint8Array {
  const { before, openTag, closeTag } = sheet.frame;
  const place = findDimension(before);
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const old = place === undefined ? undefined : parseRange(decode(before.subarray(place.start, place.end)));
  const pieces: Uint8Array[] = [before];
  if (place !== undefined && old !== undefined && writes.length > 0) {
    const wide = extent(old, writes);
    const same = wide.top === old.top && wide.left === old.left && wide.bottom === old.bottom && wide.right === old.right;
    if (!same) pieces.splice(0, 1, before.subarray(0, place.start), new TextEncoder().encode(rangeText(wide)), before.subarray(place.end));
  }
  pieces.push(closeTag.length > 0 ? openTag : new TextEncoder().encode(openedTag(decode(openTag))));
  return joined(pieces);
}

/** The range of all cells written, together with a range. */
export function extent(range: CellRange, writes: readonly CellWrite[]): CellRange {
  let { top, left, bottom, right } = range;
  for (const { row, column } of writes) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { top, left, bottom, right };
}

/** A range as `A1:B2`, or `A1` when it is one cell. */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** Where the value of the `ref` of `dimension` stands. */
function findDimension(before: Uint8Array): { start: number; end: number } | undefined {
  const scanner = new XmlScanner();
  scanner.bytes = before;
  scanner.end = before.length;
  const text = (start: number, end: number) => String.fromCharCode(...before.subarray(start, Math.min(end, start + 40)));
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !/^(?:\w+:)?dimension$/.test(text(scanner.nameStart, scanner.nameEnd))) continue;
    for (let at = 0; at < scanner.attributeCount * 4; at += 4) {
      const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = scanner.attributes.subarray(at, at + 4);
      if (text(nameStart, nameEnd) === 'ref') return { start, end };
    }
  }
  return undefined;
}
