/*
 * The shape of a cell as Excel writes it, as a table: the state that a byte leads to from a state. Going along a cell takes one look a
 * byte, and most cells that were not to be written have this shape. It is apart from what reads cells, so that both must agree.
 */
const END = 1;
/** The state in which the digits of a cell's address are read. 0 is: another shape. */
const DIGITS = 2;
const STATES = 128;

class ShapeTable {
  readonly table = new Uint8Array(STATES * 256);
  private states = DIGITS;

  state(): number {
    return this.states++;
  }

  /** A text leads from one state to another. */
  on(from: number, text: string, to: number): void {
    let at = from;
    for (let i = 0; i < text.length - 1; i++) {
      const edge = at * 256 + text.charCodeAt(i);
      at = this.table[edge] ||= this.state();
    }
    this.table[at * 256 + text.charCodeAt(text.length - 1)] = to;
  }

  /** One or more digits, then a quote. */
  number(from: number, to: number): void {
    const more = this.state();
    for (const digit of '0123456789') {
      this.on(from, digit, more);
      this.on(more, digit, more);
    }
    this.on(more, '"', to);
  }

  /** Text, in which the signs that mean something in XML are written as references. */
  text(state: number): void {
    for (let byte = 0x20; byte < 256; byte++) if (!'<>&'.includes(String.fromCharCode(byte))) this.table[state * 256 + byte] = state;
    for (const sign of ['\t', '\n', '&amp;', '&lt;', '&gt;', '&quot;', '&apos;']) this.on(state, sign, state);
  }
}

function usualShape(): Uint8Array {
  const shape = new ShapeTable();
  const digits = shape.state();
  const [addressed, style, styled, type, typed] = [shape.state(), shape.state(), shape.state(), shape.state(), shape.state()];
  const [open, formula, calculated, value] = [shape.state(), shape.state(), shape.state(), shape.state()];
  shape.number(digits, addressed);
  shape.on(addressed, ' s="', style);
  shape.number(style, styled);
  for (const state of [addressed, styled]) shape.on(state, ' t="', type);
  for (const name of ['s', 'n', 'b', 'e', 'str']) shape.on(type, `${name}"`, typed);
  for (const state of [addressed, styled, typed]) {
    shape.on(state, '/>', END);
    shape.on(state, '>', open);
  }
  shape.on(open, '<f>', formula);
  shape.text(formula);
  shape.on(formula, '</f>', calculated);
  for (const state of [open, calculated]) {
    shape.on(state, '<v>', value);
    shape.on(state, '</c>', END);
  }
  shape.text(value);
  shape.on(value, '</v></c>', END);
  return shape.table;
}

const TABLE = usualShape();
const START = new TextEncoder().encode('<c r="');

/** A cell that was gone along: where it ends, and its column. */
export interface UsualCell {
  end: number;
  column: number;
}

/**
 * Goes along a cell.
 * @param end where the data end
 * @param cell is given what was found
 * @returns false when something else stands there, or the data end before the cell does
 */
export function passUsualCell(bytes: Uint8Array, start: number, end: number, cell: UsualCell): boolean {
  for (let i = 0; i < START.length; i++) if (bytes[start + i] !== START[i]) return false;
  let at = start + START.length;
  let column = 0;
  let byte = bytes[at]!;
  for (; byte >= 0x41 && byte <= 0x5a && column < 17_000; byte = bytes[++at]!) column = column * 26 + byte - 0x40;
  if (column === 0) return false;
  let state = DIGITS;
  while (state > END && at < end) state = TABLE[(state << 8) | bytes[at++]!]!;
  if (state !== END) return false;
  cell.end = at;
  cell.column = column - 1;
  return true;
}
