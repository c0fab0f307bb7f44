import { cellAddress, cellKey, cellOfKey } from '../../evaluation/workbook/address';
import { parseRange } from '../sheet/cell-reference';
import { ByteWriter } from '../sheet/byte-writer';
import { skipElement, streamItems } from '../xml/item-stream';
import { TextReader } from '../xml/text-reader';
import { parseXml } from '../xml/xml-tree';
import { openedTag, setAttribute } from '../xml/xml-edit';

/** Which cells have lost or gained a formula, by `sheetId`; cells as {@link cellKey}. */
export interface FormulaChanges {
  readonly lost: ReadonlyMap<string, ReadonlySet<number>>;
  readonly gained: ReadonlyMap<string, readonly number[]>;
}

/**
 * Brings the calculation chain up to date: Excel calls a workbook damaged whose chain names a cell without a formula.
 * @returns the new part in pieces, or null when nothing is left in it (an empty chain is not allowed)
 * @throws WorkbookFileError
 */
export async function patchCalcChain(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  { lost, gained }: FormulaChanges,
): Promise<readonly Uint8Array[] | null> {
  const out = new ByteWriter();
  const text = new TextReader();
  let sheet = '';
  let sheetWritten = '';
  let count = 0;
  let prefix = '';
  const frame = await streamItems(chunks, part, 'calcChain', (namespacePrefix) => {
    prefix = namespacePrefix;
    return (scanner) => {
      const start = scanner.start;
      const tagEnd = scanner.position;
      if (!skipElement(scanner)) return false;
      const { bytes } = scanner;
      const attributes = text.attributes(bytes, start, tagEnd);
      // An entry without a sheet belongs to the sheet of the one before it.
      sheet = attributes.get('i') ?? sheet;
      const cell = parseRange(attributes.get('r') ?? '');
      if (cell !== undefined && lost.get(sheet)?.has(cellKey(cell.top, cell.left)) === true) return true;
      if (sheet !== sheetWritten && !attributes.has('i')) out.text(setAttribute(text.decode(bytes, start, scanner.position), 'i', sheet));
      else out.bytes(bytes, start, scanner.position);
      sheetWritten = sheet;
      count++;
      return true;
    };
  });
  for (const [id, keys] of gained) {
    for (const key of keys) {
      const address = cellAddress(...cellOfKey(key));
      out.ascii(`<${prefix}c r="${address}"${id === sheetWritten ? '' : ` i="${id}"`}/>`);
      sheetWritten = id;
      count++;
    }
  }
  if (count === 0) return null;
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  parseXml(part, [frame.before, frame.openTag, frame.closeTag, frame.after].map(decode).join(''));
  const encode = (xml: string) => new TextEncoder().encode(xml);
  const open = frame.closeTag.length > 0 ? frame.openTag : encode(openedTag(decode(frame.openTag)));
  const close = frame.closeTag.length > 0 ? frame.closeTag : encode(`</${prefix}calcChain>`);
  return [frame.before, open, ...out.takeRest(), close, frame.after];
}
