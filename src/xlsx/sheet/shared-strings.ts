import { streamItems } from '../xml/item-stream';
import { RichTextReader } from '../xml/rich-text';
import { TextReader } from '../xml/text-reader';
import { unescapeCellText } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

/** What a string takes in memory beside its text, in cells. */
const ONE_STRING = 4;

/**
 * Reads the workbook's shared strings.
 * @param spend takes away from the number of things that may still be read
 * @returns the strings by index
 * @throws WorkbookFileError `broken-xml`, `doctype`, and what `spend` throws
 */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  spend: (count: number) => void,
): Promise<string[]> {
  const strings: string[] = [];
  const frame = await streamItems(chunks, part, 'sst', (prefix) => {
    const reader = new RichTextReader(prefix, new TextReader());
    const item = new TextEncoder().encode(`${prefix}si`);
    return (scanner) => {
      const isString = scanner.nameEquals(item);
      const text = reader.read(scanner);
      if (text === undefined) return false;
      spend(ONE_STRING);
      if (isString) strings.push(unescapeCellText(text));
      return true;
    };
  });
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  parseXml(part, decode(frame.before) + decode(frame.openTag) + decode(frame.closeTag) + decode(frame.after));
  return strings;
}
