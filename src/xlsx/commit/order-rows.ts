import { cellAddress } from '../../evaluation/workbook/address';
import { RowIndex } from '../sheet/row-index';
import { RowScanner } from '../sheet/row-scanner';
import type { ReadSheet } from '../sheet/sheet-reader';
import { TextReader } from '../xml/text-reader';
import { openedTag, setAttribute } from '../xml/xml-edit';
import { XmlScanner } from '../xml/xml-scanner';
import { joined } from '../zip/joined';

/** A row's element in the part. */
interface RowElement {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A cell of a row that is put together: where it stands, and its own address where it does not say one. */
interface PlacedCell {
  readonly column: number;
  readonly xml: Uint8Array;
}

/**
 * Puts a sheet's rows and cells in order, each row in one element, as Excel writes them and wants them. Other programs begin
 * a row twice, write an element for each cell, or write rows as they come; what they mean is clear, and only where something
 * is written does it matter. Of two cells of one address the later one counts, as it does in reading.
 * @param chunks the part as it was read
 * @returns the part anew, and the sheet with the places of its rows there
 */
export async function orderRows(
  chunks: AsyncIterable<Uint8Array>,
  sheet: ReadSheet,
): Promise<{ chunks: AsyncIterable<Uint8Array>; sheet: ReadSheet }> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  const bytes = joined(pieces);
  const { frame } = sheet;
  const elements = Array.from({ length: sheet.rows.count }, (_, index): RowElement => {
    return { row: sheet.rows.rowAt(index), start: sheet.rows.startAt(index), end: sheet.rows.endAt(index) };
  });
  elements.sort((a, b) => a.row - b.row);

  const writer = new RowJoiner(bytes, frame.prefix);
  const body: Uint8Array[] = [];
  const rows = new RowIndex();
  let at = frame.bodyStart;
  for (let from = 0; from < elements.length;) {
    const { row } = elements[from]!;
    let to = from + 1;
    while (elements[to]?.row === row) to++;
    const xml = writer.rowOf(elements.slice(from, to));
    body.push(xml);
    rows.add(row, at, at + xml.length, false);
    at += xml.length;
    from = to;
  }
  const whole = [bytes.subarray(0, frame.bodyStart), ...body, bytes.subarray(frame.bodyEnd)];
  return { chunks: each(whole), sheet: { ...sheet, rows, frame: { ...frame, bodyEnd: at } } };
}

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

class RowJoiner {
  private readonly scanner = new XmlScanner();
  private readonly text = new TextReader();
  private readonly encoder = new TextEncoder();
  private readonly row: RowScanner;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly prefix: string,
  ) {
    this.row = new RowScanner(prefix);
    this.scanner.bytes = bytes;
  }

  /** One element for a row, out of all that there are. */
  rowOf(elements: readonly RowElement[]): Uint8Array {
    const cells = new Map<number, PlacedCell>();
    let tag = '';
    for (const element of elements) {
      const own = this.read(element);
      tag = tag === '' ? own.tag : withAttributesOf(own.attributes, tag);
      for (const cell of own.cells) cells.set(cell.column, cell);
    }
    const [first] = elements;
    tag = setAttribute(openedTag(tag), 'r', String((first?.row ?? 0) + 1));
    const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
    return joined([this.encoder.encode(tag), ...ordered.map(({ xml }) => xml), this.encoder.encode(`</${this.prefix}row>`)]);
  }

  private read({ row, start, end }: RowElement): { tag: string; attributes: Map<string, string>; cells: PlacedCell[] } {
    const { scanner, bytes } = this;
    scanner.position = start;
    scanner.end = end;
    scanner.next();
    this.row.read(scanner, row - 1);
    const { cells, tagEnd } = this.row;
    const placed = Array.from({ length: cells.count }, (_, cell): PlacedCell => {
      const column = cells.column[cell]!;
      return { column, xml: this.addressed(cells.start[cell]!, cells.end[cell]!, cellAddress(row, column)) };
    });
    const attributes = this.text.attributes(bytes, start, tagEnd);
    // What it says of its cells' columns does not hold any more, and need not be said.
    const tag = this.text.decode(bytes, start, tagEnd).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    return { tag, attributes, cells: placed };
  }

  /** A cell as it stands, its address added where its place alone said it. */
  private addressed(start: number, end: number, address: string): Uint8Array {
    const { scanner, bytes } = this;
    scanner.position = start;
    scanner.end = end;
    scanner.next();
    const tagEnd = scanner.position;
    if (this.text.attributes(bytes, start, tagEnd).has('r')) return bytes.subarray(start, end);
    const tag = setAttribute(this.text.decode(bytes, start, tagEnd), 'r', address);
    return joined([this.encoder.encode(tag), bytes.subarray(tagEnd, end)]);
  }
}

/** A start tag with the attributes that it does not have yet. */
function withAttributesOf(attributes: ReadonlyMap<string, string>, tag: string): string {
  let result = tag;
  for (const [name, value] of attributes) {
    if (name !== 'spans' && !new RegExp(`\\s${name}\\s*=`).test(result)) result = setAttribute(result, name, value);
  }
  return result;
}
