import { escapeAttribute } from '../xml/xml-text';
import { setAttribute, XmlEdit } from '../xml/xml-edit';
import { encodePart, prefixOf, type XmlElement, type XmlPart } from '../xml/xml-tree';
import { readBack } from '../read-back/read-back';
import { pack, rewriteZip, type Packed } from '../zip/rewrite-zip';
import { unpack, type ZipEntry } from '../zip/zip-archive';
import { CONTENT_TYPES, FreeNames, newOverride, overrideOf } from './content-types';
import { newRelationships } from './new-relationships';
import type { PackageParts } from './package-parts';
import { isSamePart, relationshipsOf, relativeTarget, resolveTarget } from './part-name';

/**
 * Changes to the small parts of a package, and parts that come to it. What is not named stays as it is, byte for byte.
 * Meant for parts that fit into memory as a tree; cells are written by the commit.
 */
export class PackageEdits {
  private readonly edits = new Map<string, XmlEdit>();
  private readonly texts = new Map<string, string>();
  private readonly added = new Map<string, string>();
  private readonly copied = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly loose = new Set<string>();
  private readonly relationships = new Map<string, { readonly ids: Set<string>; readonly elements: string[] }>();
  private readonly names: FreeNames;

  constructor(readonly parts: PackageParts) {
    this.names = new FreeNames(parts);
  }

  /** The changes to a part that has been read. */
  of(xml: XmlPart): XmlEdit {
    let edit = this.edits.get(xml.part);
    if (edit === undefined) this.edits.set(xml.part, (edit = new XmlEdit(xml.text)));
    return edit;
  }

  /** Puts XML behind an element's last child. */
  append(xml: XmlPart, element: XmlElement, text: string): void {
    const edit = this.of(xml);
    if (!element.selfClosing) edit.replace(element.contentEnd, element.contentEnd, text);
    else edit.replace(element.end - 2, element.end, `>${text}</${element.name}>`);
  }

  /** Sets an attribute of an element. Not together with {@link append} on an element that closes itself. */
  setAttribute(xml: XmlPart, element: XmlElement, name: string, value: string): void {
    const tag = xml.text.slice(element.start, element.contentStart);
    this.of(xml).replace(element.start, element.contentStart, setAttribute(tag, name, value));
  }

  /** Puts another text in place of a part, for parts that are no well-formed XML. */
  replaceText(part: string, text: string): void {
    this.texts.set(part, text);
  }

  /** A part's name that is not taken yet. @param name makes one from a number, from 1 */
  async freeName(name: (number: number) => string): Promise<string> {
    return this.names.next(name);
  }

  /** Adds a part. @param contentType null: its extension has one in this package (see {@link declareExtension}) */
  async addPart(part: string, text: string, contentType: string | null): Promise<void> {
    this.added.set(part, text);
    if (contentType === null) return;
    const types = await this.parts.xml(CONTENT_TYPES);
    const override = newOverride(types, part, contentType);
    if (override !== undefined) this.append(types, types.root, override);
  }

  /** Adds a part that need not be well-formed XML. */
  async addLoosePart(part: string, text: string): Promise<void> {
    this.added.set(part, text);
    this.loose.add(part);
  }

  /** Adds a part with the content of another, byte for byte, and of its kind. */
  async copyPart(from: string, to: string): Promise<void> {
    this.copied.set(to, from);
    await this.typeLike(from, to);
  }

  /** Gives a new part the content type that another has. A type by extension holds for it already. */
  async typeLike(known: string, part: string): Promise<void> {
    const types = await this.parts.xml(CONTENT_TYPES);
    const type = overrideOf(types, known)?.attributes['ContentType'];
    if (type === undefined || overrideOf(types, part) !== undefined) return;
    this.append(
      types,
      types.root,
      `<${prefixOf(types.root)}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`,
    );
  }

  /** Takes a part out, and the relationship that leads to it. @param from the part that the relationship goes out from */
  async removePart(part: string, from: string): Promise<void> {
    this.removed.add(part);
    const types = await this.parts.xml(CONTENT_TYPES);
    const override = overrideOf(types, part);
    if (override !== undefined) this.of(types).replace(override.start, override.end, '');
    const relationships = await this.parts.xml(relationshipsOf(from));
    for (const element of relationships.root.children) {
      if (element.attributes['TargetMode'] === 'External') continue;
      if (!isSamePart(resolveTarget(from, element.attributes['Target'] ?? ''), part)) continue;
      this.of(relationships).replace(element.start, element.end, '');
    }
  }

  /** Sees to it that parts with that extension have a content type. */
  async declareExtension(extension: string, contentType: string): Promise<void> {
    const types = await this.parts.xml(CONTENT_TYPES);
    const isKnown = types.root.children.some(
      ({ local, attributes }) => local === 'Default' && attributes['Extension']?.toLowerCase() === extension,
    );
    const element = `<${prefixOf(types.root)}Default Extension="${extension}" ContentType="${contentType}"/>`;
    // Defaults come first, and twice the same would be one too many.
    const edit = this.of(types);
    const first = types.root.children[0]?.start ?? types.root.contentEnd;
    if (!isKnown && !edit.inserts(first, element)) edit.replace(first, first, element);
  }

  /**
   * Makes a relationship.
   * @param from the part that it goes out from
   * @param type the whole type
   * @param target the part that it leads to
   * @returns its id
   */
  async relate(from: string, type: string, target: string): Promise<string> {
    const known = await this.parts.relationships(from);
    const own = this.relationships.get(from) ?? { ids: new Set(known.map(({ id }) => id)), elements: [] };
    this.relationships.set(from, own);
    let number = own.ids.size + 1;
    while (own.ids.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    own.ids.add(id);
    own.elements.push(`Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(relativeTarget(from, target))}"/>`);
    return id;
  }

  /** The package with all changes; the very same bytes when there are none. */
  async result(): Promise<Uint8Array> {
    for (const [from, { elements }] of this.relationships) await this.enter(from, elements);
    const changes = new Map<ZipEntry, Packed | null>();
    const additions = new Map<string, Packed>();
    const packed = (text: string): Promise<Packed> => pack([encodePart(text)], this.parts.codec);
    for (const [part, edit] of this.edits) if (!edit.isEmpty) changes.set(this.parts.get(part), await packed(edit.apply()));
    for (const [part, text] of this.texts) changes.set(this.parts.get(part), await packed(text));
    for (const [part, text] of this.added) additions.set(part, await packed(text));
    for (const [part, from] of this.copied)
      additions.set(part, await pack(unpack(this.parts.get(from), this.parts.codec), this.parts.codec));
    for (const part of this.removed) changes.set(this.parts.get(part), null);
    if (changes.size + additions.size === 0) return this.parts.archive.bytes;
    const bytes = rewriteZip(this.parts.archive, changes, additions);
    // What is copied as it stands need not be XML at all.
    const loose = new Set([...[...this.texts.keys()].map((part) => this.parts.get(part).name), ...this.copied.keys(), ...this.loose]);
    await readBack(bytes, this.parts, { changes, additions, sheets: new Set(), loose });
    return bytes;
  }

  private async enter(from: string, elements: readonly string[]): Promise<void> {
    const part = relationshipsOf(from);
    if (this.parts.find(part) === undefined) {
      this.added.set(part, newRelationships(elements));
      return;
    }
    const xml = await this.parts.xml(part);
    this.append(xml, xml.root, elements.map((element) => `<${prefixOf(xml.root)}${element}`).join(''));
  }
}
