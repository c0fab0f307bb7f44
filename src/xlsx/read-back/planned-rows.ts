import { cellAddress, columnNumber } from '../../evaluation/workbook/address';
import type { CellWrite } from '../../evaluation/workbook/plan';
import { WorkbookFileError } from '../workbook-file-error';
import { skipElement, streamItems } from '../xml/item-stream';
import { TextReader } from '../xml/text-reader';
import { XmlSyntaxError, type XmlScanner } from '../xml/xml-scanner';
import { decodePart, parseXml } from '../xml/xml-tree';
import { literal } from './literal';
import { leavesNothing, PlannedCell } from './planned-cell';
import { RepeatedStartTag } from './repeated-start-tag';
import type { SeenCell } from './row-cuts';
import { RowShapes } from './row-shapes';
import { NO_MATCH } from './text-match';
import { passUsualCell, type UsualCell } from './usual-shape';

/**
 * Reads a sheet that was written: it is well-formed, its rows and cells stand in order and each once, and the cells that
 * were to be written hold what was planned.
 * @param writes in order of row, then column
 * @throws WorkbookFileError `broken-xml` with the place, and what the chunks throw
 */
export async function readPlannedSheet(chunks: AsyncIterable<Uint8Array>, part: string, writes: readonly CellWrite[]): Promise<void> {
  const rows = new PlannedRows(part, writes);
  const frame = await streamItems(chunks, part, 'sheetData', (prefix) => rows.begin(prefix));
  rows.end();
  const text = [frame.before, frame.openTag, frame.closeTag, frame.after].map((piece) => decodePart(part, piece)).join('');
  if (parseXml(part, text).root.local !== 'worksheet') throw new WorkbookFileError('broken-xml', { part, where: 'worksheet' });
}

class PlannedRows {
  private next = 0;
  private previousRow = -1;
  private cell = new PlannedCell('');
  private names: Record<'row' | 'cell', Uint8Array> = { row: new Uint8Array(0), cell: new Uint8Array(0) };
  private usual = true;
  private readonly usualCell: UsualCell = { end: 0, column: 0 };
  private readonly text = new TextReader();
  private digits = new Uint8Array(0);
  private rowEnd = new Uint8Array(0);
  private readonly startTag = new RepeatedStartTag();
  private readonly shapes = new RowShapes();

  constructor(
    private readonly part: string,
    private readonly writes: readonly CellWrite[],
  ) {}

  begin(prefix: string): (scanner: XmlScanner) => boolean {
    const encode = (local: string): Uint8Array => new TextEncoder().encode(prefix + local);
    this.names = { row: encode('row'), cell: encode('c') };
    this.cell = new PlannedCell(prefix);
    this.usual = prefix === '';
    this.rowEnd = new TextEncoder().encode(`</${prefix}row>`);
    return (scanner) => this.readRow(scanner);
  }

  /** What is planned for rows that the sheet does not have must be nothing. */
  end(): void {
    this.passOver(this.next, Infinity, Infinity);
  }

  /**
   * Reads a row, and those behind it whose start tags differ from its own in nothing but the number.
   * @returns false when the data end before the row does: nothing has been kept
   */
  private readRow(scanner: XmlScanner): boolean {
    if (!scanner.nameEquals(this.names.row)) return skipElement(scanner);
    const { selfClosing } = scanner;
    const isNumbered = this.startTag.remember(scanner);
    if (!this.readCells(scanner, (numberOf(scanner) ?? this.previousRow + 2) - 1, selfClosing)) return false;
    while (isNumbered) {
      const start = scanner.position;
      const number = this.startTag.passNext(scanner);
      if (number === 0) break;
      if (!this.readCells(scanner, number - 1, selfClosing)) {
        scanner.position = start;
        break;
      }
    }
    return true;
  }

  /** Reads a row behind its start tag. @returns false when the data end before it does: nothing has been kept */
  private readCells(scanner: XmlScanner, row: number, selfClosing: boolean): boolean {
    if (!(row > this.previousRow)) throw this.wrong(`row ${String(row + 1)}`);
    let next = this.passOver(this.next, row, -1);
    if (!selfClosing) {
      const read = this.readByShape(scanner, row, next) ?? this.readByCell(scanner, row, next);
      if (read === 'incomplete') return false;
      next = read;
    }
    this.next = this.passOver(next, row, Infinity);
    this.previousRow = row;
    return true;
  }

  /** Reads a row's cells if they are as in a row before. @returns the first write that is left; null: they are not, nothing has been passed */
  private readByShape(scanner: XmlScanner, row: number, next: number): number | null {
    const { shapes } = this;
    const end = shapes.match(scanner.bytes, scanner.position, row, this.digitsOf(row), this.writes, next);
    if (end === NO_MATCH || end > scanner.end) return null;
    scanner.position = end;
    return next + shapes.writeCount;
  }

  /** Reads a row cell by cell. @returns the first write that is left */
  private readByCell(scanner: XmlScanner, row: number, first: number): number | 'incomplete' {
    const digits = this.digitsOf(row);
    const start = scanner.position;
    const seen: SeenCell[] = [];
    const { takesMore } = this.shapes;
    let next = first;
    for (let previous = -1; ;) {
      const from = scanner.position;
      const planned = this.plannedHere(scanner, next, row, digits);
      if (planned !== null) {
        const { column } = this.writes[planned]!;
        if (column <= previous) throw this.wrong(cellAddress(row, column));
        previous = column;
        next = planned + 1;
        if (takesMore) seen.push({ start: from, end: scanner.position, column, write: planned - first });
        continue;
      }
      const column = this.readCell(scanner, previous);
      if (column === 'incomplete') return 'incomplete';
      if (column === 'end') break;
      if (column === null) continue;
      if (column <= previous) throw this.wrong(cellAddress(row, column));
      // A cell that is planned and stands here was not the one that was planned.
      next = this.passOver(next, row, column);
      if (this.isPlanned(next, row, column)) throw this.wrong(cellAddress(row, column));
      previous = column;
      if (takesMore) seen.push({ start: from, end: scanner.position, column, write: null });
    }
    next = this.passOver(next, row, Infinity);
    if (takesMore) this.shapes.take(scanner.bytes, start, seen, scanner.position, digits, this.writes.slice(first, next));
    return next;
  }

  private digitsOf(row: number): Uint8Array {
    let length = 1;
    for (let limit = 10; limit <= row + 1; limit *= 10) length++;
    if (length !== this.digits.length) this.digits = new Uint8Array(length);
    for (let at = length - 1, left = row + 1; at >= 0; at--, left = Math.floor(left / 10)) this.digits[at] = 0x30 + (left % 10);
    return this.digits;
  }

  /** Reads a cell that stands as planned. @returns which write it is; null when the cell is another one */
  private plannedHere(scanner: XmlScanner, next: number, row: number, digits: Uint8Array): number | null {
    for (let at = next; ; at++) {
      const write = this.writes[at];
      if (write?.row !== row) return null;
      const end = this.cell.match(scanner.bytes, scanner.position, write, digits);
      if (end !== NO_MATCH && end <= scanner.end) {
        scanner.position = end;
        return at;
      }
      // A cell that holds nothing need not be there.
      if (!leavesNothing(write)) return null;
    }
  }

  /** Reads a cell that is not planned, or not as planned. @returns its column; null for another element */
  private readCell(scanner: XmlScanner, previous: number): number | null | 'incomplete' | 'end' {
    const { usualCell } = this;
    if (this.usual && passUsualCell(scanner.bytes, scanner.position, scanner.end, usualCell)) {
      scanner.position = usualCell.end;
      return usualCell.column;
    }
    const { position } = scanner;
    const end = literal(scanner.bytes, position, this.rowEnd);
    if (end !== NO_MATCH && end <= scanner.end) {
      scanner.position = end;
      return 'end';
    }
    const token = scanner.next();
    if (token === 'incomplete') return 'incomplete';
    if (token === 'open' && scanner.start > position) {
      // Behind a comment or an instruction another cell begins, which may be the one that is planned.
      scanner.position = scanner.start;
      return null;
    }
    if (token === 'close') {
      if (!scanner.nameEquals(this.names.row)) throw new XmlSyntaxError('syntax', scanner.start);
      return 'end';
    }
    if (token === 'end') throw new XmlSyntaxError('syntax', scanner.start);
    if (token === 'text') return null;
    const isCell = scanner.nameEquals(this.names.cell);
    const address = isCell ? this.attribute(scanner, 'r') : undefined;
    const column = address === undefined ? previous + 1 : columnIn(address);
    if (!skipElement(scanner)) return 'incomplete';
    if (column === undefined) throw this.wrong(address ?? '');
    return isCell ? column : null;
  }

  /**
   * Goes past the writes before a cell: a cell that is not there holds nothing.
   * @returns the first write that is left
   */
  private passOver(from: number, row: number, column: number): number {
    let next = from;
    for (let write = this.writes[next]; write !== undefined; write = this.writes[++next]) {
      if (write.row > row || (write.row === row && write.column >= column)) break;
      if (!leavesNothing(write)) throw this.wrong(cellAddress(write.row, write.column));
    }
    return next;
  }

  private isPlanned(next: number, row: number, column: number): boolean {
    const write = this.writes[next];
    return write?.row === row && write.column === column;
  }

  private attribute(scanner: XmlScanner, name: string): string | undefined {
    return this.text.attributes(scanner.bytes, scanner.start, scanner.position).get(name);
  }

  private wrong(where: string): WorkbookFileError {
    return new WorkbookFileError('broken-xml', { part: this.part, where });
  }
}

/** The column that an address begins with; the rest of a cell that was there before is not ours to judge. */
function columnIn(address: string): number | undefined {
  const [letters] = /^[A-Za-z]+/.exec(address) ?? [];
  return letters === undefined ? undefined : columnNumber(letters);
}

/** The number that a row says of itself; NaN when it says another thing, undefined when nothing. */
function numberOf({ bytes, attributes, attributeCount }: XmlScanner): number | undefined {
  for (let at = 0; at < 4 * attributeCount; at += 4) {
    if (attributes[at + 1]! - attributes[at]! !== 1 || bytes[attributes[at]!] !== 0x72) continue;
    let number = 0;
    for (let digit = attributes[at + 2]!; digit < attributes[at + 3]!; digit++) {
      const value = bytes[digit]! - 0x30;
      number = value >= 0 && value <= 9 ? number * 10 + value : NaN;
    }
    return number;
  }
  return undefined;
}
