import { skipElement } from '../xml/item-stream';
import { Token, XmlSyntaxError, type XmlScanner } from '../xml/xml-scanner';
import { MAX_COLUMNS, MAX_ROWS } from './cell-reference';

/** A cell's `t`. */
export const enum CellType {
  Number,
  Shared,
  Boolean,
  Formula,
  Inline,
  Error,
  Date,
}

/** Where things stand of each cell; {@link RowScanner.cells} holds this many numbers a cell. */
export const enum Field {
  Column,
  /** Where the `c` element begins and ends. */
  Start,
  End,
  Style,
  Type,
  /** Content of `v` or `is`; -1 when there is none. */
  ValueStart,
  ValueEnd,
  /** 1: the content stands in the file as it is meant. */
  ValuePlain,
  /** Where the `v` or `is` element itself begins and ends. */
  ValueTag,
  ValueTagEnd,
  /** Where the `f` element begins (-1 when there is none) and ends. */
  FormulaTag,
  FormulaTagEnd,
  /** Content of `f`. */
  FormulaStart,
  FormulaEnd,
  FormulaPlain,
  /** 1: `f` has attributes (shared, array, data table). */
  FormulaSpecial,
  Count,
}

/** A cell reference lies outside of what Excel has. */
export class OutOfGridError extends Error {
  override readonly name = 'OutOfGridError';
  constructor(readonly cell: string) {
    super(cell);
  }
}

const NONE = -1;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;

const CELL_START = ascii('<c r="');
const STYLE_START = ascii(' s="');
const TYPE_START = ascii(' t="');
const FORMULA = ascii('<f>');
const FORMULA_END = ascii('</f>');
const VALUE = ascii('<v>');
const VALUE_END = ascii('</v>');
const CELL_END = ascii('</c>');

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads `row` elements into offsets, so that reading and patching a sheet look at its cells in the same way. */
export class RowScanner {
  /** The row, from 0. */
  row = -1;
  hidden = false;
  /** The style of cells that the row does not hold; -1 when the row has none of its own. */
  style = NONE;
  /** {@link Field} by field, cell after cell. */
  cells = new Int32Array(64 * Field.Count);
  cellCount = 0;
  /** Where the row's start tag ends. */
  tagEnd = 0;
  /** Where the row's end tag begins; NONE when the start tag closes itself. */
  bodyEnd = NONE;
  /** The value of `spans`; NONE when there is none. */
  spansStart = NONE;
  spansEnd = NONE;

  /** Whether cells may look as {@link readUsualCell} expects. */
  private readonly fast: boolean;
  private readonly names: Record<'row' | 'c' | 'v' | 'f' | 'is', Uint8Array>;

  /** @param prefix the elements' namespace prefix with its colon */
  constructor(prefix: string) {
    this.fast = prefix === '';
    const encode = (local: string) => new TextEncoder().encode(prefix + local);
    this.names = { row: encode('row'), c: encode('c'), v: encode('v'), f: encode('f'), is: encode('is') };
  }

  /**
   * Reads the element whose start tag the scanner has just read, and stays behind its end.
   * @param previousRow the row before, which gives the position of a row that does not say its own
   * @returns whether it was read whole; when it was but is no row, `row` is -1
   * @throws XmlSyntaxError, OutOfGridError
   */
  read(scanner: XmlScanner, previousRow: number): boolean {
    this.cellCount = 0;
    this.row = -1;
    if (!scanner.nameEquals(this.names.row)) return skipElement(scanner);
    const row = this.readRowTag(scanner, previousRow);
    this.tagEnd = scanner.position;
    this.bodyEnd = NONE;
    if (!scanner.selfClosing) {
      for (let column = -1; ;) {
        if (this.fast && this.readUsualCell(scanner)) {
          column = this.cells[(this.cellCount - 1) * Field.Count + Field.Column]!;
          continue;
        }
        const token = scanner.next();
        if (token === Token.Open) {
          if (scanner.nameEquals(this.names.c)) {
            if (!this.readCell(scanner, column)) return false;
            column = this.cells[(this.cellCount - 1) * Field.Count + Field.Column]!;
          } else if (!skipElement(scanner)) return false;
        } else if (token === Token.Close) {
          this.mustClose(scanner, this.names.row);
          break;
        } else if (token === Token.Incomplete) return false;
        else if (token === Token.End) throw new XmlSyntaxError('syntax', scanner.start);
      }
      this.bodyEnd = scanner.start;
    }
    this.row = row;
    return true;
  }

  private mustClose(scanner: XmlScanner, name: Uint8Array): void {
    if (!scanner.nameEquals(name)) throw new XmlSyntaxError('syntax', scanner.start);
  }

  private readRowTag(scanner: XmlScanner, previousRow: number): number {
    const { bytes, attributes } = scanner;
    let row = previousRow + 1;
    let style = NONE;
    let customFormat = false;
    this.hidden = false;
    this.spansStart = NONE;
    for (let i = 0, at = 0; i < scanner.attributeCount; i++, at += 4) {
      const nameStart = attributes[at]!;
      const length = attributes[at + 1]! - nameStart;
      const start = attributes[at + 2]!;
      const end = attributes[at + 3]!;
      switch (bytes[nameStart]) {
        case 0x72: // r
          if (length === 1) row = digits(bytes, start, end) - 1;
          break;
        case 0x73: // s, spans
          if (length === 1) style = digits(bytes, start, end);
          else if (nameIs(bytes, nameStart, length, 'spans')) {
            this.spansStart = start;
            this.spansEnd = end;
          }
          break;
        case 0x68: // hidden
          if (nameIs(bytes, nameStart, length, 'hidden')) this.hidden = isOn(bytes, start, end);
          break;
        case 0x63: // customFormat
          if (nameIs(bytes, nameStart, length, 'customFormat')) customFormat = isOn(bytes, start, end);
          break;
      }
    }
    if (row < 0) throw new XmlSyntaxError('syntax', scanner.start);
    if (row >= MAX_ROWS) throw new OutOfGridError(String(row + 1));
    this.style = customFormat ? style : NONE;
    return row;
  }

  private mustHaveRoom(): number {
    const at = this.cellCount * Field.Count;
    if (this.cellCount > MAX_COLUMNS) throw new OutOfGridError(String(this.cellCount));
    if (at + Field.Count > this.cells.length) {
      const wider = new Int32Array(this.cells.length * 2);
      wider.set(this.cells);
      this.cells = wider;
    }
    return at;
  }

  /**
   * Reads a cell written as Excel writes them, `<c r="A1" s="1" t="s"><f>…</f><v>…</v></c>` or less, in one go.
   * @returns false, with nothing read, when the next thing is anything else; {@link readCell} then says what it is
   */
  private readUsualCell(scanner: XmlScanner): boolean {
    const { bytes, end } = scanner;
    const start = scanner.position;
    if (!matches(bytes, start, CELL_START)) return false;
    let at = start + CELL_START.length;
    let column = 0;
    let byte = bytes[at]!;
    for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at]!) column = column * 26 + byte - 0x40;
    while (byte >= 0x30 && byte <= 0x39) byte = bytes[++at]!;
    if (byte !== QUOTE || column === 0 || column > MAX_COLUMNS) return false;
    at++;

    let style = 0;
    if (matches(bytes, at, STYLE_START)) {
      at += STYLE_START.length;
      byte = bytes[at]!;
      const first = at;
      for (; byte >= 0x30 && byte <= 0x39; byte = bytes[++at]!) style = style * 10 + byte - 0x30;
      if (byte !== QUOTE || at === first || at > first + 7) return false;
      at++;
    }
    let type = CellType.Number;
    if (matches(bytes, at, TYPE_START)) {
      at += TYPE_START.length;
      const first = at;
      while (bytes[at] !== QUOTE && at < first + 4) at++;
      type = cellType(bytes, first, at);
      if (bytes[at] !== QUOTE || type === CellType.Number || type === CellType.Inline) return false;
      at++;
    }

    const { cells } = this;
    const to = this.mustHaveRoom();
    cells[to + Field.ValueStart] = NONE;
    cells[to + Field.FormulaTag] = NONE;
    if (bytes[at] === SLASH) {
      at++;
    } else {
      if (bytes[at] !== GREATER) return false;
      at++;
      if (matches(bytes, at, FORMULA)) {
        const content = at + FORMULA.length;
        const close = plainEnd(bytes, content, end);
        if (close < 0 || !matches(bytes, close, FORMULA_END)) return false;
        cells[to + Field.FormulaTag] = at;
        cells[to + Field.FormulaStart] = content;
        cells[to + Field.FormulaEnd] = close;
        at = close + FORMULA_END.length;
        cells[to + Field.FormulaTagEnd] = at;
      }
      if (matches(bytes, at, VALUE)) {
        const content = at + VALUE.length;
        const close = plainEnd(bytes, content, end);
        if (close < 0 || !matches(bytes, close, VALUE_END)) return false;
        cells[to + Field.ValueTag] = at;
        cells[to + Field.ValueStart] = content;
        cells[to + Field.ValueEnd] = close;
        at = close + VALUE_END.length;
        cells[to + Field.ValueTagEnd] = at;
      }
      if (!matches(bytes, at, CELL_END)) return false;
      at += CELL_END.length - 1;
    }
    if (bytes[at] !== GREATER || at >= end) return false;
    cells[to + Field.Column] = column - 1;
    cells[to + Field.Start] = start;
    cells[to + Field.End] = at + 1;
    cells[to + Field.Style] = style;
    cells[to + Field.Type] = type;
    cells[to + Field.ValuePlain] = 1;
    cells[to + Field.FormulaPlain] = 1;
    cells[to + Field.FormulaSpecial] = 0;
    this.cellCount++;
    scanner.position = at + 1;
    return true;
  }

  private readCell(scanner: XmlScanner, previousColumn: number): boolean {
    const at = this.mustHaveRoom();
    const { cells } = this;
    cells[at + Field.Column] = previousColumn + 1;
    cells[at + Field.Start] = scanner.start;
    cells[at + Field.Style] = 0;
    cells[at + Field.Type] = CellType.Number;
    cells[at + Field.ValueStart] = NONE;
    cells[at + Field.FormulaTag] = NONE;
    cells[at + Field.FormulaSpecial] = 0;
    this.readCellTag(scanner, at);
    if (!scanner.selfClosing && !this.readCellContent(scanner, at)) return false;
    cells[at + Field.End] = scanner.position;
    this.cellCount++;
    return true;
  }

  private readCellTag(scanner: XmlScanner, at: number): void {
    const { bytes, attributes } = scanner;
    const { cells } = this;
    for (let i = 0, from = 0; i < scanner.attributeCount; i++, from += 4) {
      const nameStart = attributes[from]!;
      if (attributes[from + 1]! - nameStart !== 1) continue;
      const start = attributes[from + 2]!;
      const end = attributes[from + 3]!;
      switch (bytes[nameStart]) {
        case 0x72: // r
          cells[at + Field.Column] = columnOf(bytes, start, end);
          if (cells[at + Field.Column]! >= MAX_COLUMNS)
            throw new OutOfGridError(String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 20))));
          break;
        case 0x73: // s
          cells[at + Field.Style] = Math.max(0, digits(bytes, start, end));
          break;
        case 0x74: // t
          cells[at + Field.Type] = cellType(bytes, start, end);
          break;
      }
    }
    if (cells[at + Field.Column]! >= MAX_COLUMNS) throw new OutOfGridError(String(cells[at + Field.Column]! + 1));
    if (cells[at + Field.Column]! < 0) throw new XmlSyntaxError('syntax', scanner.start);
  }

  private readCellContent(scanner: XmlScanner, at: number): boolean {
    const { cells, names } = this;
    for (;;) {
      const token = scanner.next();
      if (token === Token.Open) {
        const start = scanner.start;
        if (scanner.nameEquals(names.v)) {
          cells[at + Field.ValueTag] = start;
          if (!this.readContent(scanner, at, Field.ValueStart, names.v)) return false;
          cells[at + Field.ValueTagEnd] = scanner.position;
        } else if (scanner.nameEquals(names.f)) {
          cells[at + Field.FormulaTag] = start;
          cells[at + Field.FormulaSpecial] = scanner.attributeCount > 0 ? 1 : 0;
          if (!this.readContent(scanner, at, Field.FormulaStart, names.f)) return false;
          cells[at + Field.FormulaTagEnd] = scanner.position;
        } else if (scanner.nameEquals(names.is)) {
          cells[at + Field.ValueTag] = start;
          cells[at + Field.ValueStart] = scanner.position;
          cells[at + Field.ValuePlain] = 0;
          if (!skipElement(scanner)) return false;
          cells[at + Field.ValueEnd] = scanner.position;
          cells[at + Field.ValueTagEnd] = scanner.position;
        } else if (!skipElement(scanner)) return false;
      } else if (token === Token.Close) {
        this.mustClose(scanner, names.c);
        return true;
      } else if (token === Token.Incomplete) return false;
      else if (token === Token.End) throw new XmlSyntaxError('syntax', scanner.start);
    }
  }

  /** Reads an element that holds text. @param first its field for the start; the ones for end and plainness follow */
  private readContent(scanner: XmlScanner, at: number, first: Field.ValueStart | Field.FormulaStart, name: Uint8Array): boolean {
    const { cells } = this;
    const start = scanner.position;
    cells[at + first] = start;
    cells[at + first + 1] = start;
    cells[at + first + 2] = 1;
    if (scanner.selfClosing) return true;
    let texts = 0;
    for (;;) {
      const token = scanner.next();
      if (token === Token.Close) {
        this.mustClose(scanner, name);
        cells[at + first + 1] = scanner.start;
        // A comment between makes the content longer than its text.
        if (texts > 1 || (texts === 1 && scanner.textEnd !== scanner.start) || (texts === 0 && scanner.start !== start)) {
          cells[at + first + 2] = 0;
        }
        return true;
      }
      if (token === Token.Text) {
        texts++;
        if (!scanner.plain || scanner.textStart !== start) cells[at + first + 2] = 0;
      } else if (token === Token.Open) {
        cells[at + first + 2] = 0;
        if (!skipElement(scanner)) return false;
      } else if (token === Token.Incomplete) return false;
      else throw new XmlSyntaxError('syntax', scanner.start);
    }
  }
}

/** Whether the bytes stand there. */
function matches(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Where text ends that stands in the file as it is meant; -1 when it does not, or the data end before. */
function plainEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > GREATER) continue;
    if (byte === LESS) return at;
    if (byte < 0x20 || byte === AMPERSAND || byte === GREATER) return -1;
  }
  return -1;
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

function cellType(bytes: Uint8Array, start: number, end: number): CellType {
  switch (end - start) {
    case 1:
      switch (bytes[start]) {
        case 0x73:
          return CellType.Shared;
        case 0x62:
          return CellType.Boolean;
        case 0x65:
          return CellType.Error;
        case 0x64:
          return CellType.Date;
      }
      return CellType.Number;
    case 3:
      return CellType.Formula;
    case 9:
      return CellType.Inline;
    default:
      return CellType.Number;
  }
}

function nameIs(bytes: Uint8Array, start: number, length: number, name: string): boolean {
  if (length !== name.length) return false;
  for (let i = 0; i < length; i++) if (bytes[start + i] !== name.charCodeAt(i)) return false;
  return true;
}

function isOn(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    (end - start === 1 && bytes[start] === 0x31) || nameIs(bytes, start, end - start, 'true') || nameIs(bytes, start, end - start, 'on')
  );
}
