import { streamItems } from '../xml/item-stream';
import { RichTextReader } from '../xml/rich-text';
import { TextReader } from '../xml/text-reader';
import { unescapeCellText } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

/** What a string takes in memory beside its text, in cells. */
const ONE_STRING = 4;

/** The workbook's shared strings by index. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Of strings with characters that are struck out: those. */
  readonly struck: ReadonlyMap<number, string>;
}

/**
 * Reads the workbook's shared strings.
 * @param spend takes away from the number of things that may still be read
 * @throws WorkbookFileError `broken-xml`, `doctype`, and what `spend` throws
 */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  spend: (count: number) => void,
): Promise<SharedStrings> {
  const texts: string[] = [];
  const struck = new Map<number, string>();
  const frame = await streamItems(chunks, part, 'sst', (prefix) => {
    const reader = new RichTextReader(prefix, new TextReader());
    const item = new TextEncoder().encode(`${prefix}si`);
    return (scanner) => {
      const isString = scanner.nameEquals(item);
      const text = reader.read(scanner);
      if (text === undefined) return false;
      spend(ONE_STRING);
      if (!isString) return true;
      if (reader.struck !== '') struck.set(texts.length, unescapeCellText(reader.struck));
      texts.push(unescapeCellText(text));
      return true;
    };
  });
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  parseXml(part, decode(frame.before) + decode(frame.openTag) + decode(frame.closeTag) + decode(frame.after));
  return { texts, struck };
}
