import { isReference } from './xml-characters';

/** What {@link XmlScanner.next} has found. */
export type Token =
  /** The data end in the middle of something: more are needed. */
  | 'incomplete'
  /** A start tag; a self-closing one counts as this alone. */
  | 'open'
  | 'close'
  | 'text'
  /** Nothing is left. */
  | 'end';

/** Thrown by {@link XmlScanner.next}; whoever knows the part's name turns it into a `WorkbookFileError`. */
export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
  constructor(
    readonly problem: 'syntax' | 'doctype',
    /** Byte offset in the scanner's data. */
    readonly at: number,
  ) {
    super(problem);
  }
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5d;

/** More attributes than any element has; each is compared with all before it. */
const MAX_ATTRIBUTES = 1_000;

const COMMENT = [HYPHEN, HYPHEN];
const CDATA = [...'[CDATA['].map((letter) => letter.charCodeAt(0));

/**
 * Reads UTF-8 XML token by token, straight from the bytes: sheets of 100,000 rows are some 45 MB, and most of it is never
 * wanted as text. It accepts what an XML parser accepts, DOCTYPE apart, except that it leaves the pairing of tags and the
 * characters outside ASCII to its caller. Comments and processing instructions are passed over.
 */
export class XmlScanner {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the data end. */
  end = 0;
  /** Where the next token begins. */
  position = 0;
  /** Whether no data come after `end`. */
  complete = true;

  /** Where the token that was found begins; it ends at `position`. */
  start = 0;
  /** The name of a tag. */
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;
  /** The attributes of a start tag: four offsets each (name start and end, value start and end). */
  attributes = new Int32Array(64);
  attributeCount = 0;
  /** The content of a text token. */
  textStart = 0;
  textEnd = 0;
  /** Whether the text stands in the file as it is meant: no CDATA section, no reference, no carriage return. */
  plain = true;
  /** Whether the text is a CDATA section, in which references mean nothing. */
  cdata = false;

  /** Reads the next token. @throws XmlSyntaxError */
  next(): Token {
    const bytes = this.bytes;
    for (;;) {
      const at = this.position;
      this.start = at;
      if (at >= this.end) return this.complete ? 'end' : 'incomplete';
      if (bytes[at] !== LESS) return this.text(at);
      const token = this.markup(at);
      if (token !== undefined) return token;
    }
  }

  /** Whether the name of the tag that was found is the one that stands at the given place. */
  nameEquals(name: Uint8Array): boolean {
    const { bytes, nameStart } = this;
    if (this.nameEnd - nameStart !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (bytes[nameStart + i] !== name[i]) return false;
    return true;
  }

  /** Whether the name of the tag that was found is the one between two offsets. */
  nameRepeats(start: number, end: number): boolean {
    return this.nameEnd - this.nameStart === end - start && sameBytes(this.bytes, this.nameStart, start, end - start);
  }

  /** Undefined: a comment or processing instruction was passed over. */
  private markup(at: number): Token | undefined {
    if (at + 1 >= this.end) return this.more(at);
    switch (this.bytes[at + 1]) {
      case SLASH:
        return this.closeTag(at + 2);
      case EXCLAMATION:
        return this.declaration(at);
      case QUESTION:
        return this.pass(at, at + 2, QUESTION, QUESTION);
      default:
        return this.openTag(at + 1);
    }
  }

  private more(at: number): Token {
    if (this.complete) throw this.wrong(at);
    this.position = this.start;
    return 'incomplete';
  }

  private wrong(at: number): XmlSyntaxError {
    return new XmlSyntaxError('syntax', at);
  }

  private text(at: number): Token {
    const { bytes, end } = this;
    let plain = true;
    let to = at;
    for (; to < end; to++) {
      const byte = bytes[to]!;
      if (byte > GREATER) continue;
      if (byte === LESS) break;
      if (byte === AMPERSAND) {
        const after = this.reference(to);
        if (after < 0) return this.more(to);
        plain = false;
        to = after;
      } else if (byte < SPACE) {
        if (byte === RETURN) plain = false;
        else if (byte !== LINE_FEED && byte !== TAB) throw this.wrong(to);
      } else if (byte === GREATER && to >= at + 2 && bytes[to - 1] === BRACKET && bytes[to - 2] === BRACKET) {
        throw this.wrong(to);
      }
    }
    // Text that reaches the end of the data may go on.
    if (to === end && !this.complete) return this.more(to);
    this.textStart = at;
    this.textEnd = to;
    this.plain = plain;
    this.cdata = false;
    this.position = to;
    return 'text';
  }

  /** Checks `&…;`. @returns where its semicolon stands, -1 when the data end before */
  private reference(at: number): number {
    const { bytes, end } = this;
    let to = at + 1;
    while (to < end && to - at < 12 && bytes[to] !== SEMICOLON) to++;
    if (to >= end) return -1;
    if (bytes[to] !== SEMICOLON || !isReference(bytes, at + 1, to)) throw this.wrong(at);
    return to;
  }

  private closeTag(at: number): Token {
    const { bytes, end } = this;
    let to = this.nameFrom(at);
    this.nameStart = at;
    this.nameEnd = to;
    while (to < end && isSpace(bytes[to]!)) to++;
    if (to >= end) return this.more(to);
    if (bytes[to] !== GREATER || this.nameEnd === at) throw this.wrong(to);
    this.position = to + 1;
    return 'close';
  }

  private openTag(at: number): Token {
    const { bytes, end } = this;
    let to = this.nameFrom(at);
    this.nameStart = at;
    this.nameEnd = to;
    this.attributeCount = 0;
    for (;;) {
      const from = to;
      while (to < end && isSpace(bytes[to]!)) to++;
      if (to >= end) return this.more(to);
      const byte = bytes[to];
      if (byte === GREATER || byte === SLASH) {
        this.selfClosing = byte === SLASH;
        if (byte === SLASH && ++to >= end) return this.more(to);
        if (bytes[to] !== GREATER || this.nameEnd === at) throw this.wrong(to);
        this.position = to + 1;
        return 'open';
      }
      if (to === from) throw this.wrong(to);
      to = this.attribute(to);
      if (to < 0) return this.more(to);
    }
  }

  /** Reads one attribute. @returns where it ends, -1 when the data end before */
  private attribute(at: number): number {
    const { bytes, end } = this;
    let to = this.nameFrom(at);
    const nameEnd = to;
    while (to < end && isSpace(bytes[to]!)) to++;
    if (to >= end) return -1;
    if (bytes[to] !== EQUALS || nameEnd === at) throw this.wrong(to);
    to++;
    while (to < end && isSpace(bytes[to]!)) to++;
    if (to >= end) return -1;
    const quote = bytes[to];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.wrong(to);
    const valueStart = ++to;
    for (; to < end; to++) {
      const byte = bytes[to]!;
      if (byte > LESS) continue;
      if (byte === quote) {
        this.addAttribute(at, nameEnd, valueStart, to);
        return to + 1;
      }
      if (byte === AMPERSAND) {
        to = this.reference(to);
        if (to < 0) return -1;
      } else if (byte === LESS || (byte < SPACE && byte !== LINE_FEED && byte !== TAB && byte !== RETURN)) {
        throw this.wrong(to);
      }
    }
    return -1;
  }

  private addAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    if (this.attributeCount === MAX_ATTRIBUTES) throw this.wrong(nameStart);
    let at = this.attributeCount * 4;
    for (let i = 0; i < at; i += 4) {
      const start = this.attributes[i]!;
      if (this.attributes[i + 1]! - start === nameEnd - nameStart && sameBytes(this.bytes, start, nameStart, nameEnd - nameStart)) {
        throw this.wrong(nameStart);
      }
    }
    if (at === this.attributes.length) {
      const wider = new Int32Array(at * 2);
      wider.set(this.attributes);
      this.attributes = wider;
    }
    this.attributes[at++] = nameStart;
    this.attributes[at++] = nameEnd;
    this.attributes[at++] = valueStart;
    this.attributes[at] = valueEnd;
    this.attributeCount++;
  }

  /** Where a name that begins here ends; the same place when none does. */
  private nameFrom(at: number): number {
    const { bytes, end } = this;
    if (at >= end || !isNameStart(bytes[at]!)) return at;
    let to = at + 1;
    while (to < end && isNamePart(bytes[to]!)) to++;
    return to;
  }

  private declaration(at: number): Token | undefined {
    const { bytes, end } = this;
    const from = at + 2;
    const known = bytes[from] === HYPHEN ? COMMENT : bytes[from] === CDATA[0] ? CDATA : undefined;
    if (from >= end) return this.more(from);
    if (known === undefined) throw new XmlSyntaxError(bytes[from] === 0x44 ? 'doctype' : 'syntax', at);
    for (let i = 0; i < known.length; i++) {
      if (from + i >= end) return this.more(from);
      if (bytes[from + i] !== known[i]) throw this.wrong(from + i);
    }
    return known === COMMENT ? this.pass(at, from + 2, HYPHEN, HYPHEN) : this.cdataSection(from + CDATA.length);
  }

  private cdataSection(at: number): Token {
    const { bytes, end } = this;
    for (let to = at; to + 2 < end; to++) {
      const byte = bytes[to]!;
      if (byte === BRACKET && bytes[to + 1] === BRACKET && bytes[to + 2] === GREATER) {
        this.textStart = at;
        this.textEnd = to;
        this.plain = false;
        this.cdata = true;
        this.position = to + 3;
        return 'text';
      }
      if (byte < SPACE && byte !== LINE_FEED && byte !== TAB && byte !== RETURN) throw this.wrong(to);
    }
    return this.more(end);
  }

  /** Passes over a comment (`--` may only stand at its end) or a processing instruction. */
  private pass(at: number, from: number, first: number, last: number): Token | undefined {
    const { bytes, end } = this;
    const comment = last === HYPHEN;
    for (let to = from; to < end; to++) {
      const byte = bytes[to]!;
      if (byte < SPACE && byte !== LINE_FEED && byte !== TAB && byte !== RETURN) throw this.wrong(to);
      if (byte !== first) continue;
      const close = comment ? to + 2 : to + 1;
      if (close >= end) break;
      if (comment && bytes[to + 1] !== last) continue;
      if (bytes[close] === GREATER) {
        this.position = close + 1;
        return undefined;
      }
      if (comment) throw this.wrong(to);
    }
    return this.more(at);
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
}

/** Whether a name can begin with the byte: letters, `_`, `:` and everything outside ASCII. */
function isNameStart(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte >= 0x80 || byte === 0x5f || byte === 0x3a;
}

function isNamePart(byte: number): boolean {
  return isNameStart(byte) || (byte >= 0x30 && byte <= 0x39) || byte === HYPHEN || byte === 0x2e;
}

function sameBytes(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}
