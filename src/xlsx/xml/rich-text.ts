import { skipElement } from './item-stream';
import type { TextReader } from './text-reader';
import { meantText, type TextRun } from './meant-text';
import { type Token, XmlScanner } from './xml-scanner';
import { isTrue } from './xml-tree';

/** How deep a run lies: the string is 1. */
const RUN = 2;

/**
 * Reads elements of type `CT_Rst` (`si`, `is`): the text of their `t`, and of those of their runs one after the other. The
 * reading aid of Japanese text (`rPh`) is left out, and so is what {@link meantText} leaves out.
 */
export class RichTextReader {
  private readonly scanner = new XmlScanner();
  private readonly t: Uint8Array;
  private readonly rPh: Uint8Array;
  private readonly strike: Uint8Array;
  private readonly vertAlign: Uint8Array;
  /** The characters of the element read last that are struck out; empty where there are none. */
  struck = '';
  /** The runs so far; null as long as none has a look that counts. */
  private runs: TextRun[] | null = null;
  private runStart = 0;
  private isStruck = false;
  private isRaised = false;
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
    this.strike = new TextEncoder().encode(`${prefix}strike`);
    this.vertAlign = new TextEncoder().encode(`${prefix}vertAlign`);
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
    this.struck = '';
    this.runs = null;
    this.runStart = 0;
    this.isStruck = false;
    this.isRaised = false;
    if (!skipElement(scanner, this)) return undefined;
    return this.runs === null ? this.text : this.meant(this.runs);
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
      if (this.depth === RUN) this.endRun();
      if (this.depth-- === this.phoneticDepth) this.phoneticDepth = 0;
      this.wanted = false;
    } else if (token === 'open') {
      if (this.depth > RUN) this.seeLook(scanner);
      if (scanner.selfClosing) return;
      this.depth++;
      if (this.phoneticDepth === 0 && scanner.nameEquals(this.rPh)) this.phoneticDepth = this.depth;
      this.wanted = this.phoneticDepth === 0 && scanner.nameEquals(this.t);
    }
  }

  /** What a run's properties say of its look. */
  private seeLook(scanner: XmlScanner): void {
    if (scanner.nameEquals(this.strike)) this.isStruck = isTrue(this.valueOf(scanner) ?? '1');
    else if (scanner.nameEquals(this.vertAlign)) this.isRaised = this.valueOf(scanner) === 'superscript';
  }

  private valueOf({ bytes, attributes, attributeCount }: XmlScanner): string | undefined {
    for (let at = 0; at < 4 * attributeCount; at += 4) {
      const [nameStart = 0, nameEnd = 0, valueStart = 0, valueEnd = 0] = attributes.subarray(at, at + 4);
      if (this.reader.decode(bytes, nameStart, nameEnd) === 'val') return this.reader.decode(bytes, valueStart, valueEnd);
    }
    return undefined;
  }

  private endRun(): void {
    const { isStruck, isRaised, runStart, text } = this;
    this.runStart = text.length;
    if (this.runs === null) {
      if (!isStruck && !isRaised) return;
      this.runs = runStart === 0 ? [] : [{ text: text.slice(0, runStart), struck: false, superscript: false }];
    }
    this.runs.push({ text: text.slice(runStart), struck: isStruck, superscript: isRaised });
    this.isStruck = false;
    this.isRaised = false;
  }

  private meant(runs: readonly TextRun[]): string {
    const { text, struck } = meantText(runs);
    this.struck = struck;
    return text;
  }
}
