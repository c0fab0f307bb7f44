import { cellAddress } from '../../../src/evaluation/workbook/address';
import { type PackageEdits } from '../../../src/xlsx/parts/package-edits';
import type { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { escapeCellText, unescapeCellText } from '../../../src/xlsx/xml/xml-text';
import { childOf, childrenOf, decodePart, prefixOf, type XmlElement, type XmlPart } from '../../../src/xlsx/xml/xml-tree';
import { unpackWhole } from '../../../src/xlsx/zip/zip-archive';
import { parseRange } from '../host/workbook/range-address';
import { placeOfChild } from './sheet-children';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Who the notes are by. */
const AUTHOR = '進捗';

/** A note on a cell; row and column from 0. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A note that a file has, and what has become of it; null: it is gone. */
export interface NoteChange {
  readonly before: CellNote | null;
  readonly after: CellNote | null;
}

/** The notes of a sheet. Threads of comments are not among them: their text stands elsewhere. @throws WorkbookFileError */
export async function readNotes(parts: PackageParts, sheetPart: string): Promise<CellNote[]> {
  const part = await relatedPart(parts, sheetPart, 'comments');
  if (part === null) return [];
  const { root } = await parts.xml(part);
  const authors = childrenOf(childOf(root, 'authors') ?? root, 'author').map(({ text }) => text);
  return childrenOf(childOf(root, 'commentList') ?? root, 'comment').flatMap((comment) => {
    if (authors[Number(comment.attributes['authorId'])]?.startsWith('tc=') === true) return [];
    const { top, left } = parseRange(comment.attributes['ref'] ?? 'A1');
    return [{ row: top, column: left, text: unescapeCellText(textIn(childOf(comment, 'text') ?? comment)) }];
  });
}

/**
 * Writes what has become of a sheet's notes.
 * @returns notes that found no room: a thread of comments stands on their cell
 */
export async function writeNotes(edits: PackageEdits, sheetPart: string, changes: readonly NoteChange[]): Promise<readonly CellNote[]> {
  const { parts } = edits;
  const commentsPart = await relatedPart(parts, sheetPart, 'comments');
  const comments = commentsPart === null ? null : await parts.xml(commentsPart);
  const standing = childrenOf((comments && childOf(comments.root, 'commentList')) ?? EMPTY, 'comment');
  const elementAt = (note: CellNote): XmlElement | undefined =>
    standing.find(({ attributes }) => attributes['ref'] === cellAddress(note.row, note.column));
  const unplaced: CellNote[] = [];
  const fresh: CellNote[] = [];
  const shapes = await readShapes(parts, sheetPart);
  for (const { before, after } of changes) {
    const element = before === null ? undefined : elementAt(before);
    if (before === null || comments === null || element === undefined) {
      if (after !== null) (elementAt(after) === undefined ? fresh : unplaced).push(after);
      continue;
    }
    if (after === null) edits.of(comments).replace(element.start, element.end, '');
    else changeComment(edits, comments, element, before, after);
    shapes.move(before, after);
  }
  if (fresh.length > 0) {
    for (const note of fresh) shapes.add(note);
    if (comments === null) await addComments(edits, sheetPart, fresh);
    else appendComments(edits, comments, fresh);
  }
  await shapes.write(edits);
  return unplaced;
}

const EMPTY: XmlElement = {
  name: '',
  local: '',
  namespace: '',
  attributes: {},
  children: [],
  text: '',
  selfClosing: true,
  start: 0,
  contentStart: 0,
  contentEnd: 0,
  end: 0,
  relationship: undefined,
};

function textIn(element: XmlElement): string {
  return element.local === 't' ? element.text : element.children.map((child) => (child.local === 'rPh' ? '' : textIn(child))).join('');
}

async function relatedPart(parts: PackageParts, from: string, type: string): Promise<string | null> {
  const found = (await parts.relationships(from)).find((one) => one.type === type && !one.external);
  return found !== undefined && parts.find(found.target) !== undefined ? found.target : null;
}

function changeComment(edits: PackageEdits, comments: XmlPart, element: XmlElement, before: CellNote, after: CellNote): void {
  if (before.row !== after.row || before.column !== after.column)
    edits.setAttribute(comments, element, 'ref', cellAddress(after.row, after.column));
  const text = childOf(element, 'text');
  if (before.text === after.text || text === undefined) return;
  const own = edits.of(comments);
  // What was added below keeps the look of what stands above.
  if (after.text.startsWith(before.text) && text.children.some(({ local }) => local === 'r')) {
    const run = runXml(prefixOf(text), after.text.slice(before.text.length));
    own.replace(text.contentEnd, text.contentEnd, run);
  } else own.replace(text.start, text.end, textXml(prefixOf(text), after.text));
}

function textXml(prefix: string, text: string): string {
  return `<${prefix}text>${runXml(prefix, text)}</${prefix}text>`;
}

function runXml(prefix: string, text: string): string {
  return `<${prefix}r><${prefix}t xml:space="preserve">${escapeCellText(text)}</${prefix}t></${prefix}r>`;
}

function commentXml(prefix: string, { row, column, text }: CellNote, author: number): string {
  return `<${prefix}comment ref="${cellAddress(row, column)}" authorId="${String(author)}">${textXml(prefix, text)}</${prefix}comment>`;
}

function appendComments(edits: PackageEdits, comments: XmlPart, notes: readonly CellNote[]): void {
  const { root } = comments;
  const prefix = prefixOf(root);
  const authors = childOf(root, 'authors') ?? EMPTY;
  const list = childOf(root, 'commentList') ?? EMPTY;
  const known = authors.children.findIndex(({ text }) => text === AUTHOR);
  const author = known === -1 ? authors.children.length : known;
  if (known === -1) edits.append(comments, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`);
  edits.append(comments, list, notes.map((note) => commentXml(prefix, note, author)).join(''));
}

async function addComments(edits: PackageEdits, sheetPart: string, notes: readonly CellNote[]): Promise<void> {
  const part = await edits.freeName((number) => `xl/comments${String(number)}.xml`);
  const list = notes.map((note) => commentXml('', note, 0)).join('');
  const text = `${HEAD}<comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList>${list}</commentList></comments>`;
  await edits.addPart(part, text, COMMENTS);
  await edits.relate(sheetPart, `${OFFICE}/comments`, part);
}

/** The drawing that says where notes pop up. It is often no well-formed XML, so it is changed as text. */
class NoteShapes {
  private readonly moves = new Map<string, CellNote | null>();
  private readonly fresh: CellNote[] = [];

  constructor(
    private readonly sheetPart: string,
    private readonly part: string | null,
    private readonly text: string,
  ) {}

  add(note: CellNote): void {
    this.fresh.push(note);
  }

  move(before: CellNote, after: CellNote | null): void {
    if (after === null || after.row !== before.row || after.column !== before.column)
      this.moves.set(placeKey(before.row, before.column), after);
  }

  private changed(): string {
    const moved = this.text.replace(/<(\w+:)?shape\b[\s\S]*?<\/\1shape>/g, (shape) => {
      const after = this.moves.get(placeKey(numberIn(shape, 'Row'), numberIn(shape, 'Column')));
      if (after === undefined) return shape;
      return after === null ? '' : withNumber('Column', after.column, withNumber('Row', after.row, shape));
    });
    const ids = [...moved.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
    const first = Math.max(1024, ...ids) + 1;
    return moved.replace(/(?=<\/xml>\s*$)/, () =>
      this.fresh.map(({ row, column }, index) => noteShape(first + index, row, column)).join(''),
    );
  }

  async write(edits: PackageEdits): Promise<void> {
    const changed = this.changed();
    if (changed === this.text) return;
    if (this.part !== null) {
      edits.replaceText(this.part, changed);
      return;
    }
    const part = await edits.freeName((number) => `xl/drawings/vmlDrawing${String(number)}.vml`);
    await edits.declareExtension('vml', DRAWING);
    await edits.addPart(part, changed, null);
    const id = await edits.relate(this.sheetPart, `${OFFICE}/vmlDrawing`, part);
    const sheet = await edits.parts.xml(this.sheetPart);
    const at = placeOfChild(sheet.root, 'legacyDrawing');
    edits.of(sheet).replace(at, at, `<${prefixOf(sheet.root)}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`);
  }
}

function placeKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

function withNumber(name: string, value: number, shape: string): string {
  return shape.replace(new RegExp(`(<(?:\\w+:)?${name}>)\\d+`), (_, tag: string) => tag + String(value));
}

function numberIn(shape: string, name: string): number {
  return Number(new RegExp(`<(?:\\w+:)?${name}>(\\d+)`).exec(shape)?.[1] ?? -1);
}

async function readShapes(parts: PackageParts, sheetPart: string): Promise<NoteShapes> {
  const sheet = await parts.xml(sheetPart);
  const id = childOf(sheet.root, 'legacyDrawing')?.relationship;
  const found = (await parts.relationships(sheetPart)).find((one) => one.id === id);
  const entry = found === undefined ? undefined : parts.find(found.target);
  if (found === undefined || entry === undefined) return new NoteShapes(sheetPart, null, EMPTY_DRAWING);
  return new NoteShapes(sheetPart, found.target, decodePart(found.target, await unpackWhole(entry, parts.codec)));
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** A box of the usual size beside its cell, hidden until somebody points at the cell. */
function noteShape(id: number, row: number, column: number): string {
  const anchor = [column + 1, 15, row, 2, column + 3, 15, row + 4, 2].join(', ');
  return (
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:144pt;height:72pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
