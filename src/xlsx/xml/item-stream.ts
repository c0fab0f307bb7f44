import { WorkbookFileError } from '../workbook-file-error';
import { type Token, XmlScanner, XmlSyntaxError } from './xml-scanner';

/** More levels than any sheet nests; a file with more is made to break readers. */
const MAX_DEPTH = 256;

/** Bytes of one item, or of what comes before or behind them all. */
const MAX_ITEM = 32 * 1024 * 1024;

/** Room behind the data, so that a look at what follows stays inside of the array: one outside makes all later ones slow. */
const BEYOND = 64;

/** What surrounds the items of a part that has been streamed. */
export interface ItemFrame {
  /** Everything before the container's start tag. */
  readonly before: Uint8Array;
  /** The container's start tag. */
  readonly openTag: Uint8Array;
  /** The container's end tag; empty when its start tag closes itself. */
  readonly closeTag: Uint8Array;
  /** Everything behind the container. */
  readonly after: Uint8Array;
  /** Offsets in the part: behind the start tag, and where the end tag begins. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The namespace prefix of the container and its items with its colon; empty when there is none. */
  readonly prefix: string;
}

/**
 * Reads one child of the container. The scanner has just read its start tag; the reader goes on behind its end.
 * @param offset where the child begins, in the part
 * @returns false when the data end before the child does: it is called again with the same child, so nothing may have been kept
 */
export type ItemReader = (scanner: XmlScanner, offset: number) => boolean;

/**
 * Streams through a part that is one long list (`sheetData`, `sst`, `calcChain`), holding only as much of it as one item needs.
 * @param container the list's element, the root or a child of the root
 * @param begin makes the reader, given the elements' namespace prefix with its colon and everything before the container
 * @throws WorkbookFileError `broken-xml`, `doctype`, `too-large`, and what the chunks and the reader throw
 */
export async function streamItems(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  container: string,
  begin: (prefix: string, before: Uint8Array) => ItemReader,
): Promise<ItemFrame> {
  const window = new ByteWindow(chunks, part);
  try {
    while (!window.step((scanner) => findContainer(scanner, container))) await window.grow();
    const { scanner } = window;
    const name = new TextDecoder().decode(scanner.bytes.subarray(scanner.nameStart, scanner.nameEnd));
    const prefix = name.slice(0, name.length - container.length);
    const before = scanner.bytes.slice(0, scanner.start);
    const openTag = scanner.bytes.slice(scanner.start, scanner.position);
    const bodyStart = window.offset + scanner.position;
    if (scanner.selfClosing) {
      const after = await window.rest(scanner.position);
      return { before, openTag, closeTag: new Uint8Array(0), after, bodyStart, bodyEnd: bodyStart, prefix };
    }
    window.forget();
    const readItem = begin(prefix, before);
    while (!window.step((it) => readItems(it, window, readItem))) await window.grow();
    const bodyEnd = window.offset + scanner.start;
    const closeTag = scanner.bytes.slice(scanner.start, scanner.position);
    const after = await window.rest(scanner.position);
    return { before, openTag, closeTag, after, bodyStart, bodyEnd, prefix };
  } finally {
    await window.close();
  }
}

/** Goes to the container's start tag. @returns false when the data end before */
function findContainer(scanner: XmlScanner, container: string): boolean {
  for (let depth = 0; ;) {
    const token = scanner.next();
    if (token === 'incomplete') return false;
    if (token === 'end') throw new XmlSyntaxError('syntax', scanner.position);
    if (token === 'open') {
      if (depth <= 1 && localNameIs(scanner, container)) return true;
      if (!scanner.selfClosing) depth++;
    } else if (token === 'close') depth--;
  }
}

function localNameIs(scanner: XmlScanner, local: string): boolean {
  const { bytes, nameStart, nameEnd } = scanner;
  const from = nameEnd - local.length;
  if (from < nameStart || (from > nameStart && bytes[from - 1] !== 0x3a)) return false;
  for (let i = 0; i < local.length; i++) if (bytes[from + i] !== local.charCodeAt(i)) return false;
  return true;
}

/** Reads children up to the container's end tag. @returns false when the data end before */
function readItems(scanner: XmlScanner, window: ByteWindow, readItem: ItemReader): boolean {
  for (;;) {
    const token = scanner.next();
    if (token === 'close') return true;
    if (token === 'incomplete') return false;
    if (token === 'end') throw new XmlSyntaxError('syntax', scanner.position);
    if (token === 'open' && !readItem(scanner, window.offset + scanner.start)) return false;
    window.keepFrom(scanner.position);
  }
}

/** Where the names of the open elements begin and end. */
const open = new Int32Array(2 * MAX_DEPTH);

/** Sees what is passed over. */
export interface Onlooker {
  see(token: Token, scanner: XmlScanner): void;
}

/**
 * Passes over the element whose start tag has just been read.
 * @param onlooker is shown each of its tokens, its own tags too
 * @returns false when the data end before it does
 * @throws XmlSyntaxError when tags do not pair
 */
export function skipElement(scanner: XmlScanner, onlooker?: Onlooker): boolean {
  let depth = 0;
  for (let token: Token = 'open'; ; token = scanner.next()) {
    onlooker?.see(token, scanner);
    if (token === 'open') {
      if (!scanner.selfClosing) {
        if (depth === open.length) throw new XmlSyntaxError('syntax', scanner.start);
        open[depth++] = scanner.nameStart;
        open[depth++] = scanner.nameEnd;
      } else if (depth === 0) return true;
    } else if (token === 'close') {
      depth -= 2;
      if (!scanner.nameRepeats(open[depth]!, open[depth + 1]!)) throw new XmlSyntaxError('syntax', scanner.start);
      if (depth === 0) return true;
    } else if (token === 'incomplete') return false;
    else if (token === 'end') throw new XmlSyntaxError('syntax', scanner.position);
  }
}

class ByteWindow {
  readonly scanner = new XmlScanner();
  /** Where the window begins, in the part. */
  offset = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  /** What has been dealt with, in the window. */
  private kept = 0;
  /** How much was there when it was too little. */
  private tooLittle = 0;

  constructor(
    chunks: AsyncIterable<Uint8Array>,
    private readonly part: string,
  ) {
    this.chunks = chunks[Symbol.asyncIterator]();
    this.scanner.complete = false;
  }

  /** Lets the scanner work from where everything has been dealt with. @throws WorkbookFileError instead of XmlSyntaxError */
  step(work: (scanner: XmlScanner) => boolean): boolean {
    this.scanner.position = this.kept;
    try {
      return work(this.scanner);
    } catch (error) {
      if (!(error instanceof XmlSyntaxError)) throw error;
      if (error.problem === 'doctype') throw new WorkbookFileError('doctype', { part: this.part });
      throw new WorkbookFileError('broken-xml', { part: this.part, where: `byte ${String(this.offset + error.at)}` });
    }
  }

  /** Everything before the place has been dealt with. */
  keepFrom(position: number): void {
    this.kept = position;
    this.tooLittle = 0;
  }

  /** Everything up to the scanner's position has been dealt with. */
  forget(): void {
    this.keepFrom(this.scanner.position);
  }

  /** Gets more data: at least twice what was too little, so that a long item is not read over and over. */
  async grow(): Promise<void> {
    const { scanner } = this;
    const left = scanner.end - this.kept;
    const enough = Math.max(left + 1, 2 * this.tooLittle);
    this.tooLittle = left;
    if (left > MAX_ITEM) throw new WorkbookFileError('too-large', { part: this.part, limit: `${String(MAX_ITEM / 1024 / 1024)} MiB` });
    scanner.bytes.copyWithin(0, this.kept, scanner.end);
    this.offset += this.kept;
    this.kept = 0;
    scanner.end = left;
    while (scanner.end < enough) {
      const result = await this.chunks.next();
      if (result.done === true) {
        scanner.complete = true;
        return;
      }
      const { value } = result;
      if (scanner.end + value.length + BEYOND > scanner.bytes.length) {
        const wider = new Uint8Array(Math.max(2 * scanner.bytes.length, scanner.end + value.length + BEYOND));
        wider.set(scanner.bytes.subarray(0, scanner.end));
        scanner.bytes = wider;
      }
      scanner.bytes.set(value, scanner.end);
      scanner.end += value.length;
    }
  }

  /** Everything from the place on, to the part's end. */
  async rest(position: number): Promise<Uint8Array> {
    this.keepFrom(position);
    while (!this.scanner.complete) {
      this.tooLittle = this.scanner.end;
      await this.grow();
    }
    return this.scanner.bytes.slice(this.kept, this.scanner.end);
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}
