import { cellAddress, cellKey, cellOfKey } from '../../evaluation/workbook/address';
import { parseRange } from '../sheet/cell-reference';
import { ByteWriter } from '../sheet/byte-writer';
import { skipElement, streamItems } from '../xml/item-stream';
import { TextReader } from '../xml/text-reader';
import { parseXml } from '../xml/xml-tree';
import { openedTag, setAttribute } from '../xml/xml-edit';

/** What the chain is to say of the workbook's cells; cells as {@link cellKey}. */
export interface FormulaCells {
  /** Whether a cell of a sheet holds a formula, by the sheet's `sheetId`; undefined for sheets that hold no cells that are read. */
  readonly holdsFormula: (sheet: string, row: number, column: number) => boolean | undefined;
  /** Cells that have gained a formula, by `sheetId`. */
  readonly gained: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * Brings the calculation chain up to date: Excel calls a workbook damaged whose chain names a cell without a formula.
 * @returns the new part in pieces; undefined when nothing changes; null when nothing is left in it (an empty chain is not allowed)
 * @throws WorkbookFileError
 */
export async function patchCalcChain(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  { holdsFormula, gained }: FormulaCells,
): Promise<readonly Uint8Array[] | null | undefined> {
  const out = new ByteWriter();
  const text = new TextReader();
  let sheet = '';
  let sheetWritten = '';
  const named = new Map<string, Set<number>>();
  let count = 0;
  let changed = false;
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
      if (cell !== undefined) {
        if (holdsFormula(sheet, cell.top, cell.left) === false) {
          changed = true;
          return true;
        }
        const key = cellKey(cell.top, cell.left);
        if (gained.get(sheet)?.has(key) === true) named.set(sheet, (named.get(sheet) ?? new Set()).add(key));
      }
      if (sheet !== sheetWritten && !attributes.has('i')) out.text(setAttribute(text.decode(bytes, start, scanner.position), 'i', sheet));
      else out.bytes(bytes, start, scanner.position);
      sheetWritten = sheet;
      count++;
      return true;
    };
  });
  for (const [id, keys] of gained) {
    for (const key of keys) {
      if (named.get(id)?.has(key) === true) continue;
      const address = cellAddress(...cellOfKey(key));
      out.ascii(`<${prefix}c r="${address}"${id === sheetWritten ? '' : ` i="${id}"`}/>`);
      sheetWritten = id;
      changed = true;
      count++;
    }
  }
  if (!changed) return undefined;
  if (count === 0) return null;
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  parseXml(part, [frame.before, frame.openTag, frame.closeTag, frame.after].map(decode).join(''));
  const encode = (xml: string) => new TextEncoder().encode(xml);
  const open = frame.closeTag.length > 0 ? frame.openTag : encode(openedTag(decode(frame.openTag)));
  const close = frame.closeTag.length > 0 ? frame.closeTag : encode(`</${prefix}calcChain>`);
  return [frame.before, open, ...out.takeRest(), close, frame.after];
}
