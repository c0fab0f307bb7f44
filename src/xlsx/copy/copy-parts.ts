import { renameSheets } from '../../evaluation/workbook/formula/rename-sheets';
import type { PackageEdits } from '../parts/package-edits';
import type { Relationship } from '../parts/package-parts';
import { partKey, relationshipsOf, relativeTarget } from '../parts/part-name';
import { XmlEdit, setAttribute } from '../xml/xml-edit';
import { escapeAttribute, escapeFormula, unescapeFormula } from '../xml/xml-text';
import { decodePart, type XmlElement, type XmlPart } from '../xml/xml-tree';
import { unpackWhole } from '../zip/zip-archive';
import { type CellKeys, withoutNotes, withoutNoteShapes } from './cell-notes';
import { staysBehind, takenAlong } from './copied-kinds';

/** Elements that hold a formula: charts, validations, conditional formats, sparklines, tables. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula', 'totalsRowFormula']);

/** What a copied sheet's formulas call otherwise. */
export interface NewNames {
  /** The sheet's new name by its old one. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The copied tables' new names by their old ones. */
  readonly tables: ReadonlyMap<string, string>;
  /** Cells whose notes the copy does not have. */
  readonly withoutNotes?: CellKeys;
}

/** A formula of a copied sheet: what it says of the sheet itself it says of the copy. */
export function copiedFormula(formula: string, { sheets, tables }: NewNames): string {
  let renamed = renameSheets(formula, sheets);
  for (const [before, after] of tables) {
    if (!renamed.includes(before)) continue;
    const name = before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // Quoted text stays as it is.
    renamed = renamed.replace(
      new RegExp(`("(?:[^"]|"")*")|(?<![\\p{L}\\p{N}_.\\\\])${name}(?=\\[)`, 'giu'),
      (all, text?: string) => text ?? (all === '' ? all : after),
    );
  }
  return renamed;
}

/** Renames in the formulas of an element and all in it. */
export function renameFormulas(edit: XmlEdit, element: XmlElement, names: NewNames): void {
  if (FORMULAS.has(element.local) && element.children.length === 0) {
    const formula = unescapeFormula(element.text);
    const renamed = copiedFormula(formula, names);
    if (renamed !== formula) edit.replace(element.contentStart, element.contentEnd, escapeFormula(renamed));
  }
  if (element.local === 'hyperlink' && element.attributes['location'] !== undefined) {
    const { start, contentStart } = element;
    const renamed = renameSheets(element.attributes['location'], names.sheets);
    if (renamed !== element.attributes['location'])
      edit.replace(start, contentStart, setAttribute(edit.text.slice(start, contentStart), 'location', renamed));
  }
  for (const child of element.children) renameFormulas(edit, child, names);
}

/** Copies what a sheet leads to, and what that leads to. */
export class PartCopier {
  private nextTableId = 0;

  /** @param tables all tables of the workbook, as read */
  constructor(
    private readonly edits: PackageEdits,
    tables: readonly XmlPart[],
  ) {
    this.nextTableId = Math.max(0, ...tables.map(({ root }) => Number(root.attributes['id']) || 0)) + 1;
  }

  /**
   * Copies the parts that a part leads to, and gives the copy relationships with the same ids.
   * @param from the part that is copied
   * @param to its copy
   */
  async follow(from: string, to: string, names: NewNames, copies: Map<string, string> = new Map()): Promise<void> {
    const relationships = await this.edits.parts.relationships(from);
    const elements: string[] = [];
    for (const relationship of relationships) {
      const taken = takenAlong(relationship);
      if (staysBehind(taken)) continue;
      const target = taken === 'shared' ? relationship.target : await this.copy(relationship.target, names, copies);
      if (target !== null) elements.push(relationshipXml(relationship, relationship.external ? target : relativeTarget(to, target)));
    }
    if (elements.length === 0) return;
    const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${space}">${elements.join('')}</Relationships>`;
    await this.edits.addPart(relationshipsOf(to), xml, null);
  }

  private async copy(part: string, names: NewNames, copies: Map<string, string>): Promise<string | null> {
    const { edits } = this;
    const known = copies.get(partKey(part));
    if (known !== undefined) return known;
    if (edits.parts.find(part) === undefined) return null;
    const [, stem = part, extension = ''] = /^(.*?)\d*(\.[^./]*)$/.exec(part) ?? [];
    const to = await edits.freeName((number) => `${stem}${String(number)}${extension}`);
    copies.set(partKey(part), to);
    const { withoutNotes: gone } = names;
    if (/\.vml$/i.test(part) && gone !== undefined) {
      const text = decodePart(part, await unpackWhole(edits.parts.get(part), edits.parts.codec));
      await edits.addLoosePart(to, withoutNoteShapes(text, gone));
      await edits.typeLike(part, to);
    } else if (!/\.xml$/i.test(part)) await edits.copyPart(part, to);
    else {
      await edits.addPart(to, this.renamed(await edits.parts.xml(part), names), null);
      await edits.typeLike(part, to);
    }
    await this.follow(part, to, names, copies);
    return to;
  }

  private renamed(xml: XmlPart, names: NewNames): string {
    if (xml.root.local === 'comments') return names.withoutNotes === undefined ? xml.text : withoutNotes(xml, names.withoutNotes);
    const edit = new XmlEdit(xml.text);
    renameFormulas(edit, xml.root, names);
    if (xml.root.local === 'table') {
      const { start, contentStart, attributes } = xml.root;
      let tag = setAttribute(xml.text.slice(start, contentStart), 'id', String(this.nextTableId++));
      const name = names.tables.get(attributes['displayName'] ?? '');
      if (name !== undefined) tag = setAttribute(setAttribute(tag, 'displayName', name), 'name', name);
      edit.replace(start, contentStart, tag.replace(/\s\w+:uid="[^"]*"/, ''));
    }
    return edit.apply();
  }
}

function relationshipXml({ id, fullType, external }: Relationship, target: string): string {
  const mode = external ? ' TargetMode="External"' : '';
  return `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(fullType)}" Target="${escapeAttribute(target)}"${mode}/>`;
}
