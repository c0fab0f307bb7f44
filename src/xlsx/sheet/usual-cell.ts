import { isReference } from '../xml/xml-characters';
import type { XmlScanner } from '../xml/xml-scanner';
import type { CellTable, CellType } from './cell-table';

const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const GREATER = 0x3e;

const CELL = ascii('<c r="');
const CELL_END = ascii('</c>');
const STYLE = ascii(' s="');
const TYPE = ascii(' t="');
const FORMULA = ascii('<f>');
const FORMULA_END = ascii('</f>');
const VALUE = ascii('<v>');
const VALUE_END = ascii('</v>');

/** One more than the last column that Excel has. */
const COLUMNS = 16384;

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * Reads a cell written as Excel writes them, `<c r="A1" s="1" t="s"><f>…</f><v>…</v></c>` or less, in one go: most of the
 * bytes of a large sheet pass through here. What it does not recognise is left to the general scanner.
 * @param scanner stands where the cell may begin; when it is read, behind its end
 * @returns false, with nothing read, when the next thing is anything else
 */
export function readUsualCell(scanner: XmlScanner, cells: CellTable): boolean {
  const { bytes, end } = scanner;
  const start = scanner.position;
  if (!matches(bytes, start, CELL)) return false;
  let at = start + CELL.length;
  let column = 0;
  let byte = bytes[at]!;
  for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at]!) column = column * 26 + byte - 0x40;
  while (byte >= 0x30 && byte <= 0x39) byte = bytes[++at]!;
  if (byte !== QUOTE || column === 0 || column > COLUMNS) return false;
  at++;

  let style = 0;
  if (matches(bytes, at, STYLE)) {
    at += STYLE.length;
    const first = at;
    for (byte = bytes[at]!; byte >= 0x30 && byte <= 0x39; byte = bytes[++at]!) style = style * 10 + byte - 0x30;
    if (byte !== QUOTE || at === first || at > first + 7) return false;
    at++;
  }
  let type: CellType = 'n';
  if (matches(bytes, at, TYPE)) {
    at += TYPE.length;
    const found = usualType(bytes, at);
    if (found === undefined) return false;
    type = found;
    at += found.length + 1;
  }

  cells.mustHaveRoom();
  const cell = cells.count;
  cells.valueTag[cell] = -1;
  cells.formulaTag[cell] = -1;
  if (bytes[at] === SLASH) at++;
  else {
    if (bytes[at] !== GREATER) return false;
    at++;
    if (matches(bytes, at, FORMULA)) {
      const content = at + FORMULA.length;
      const stop = textEnd(bytes, content, end);
      const close = Math.abs(stop);
      if (stop === 0 || !matches(bytes, close, FORMULA_END)) return false;
      cells.formulaPlain[cell] = stop < 0 ? 0 : 1;
      cells.formulaTag[cell] = at;
      cells.formulaStart[cell] = content;
      cells.formulaEnd[cell] = close;
      at = close + FORMULA_END.length;
      cells.formulaTagEnd[cell] = at;
    }
    if (matches(bytes, at, VALUE)) {
      const content = at + VALUE.length;
      const stop = textEnd(bytes, content, end);
      const close = Math.abs(stop);
      if (stop === 0 || !matches(bytes, close, VALUE_END)) return false;
      cells.valuePlain[cell] = stop < 0 ? 0 : 1;
      cells.valueTag[cell] = at;
      cells.valueStart[cell] = content;
      cells.valueEnd[cell] = close;
      at = close + VALUE_END.length;
      cells.valueTagEnd[cell] = at;
    }
    if (!matches(bytes, at, CELL_END)) return false;
    at += CELL_END.length - 1;
  }
  // What was looked at may lie beyond the data at hand.
  if (bytes[at] !== GREATER || at >= end) return false;
  cells.column[cell] = column - 1;
  cells.start[cell] = start;
  cells.end[cell] = at + 1;
  cells.style[cell] = style;
  cells.type[cell] = type;
  cells.formulaSpecial[cell] = 0;
  cells.count = cell + 1;
  scanner.position = at + 1;
  return true;
}

function matches(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** The type that stands before the closing quote; undefined when it is none, or one whose content is no plain text. */
function usualType(bytes: Uint8Array, at: number): CellType | undefined {
  const first = bytes[at];
  if (bytes[at + 1] === QUOTE) return first === 0x73 ? 's' : first === 0x6e ? 'n' : first === 0x62 ? 'b' : first === 0x65 ? 'e' : undefined;
  return first === 0x73 && bytes[at + 1] === 0x74 && bytes[at + 2] === 0x72 && bytes[at + 3] === QUOTE ? 'str' : undefined;
}

/**
 * Where text ends.
 * @returns the offset; made negative when the text holds references; 0 when it holds anything else that needs a closer look,
 * or the data end before it does
 */
function textEnd(bytes: Uint8Array, start: number, end: number): number {
  let sign = 1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > GREATER) continue;
    if (byte === LESS) return sign * at;
    if (byte === AMPERSAND) {
      let semicolon = at + 1;
      while (bytes[semicolon] !== SEMICOLON && semicolon < at + 8) semicolon++;
      if (bytes[semicolon] !== SEMICOLON || !isReference(bytes, at + 1, semicolon)) return 0;
      sign = -1;
      at = semicolon;
    } else if (byte < 0x20 || byte === GREATER) return 0;
  }
  return 0;
}
