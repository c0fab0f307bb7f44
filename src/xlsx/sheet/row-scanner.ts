import { skipElement } from '../xml/item-stream';
import { XmlSyntaxError, type XmlScanner } from '../xml/xml-scanner';
import { MAX_COLUMNS, MAX_ROWS } from '../../evaluation/workbook/address';
import { CellTable, type CellType } from './cell-table';
import { readUsualCell } from './usual-cell';

/** A cell reference lies outside of what Excel has. */
export class OutOfGridError extends Error {
  override readonly name = 'OutOfGridError';
  constructor(readonly cell: string) {
    super(cell);
  }
}

const NONE = -1;
/** More than any workbook has, and as much as a {@link CellTable} holds. */
const MAX_STYLE = 0x7fffffff;
const TYPES: readonly CellType[] = ['n', 's', 'b', 'str', 'inlineStr', 'e', 'd'];

/** Reads `row` elements into offsets, so that reading and patching a sheet look at its cells in the same way. */
export class RowScanner {
  /** The row, from 0; -1 when the element that was read is none. */
  row = NONE;
  hidden = false;
  /** The style of cells that the row does not hold; -1 when the row has none of its own. */
  style = NONE;
  readonly cells = new CellTable();
  /** Whether the row holds cells as {@link readUsualCell} reads them, from left to right, and nothing else. */
  plain = false;
  /** Where the row's start tag ends. */
  tagEnd = 0;
  /** Where the row's end tag begins; -1 when the start tag closes itself. */
  bodyEnd = NONE;
  /** The value of `spans`; -1 when there is none. */
  spansStart = NONE;
  spansEnd = NONE;

  /** Whether cells may look as the usual ones do. */
  private readonly usual: boolean;
  private readonly names: Record<'row' | 'c' | 'v' | 'f' | 'is', Uint8Array>;

  /** @param prefix the elements' namespace prefix with its colon */
  constructor(prefix: string) {
    this.usual = prefix === '';
    const encode = (local: string) => new TextEncoder().encode(prefix + local);
    this.names = { row: encode('row'), c: encode('c'), v: encode('v'), f: encode('f'), is: encode('is') };
  }

  /**
   * Reads the element whose start tag the scanner has just read, and stays behind its end.
   * @param previousRow the row before, which gives the position of a row that does not say its own
   * @param from the first column that is asked for: of a row that was {@link plain} when it was read before, cells to its left
   * are passed over; 0 for any other row
   * @returns whether it was read whole
   * @throws XmlSyntaxError, OutOfGridError
   */
  read(scanner: XmlScanner, previousRow: number, from = 0): boolean {
    const { cells } = this;
    cells.count = 0;
    this.row = NONE;
    if (!scanner.nameEquals(this.names.row)) return skipElement(scanner);
    const row = this.readRowTag(scanner, previousRow);
    this.tagEnd = scanner.position;
    this.bodyEnd = NONE;
    let plain = true;
    if (!scanner.selfClosing) {
      if (from > 0) scanner.position = lastCellUpTo(from, scanner.bytes, scanner.position, scanner.end);
      for (;;) {
        if (this.usual && readUsualCell(scanner, cells)) {
          if (cells.count > 1 && cells.column[cells.count - 1]! <= cells.column[cells.count - 2]!) plain = false;
          continue;
        }
        const token = scanner.next();
        if (token !== 'close') plain = false;
        if (token === 'open') {
          if (!(scanner.nameEquals(this.names.c) ? this.readCell(scanner) : skipElement(scanner))) return false;
        } else if (token === 'close') {
          mustClose(scanner, this.names.row);
          break;
        } else if (token === 'incomplete') return false;
        else if (token === 'end') throw new XmlSyntaxError('syntax', scanner.start);
        if (cells.count > MAX_COLUMNS) throw new OutOfGridError(String(cells.count));
      }
      this.bodyEnd = scanner.start;
    }
    this.row = row;
    this.plain = plain;
    return true;
  }

  private readRowTag(scanner: XmlScanner, previousRow: number): number {
    const { bytes, attributes } = scanner;
    let row = previousRow + 1;
    let style = NONE;
    let customFormat = false;
    this.hidden = false;
    this.spansStart = NONE;
    for (let at = 0; at < 4 * scanner.attributeCount; at += 4) {
      const start = attributes[at + 2]!;
      const end = attributes[at + 3]!;
      if (attributeIs(scanner, at, 'r')) row = digits(bytes, start, end) - 1;
      else if (attributeIs(scanner, at, 's')) style = digits(bytes, start, end);
      else if (attributeIs(scanner, at, 'spans')) {
        this.spansStart = start;
        this.spansEnd = end;
      } else if (attributeIs(scanner, at, 'hidden')) this.hidden = isOn(bytes, start, end);
      else if (attributeIs(scanner, at, 'customFormat')) customFormat = isOn(bytes, start, end);
    }
    if (row < 0) throw new XmlSyntaxError('syntax', scanner.start);
    if (row >= MAX_ROWS) throw new OutOfGridError(String(row + 1));
    this.style = customFormat ? style : NONE;
    return row;
  }

  private readCell(scanner: XmlScanner): boolean {
    const { cells } = this;
    cells.mustHaveRoom();
    const cell = cells.count;
    cells.column[cell] = cell === 0 ? 0 : cells.column[cell - 1]! + 1;
    cells.start[cell] = scanner.start;
    cells.style[cell] = 0;
    cells.type[cell] = 'n';
    cells.valueTag[cell] = NONE;
    cells.formulaTag[cell] = NONE;
    cells.formulaSpecial[cell] = 0;
    this.readCellTag(scanner, cell);
    if (!scanner.selfClosing && !this.readCellContent(scanner, cell)) return false;
    cells.end[cell] = scanner.position;
    cells.count++;
    return true;
  }

  private readCellTag(scanner: XmlScanner, cell: number): void {
    const { bytes, attributes } = scanner;
    const { cells } = this;
    for (let at = 0; at < 4 * scanner.attributeCount; at += 4) {
      const start = attributes[at + 2]!;
      const end = attributes[at + 3]!;
      if (attributeIs(scanner, at, 'r')) {
        cells.column[cell] = columnOf(bytes, start, end);
        if (cells.column[cell] >= MAX_COLUMNS) {
          throw new OutOfGridError(String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 20))));
        }
      } else if (attributeIs(scanner, at, 's')) cells.style[cell] = Math.min(MAX_STYLE, Math.max(0, digits(bytes, start, end)));
      else if (attributeIs(scanner, at, 't')) cells.type[cell] = TYPES.find((type) => isText(bytes, start, end, type)) ?? 'n';
    }
    if (cells.column[cell]! >= MAX_COLUMNS) throw new OutOfGridError(String(cells.column[cell]! + 1));
    if (cells.column[cell]! < 0) throw new XmlSyntaxError('syntax', scanner.start);
  }

  private readCellContent(scanner: XmlScanner, cell: number): boolean {
    const { cells, names } = this;
    for (;;) {
      const token = scanner.next();
      if (token === 'open') {
        const { start, position, selfClosing } = scanner;
        if (scanner.nameEquals(names.v) || scanner.nameEquals(names.is)) {
          const plain = readContent(scanner);
          if (plain === undefined) return false;
          cells.valueTag[cell] = start;
          cells.valueStart[cell] = position;
          cells.valueEnd[cell] = selfClosing ? position : scanner.start;
          cells.valuePlain[cell] = Number(plain);
          cells.valueTagEnd[cell] = scanner.position;
        } else if (scanner.nameEquals(names.f)) {
          cells.formulaSpecial[cell] = scanner.attributeCount > 0 ? 1 : 0;
          const plain = readContent(scanner);
          if (plain === undefined) return false;
          cells.formulaTag[cell] = start;
          cells.formulaStart[cell] = position;
          cells.formulaEnd[cell] = selfClosing ? position : scanner.start;
          cells.formulaPlain[cell] = Number(plain);
          cells.formulaTagEnd[cell] = scanner.position;
        } else if (!skipElement(scanner)) return false;
      } else if (token === 'close') {
        mustClose(scanner, names.c);
        return true;
      } else if (token === 'incomplete') return false;
      else if (token === 'end') throw new XmlSyntaxError('syntax', scanner.start);
    }
  }
}

/**
 * Reads an element that holds text, and stays behind its end tag.
 * @returns whether the text stands there as it is meant, all in one piece; undefined when the data end before
 */
function readContent(scanner: XmlScanner): boolean | undefined {
  if (scanner.selfClosing) return true;
  const { nameStart, nameEnd, position } = scanner;
  let plain = true;
  let covered = position;
  for (;;) {
    const token = scanner.next();
    if (token === 'close') {
      if (!scanner.nameRepeats(nameStart, nameEnd)) throw new XmlSyntaxError('syntax', scanner.start);
      return plain && covered === scanner.start;
    }
    if (token === 'text') {
      if (!scanner.plain || scanner.textStart !== position) plain = false;
      covered = scanner.textEnd;
    } else if (token === 'open') {
      plain = false;
      if (!skipElement(scanner)) return undefined;
    } else if (token === 'incomplete') return undefined;
    else throw new XmlSyntaxError('syntax', scanner.start);
  }
}

function mustClose(scanner: XmlScanner, name: Uint8Array): void {
  if (!scanner.nameEquals(name)) throw new XmlSyntaxError('syntax', scanner.start);
}

/** Whether the attribute whose offsets stand there has the name. */
function attributeIs({ bytes, attributes }: XmlScanner, at: number, name: string): boolean {
  return isText(bytes, attributes[at]!, attributes[at + 1]!, name);
}

function isText(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

function isOn(bytes: Uint8Array, start: number, end: number): boolean {
  return isText(bytes, start, end, '1') || isText(bytes, start, end, 'true') || isText(bytes, start, end, 'on');
}

/** The whole number that the digits say; -2 when they say none. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9 || number > 0xfffffff) return -2;
    number = number * 10 + digit;
  }
  return end > start ? number : -2;
}

/**
 * Where the last cell begins that stands in a column or to its left, in a row of nothing but usual cells: no text of theirs
 * holds a `<`. The results that are written stand at the end of their rows, so that it is found soonest from there.
 * @returns the beginning when there is none
 */
function lastCellUpTo(column: number, bytes: Uint8Array, beginning: number, end: number): number {
  for (let at = end - CELL.length; at > beginning; at--) {
    if (!startsCell(bytes, at)) continue;
    if (columnOf(bytes, at + CELL.length, end) <= column) return at;
  }
  return beginning;
}

const CELL = '<c r="';

function startsCell(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x3c && isText(bytes, at, at + CELL.length, CELL);
}

/** The column that a cell reference names; -1 when it names none. */
function columnOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    const letter = (bytes[at]! | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = Math.min(column * 26 + letter, MAX_COLUMNS + 1);
  }
  return at === start || bytes[at]! > 0x39 ? -1 : column - 1;
}
