import { streamItems, skipElement } from '../xml/item-stream';
import { TextReader } from '../xml/text-reader';
import { unescapeCellText } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

/**
 * Reads the workbook's shared strings.
 * @returns the strings by index
 * @throws WorkbookFileError `broken-xml`, `doctype`
 */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>, part: string): Promise<string[]> {
  const strings: string[] = [];
  const reader = new TextReader();
  const frame = await streamItems(chunks, part, 'sst', (prefix) => {
    const item = new TextEncoder().encode(`${prefix}si`);
    return (scanner) => {
      const isString = scanner.nameEquals(item);
      const start = scanner.start;
      if (!skipElement(scanner)) return false;
      if (isString) strings.push(unescapeCellText(reader.richText(scanner.bytes, start, scanner.position, prefix)));
      return true;
    };
  });
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  parseXml(part, decode(frame.before) + decode(frame.openTag) + decode(frame.closeTag) + decode(frame.after));
  return strings;
}
