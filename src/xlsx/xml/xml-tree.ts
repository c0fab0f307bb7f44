import { SaxesParser } from 'saxes';
import { WorkbookFileError } from '../workbook-file-error';

/** An element of a small part, with the places (in UTF-16 units of the text) where it stands. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Its namespace; empty when it has none. */
  readonly namespace: string;
  /** Attributes as written, with prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
  readonly selfClosing: boolean;
  /** Where its start tag begins and ends. */
  readonly start: number;
  readonly contentStart: number;
  /** Where its end tag begins and ends; both the start tag's end when it closes itself. */
  readonly contentEnd: number;
  readonly end: number;
  /** The `r:id` of its relationship, whatever the prefix; undefined when it has none. */
  readonly relationship: string | undefined;
}

/** A small part as text and as a tree. */
export interface XmlPart {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** Elements, comments and the like of a part that is read as a tree; a workbook with the 65,490 styles that Excel allows has fewer. */
const MAX_ITEMS = 600_000;

/** More attributes than any element has. */
const MAX_ATTRIBUTES = 1_000;

/** More levels than any part nests. The parser looks through all of them for the namespace of each element. */
const MAX_DEPTH = 256;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Omit<Mutable<XmlElement>, 'children'> & { children: XmlElement[] };

/** The relationships namespace of either flavour of Office Open XML, as an attribute of an element in another namespace. */
const RELATIONSHIPS = /officeDocument\/(2006\/)?relationships$/;

/**
 * Reads a small part.
 * @throws WorkbookFileError `broken-xml`, `doctype`, `unsupported`
 */
export function readXml(part: string, bytes: Uint8Array): XmlPart {
  return parseXml(part, decodePart(part, bytes));
}

/** Signs of the trees that are kept at most; more than small parts have, and those of several kinds of workbook together. */
const MAX_KEPT = 1 << 18;

/** The trees of texts that were read last, oldest first: workbooks made by one program have many a part in common, to the last sign. */
const kept = new Map<string, XmlElement>();
let keptSigns = 0;

/** Reads a part's text as a tree, which nobody may change. @throws WorkbookFileError `broken-xml`, `doctype`, `too-large`, `unsupported` */
export function parseXml(part: string, text: string): XmlPart {
  const known = kept.get(text);
  if (known !== undefined) return { part, text, root: known };
  const root = treeOf(part, text);
  if (text.length > MAX_KEPT / 8) return { part, text, root };
  kept.set(text, root);
  keptSigns += text.length;
  for (const [oldest] of kept) {
    if (keptSigns <= MAX_KEPT) break;
    kept.delete(oldest);
    keptSigns -= oldest.length;
  }
  return { part, text, root };
}

function treeOf(part: string, text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let attributeCount = 0;
  const broken = (where: string) => new WorkbookFileError('broken-xml', { part, where });
  const brokenHere = () => broken(`${String(parser.line)}:${String(parser.column)}`);
  const countItem = () => {
    if (++count > MAX_ITEMS)
      throw new WorkbookFileError('too-large', { part, limit: `${String(MAX_ITEMS)} elements`, holds: 'surroundings' });
  };
  parser.on('error', () => {
    throw brokenHere();
  });
  parser.on('comment', countItem);
  parser.on('processinginstruction', countItem);
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    if (++attributeCount > MAX_ATTRIBUTES) throw brokenHere();
  });
  parser.on('doctype', () => {
    throw new WorkbookFileError('doctype', { part });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|utf-?16([bl]e)?|us-ascii)$/i.test(encoding)) {
      throw new WorkbookFileError('unsupported', { part, feature: 'encoding' });
    }
  });
  parser.on('opentag', (tag) => {
    countItem();
    const attributes: Record<string, string> = {};
    let relationship: string | undefined;
    for (const attribute of Object.values(tag.attributes)) {
      attributes[attribute.name] = attribute.value;
      if (attribute.local === 'id' && RELATIONSHIPS.test(attribute.uri)) relationship = attribute.value;
    }
    const contentStart = parser.position;
    const element: OpenElement = {
      name: tag.name,
      local: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
      text: '',
      selfClosing: tag.isSelfClosing,
      // A start tag has no `<` but its first character.
      start: text.lastIndexOf('<', contentStart - 1),
      contentStart,
      contentEnd: contentStart,
      end: contentStart,
      relationship,
    };
    open[open.length - 1]?.children.push(element);
    root ??= element;
    if (open.push(element) > MAX_DEPTH) throw brokenHere();
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (element === undefined || tag.isSelfClosing) return;
    element.end = parser.position;
    element.contentEnd = text.lastIndexOf('<', element.end - 1);
  });
  const addText = (more: string) => {
    const element = open[open.length - 1];
    if (element !== undefined) element.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', (more) => {
    countItem();
    addText(more);
  });
  parser.write(text).close();
  if (root === undefined) throw broken('1:0');
  return root;
}

/** The encoding of a part, by its first bytes: a byte order mark, or else how the `<` is written with which every part begins. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/**
 * Decodes a part, which is UTF-8 or UTF-16. A byte order mark is left out.
 * @throws WorkbookFileError `broken-xml` when the bytes are not that encoding
 */
export function decodePart(part: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new WorkbookFileError('broken-xml', { part, where: '' });
  }
}

/** The bytes of a part's text, which are UTF-8 whatever they were before; the declaration with them. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])utf-?16(?:[bl]e)?\2/i, '$1$2UTF-8$2'));
}

/** The element's first child of that name (without prefix). */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local);
}

/** The element's children of that name (without prefix). */
export function childrenOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local);
}

/** Whether an attribute is set to a true value of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** An element's prefix with its colon; '' for none. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}
