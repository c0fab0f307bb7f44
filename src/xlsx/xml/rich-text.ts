import { skipElement } from './item-stream';
import type { TextReader } from './text-reader';
import { type Token, XmlScanner } from './xml-scanner';

/**
 * Reads elements of type `CT_Rst` (`si`, `is`): the text of their `t`, and of those of their runs one after the other. The
 * reading aid of Japanese text (`rPh`) is left out.
 */
export class RichTextReader {
  private readonly scanner = new XmlScanner();
  private readonly t: Uint8Array;
  private readonly rPh: Uint8Array;
  private text = '';
  private depth = 0;
  private phoneticDepth = 0;
  private wanted = false;

  /** @param prefix the elements' namespace prefix with its colon */
  constructor(
    prefix: string,
    private readonly reader: TextReader,
  ) {
    this.t = new TextEncoder().encode(`${prefix}t`);
    this.rPh = new TextEncoder().encode(`${prefix}rPh`);
  }

  /**
   * Reads the element whose start tag the scanner has just read, and stays behind its end.
   * @returns undefined when the data end before it does
   * @throws XmlSyntaxError when tags do not pair
   */
  read(scanner: XmlScanner): string | undefined {
    this.text = '';
    this.depth = 0;
    this.phoneticDepth = 0;
    this.wanted = false;
    return skipElement(scanner, this) ? this.text : undefined;
  }

  /** Reads an element that stands somewhere, whole. */
  readAt(bytes: Uint8Array, start: number, end: number): string {
    const { scanner } = this;
    scanner.bytes = bytes;
    scanner.position = start;
    scanner.end = end;
    return scanner.next() === 'open' ? (this.read(scanner) ?? '') : '';
  }

  /** Takes note of a token that is passed over. */
  see(token: Token, scanner: XmlScanner): void {
    if (token === 'text') {
      if (this.wanted) this.text += this.reader.textOf(scanner);
    } else if (token === 'close') {
      if (this.depth-- === this.phoneticDepth) this.phoneticDepth = 0;
      this.wanted = false;
    } else if (token === 'open' && !scanner.selfClosing) {
      this.depth++;
      if (this.phoneticDepth === 0 && scanner.nameEquals(this.rPh)) this.phoneticDepth = this.depth;
      this.wanted = this.phoneticDepth === 0 && scanner.nameEquals(this.t);
    }
  }
}
