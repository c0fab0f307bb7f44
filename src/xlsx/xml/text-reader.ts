import { XmlScanner } from './xml-scanner';
import { resolveText } from './xml-text';

/** Texts up to this many bytes are remembered: units, marks and status words stand in a sheet again and again. */
const SHORT = 32;
const SLOTS = 4096;

/* One memory for all readers: what bytes mean is the same in every part, and making it takes as long as reading a small one. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const remembered = new Array<string | undefined>(SLOTS);
const keys = new Uint8Array(SLOTS * SHORT);
const lengths = new Uint8Array(SLOTS);

/** Turns bytes of an XML part into text. */
export class TextReader {
  private readonly scanner = new XmlScanner();

  /** The bytes as text, nothing resolved. */
  decode(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > SHORT) return decoder.decode(bytes.subarray(start, end));
    let hash = length;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const key = slot * SHORT;
    const known = remembered[slot];
    if (known !== undefined && lengths[slot] === length) {
      let same = 0;
      while (same < length && keys[key + same] === bytes[start + same]) same++;
      if (same === length) return known;
    }
    const text = decoder.decode(bytes.subarray(start, end));
    remembered[slot] = text;
    lengths[slot] = length;
    for (let i = 0; i < length; i++) keys[key + i] = bytes[start + i]!;
    return text;
  }

  /** The text of an element's content, whatever it is made of: references, CDATA, comments. Elements in it are left out. */
  content(bytes: Uint8Array, start: number, end: number): string {
    const { scanner } = this;
    this.look(bytes, start, end);
    let text = '';
    let depth = 0;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'text') {
        if (depth === 0) text += this.textOf(scanner);
      } else if (token === 'close') depth--;
      else if (!scanner.selfClosing) depth++;
    }
    return text;
  }

  /** The attributes of the start tag that stands there, as written. */
  attributes(bytes: Uint8Array, start: number, end: number): Map<string, string> {
    const { scanner } = this;
    this.look(bytes, start, end);
    const attributes = new Map<string, string>();
    if (scanner.next() !== 'open') return attributes;
    for (let at = 0; at < 4 * scanner.attributeCount; at += 4) {
      const [nameStart = 0, nameEnd = 0, valueStart = 0, valueEnd = 0] = scanner.attributes.subarray(at, at + 4);
      attributes.set(this.decode(bytes, nameStart, nameEnd), resolveText(this.decode(bytes, valueStart, valueEnd)));
    }
    return attributes;
  }

  /** The text token that a scanner has just read. */
  textOf({ bytes, textStart, textEnd, plain, cdata }: XmlScanner): string {
    const text = this.decode(bytes, textStart, textEnd);
    if (plain) return text;
    return cdata ? text.replace(/\r\n?/g, '\n') : resolveText(text);
  }

  private look(bytes: Uint8Array, start: number, end: number): void {
    this.scanner.bytes = bytes;
    this.scanner.position = start;
    this.scanner.end = end;
  }
}
