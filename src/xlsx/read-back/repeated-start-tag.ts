import type { XmlScanner } from '../xml/xml-scanner';
import { literal } from './literal';
import { NO_MATCH } from './text-match';

const QUOTE = 0x22;
const ZERO = 0x30;
const LETTER_R = 0x72;

/** No row number has more digits. */
const MAX_DIGITS = 7;

/**
 * The start tag of a row (`<row r="5" ht="18">`). Most rows repeat the tag of the row before, their number aside, and what is the same
 * as a tag that was well-formed is so too: going along it takes a fraction of the time that reading its attributes does.
 */
export class RepeatedStartTag {
  /** Up to the number, and from its closing quote on. */
  private head = new Uint8Array(0);
  private tail = new Uint8Array(0);

  /** Takes the tag that has just been read. @returns false when it does not begin with the number, as the usual ones do */
  remember({ bytes, start, position, attributes, attributeCount }: XmlScanner): boolean {
    const [nameStart = 0, nameEnd = 0, numberStart = 0, numberEnd = 0] = attributes;
    const begins = attributeCount > 0 && nameEnd - nameStart === 1 && bytes[nameStart] === LETTER_R && bytes[numberEnd] === QUOTE;
    if (!begins) return false;
    if (!repeats(bytes, start, numberStart, this.head)) this.head = bytes.slice(start, numberStart);
    if (!repeats(bytes, numberEnd, position, this.tail)) this.tail = bytes.slice(numberEnd, position);
    return true;
  }

  /** Goes along the next row's start tag. @returns its number; 0 when another thing stands there: then nothing has been passed */
  passNext(scanner: XmlScanner): number {
    const { bytes, position } = scanner;
    let to = literal(bytes, position, this.head);
    if (to === NO_MATCH) return 0;
    let number = 0;
    const last = to + MAX_DIGITS;
    for (let digit = bytes[to]! - ZERO; digit >= 0 && digit <= 9 && to < last; digit = bytes[++to]! - ZERO) number = number * 10 + digit;
    to = literal(bytes, to, this.tail);
    // What was looked at may lie beyond the data at hand.
    if (to === NO_MATCH || to > scanner.end) return 0;
    scanner.position = to;
    return number;
  }
}

function repeats(bytes: Uint8Array, start: number, end: number, known: Uint8Array): boolean {
  return end - start === known.length && literal(bytes, start, known) === end;
}
