import { renameSheets } from '../../evaluation/workbook/formula/rename-sheets';
import { cellKey } from '../../evaluation/workbook/address';
import type { CellPlace } from '../../evaluation/workbook/plan';
import { PackageEdits } from '../parts/package-edits';
import type { PackageParts } from '../parts/package-parts';
import type { WorkbookPart } from '../parts/workbook-part';
import { WorkbookFileError } from '../workbook-file-error';
import { setAttribute } from '../xml/xml-edit';
import { escapeAttribute, escapeXml } from '../xml/xml-text';
import { childOf, childrenOf, decodePart, prefixOf, type XmlPart } from '../xml/xml-tree';
import { unpackWhole } from '../zip/zip-archive';
import { notedCells } from './cell-notes';
import { copiedSheet } from './copied-sheet';
import { staysBehind, takenAlong, type Uncopied } from './copied-kinds';
import { type NewNames, PartCopier } from './copy-parts';

/** A sheet to copy, and what the copy is called. */
export interface SheetCopy {
  readonly from: string;
  readonly to: string;
  /** Cells whose notes stay with the original alone. */
  readonly withoutNotes?: readonly CellPlace[];
}

/** The cells of a sheet that have a note. */
export async function notedCellsOf(parts: PackageParts, workbook: WorkbookPart, sheet: string): Promise<readonly CellPlace[]> {
  const listed = workbook.sheets.find(({ name }) => name === sheet);
  if (listed === undefined) throw new WorkbookFileError('sheet-not-found', { sheet });
  return notedCells(parts, listed.part);
}

/** What a copy of a sheet would not have; each kind once. */
export async function uncopiedOf(parts: PackageParts, workbook: WorkbookPart, sheet: string): Promise<readonly Uncopied[]> {
  const listed = workbook.sheets.find(({ name }) => name === sheet);
  if (listed === undefined) throw new WorkbookFileError('sheet-not-found', { sheet });
  const kinds = (await parts.relationships(listed.part)).map(takenAlong);
  return [...new Set(kinds.filter(staysBehind))];
}

/**
 * Copies sheets within a workbook file, to the end of the list of sheets: cells, formats, widths, merges, validations,
 * conditional formats, protection and print set-up, the sheet's own names, notes, pictures, drawings, charts and tables, the
 * latter under names of their own. Everything else in the file stays as it is.
 * @returns the new file
 * @throws WorkbookFileError `sheet-not-found`, `structure-protected`, and those of reading
 */
export async function copySheets(parts: PackageParts, workbook: WorkbookPart, copies: readonly SheetCopy[]): Promise<Uint8Array> {
  const edits = new PackageEdits(parts);
  const tables = await tableParts(parts, workbook);
  const copier = new PartCopier(edits, tables);
  const taken = new Set([
    ...tables.map(({ root }) => (root.attributes['displayName'] ?? '').toLowerCase()),
    ...workbook.definedNames.map(({ name }) => name.toLowerCase()),
  ]);
  const list = childOf(workbook.xml.root, 'sheets') ?? workbook.xml.root;
  const listed = childrenOf(list, 'sheet');
  let sheetId = Math.max(0, ...listed.map(({ attributes }) => Number(attributes['sheetId']) || 0));
  const entries: string[] = [];
  const names: string[] = [];
  for (const [index, { from, to, withoutNotes }] of copies.entries()) {
    const source = workbook.sheets.find(({ name }) => name === from);
    if (source === undefined) throw new WorkbookFileError('sheet-not-found', { sheet: from });
    if (workbook.structureProtected) throw new WorkbookFileError('structure-protected', { sheet: to });
    const newNames: NewNames = {
      sheets: new Map([[from, to]]),
      tables: await newTableNames(parts, source.part, taken),
      ...(withoutNotes === undefined ? {} : { withoutNotes: new Set(withoutNotes.map(({ row, column }) => cellKey(row, column))) }),
    };
    const part = await copyOne(edits, copier, source.part, newNames);
    const relationship = await edits.relate(workbook.part, await worksheetType(parts, workbook), part);
    const element = listed[source.index];
    const own = element === undefined ? '<sheet/>' : workbook.xml.text.slice(element.start, element.contentStart);
    entries.push(entryLike(own, { name: to, id: String(++sheetId), relationship }));
    names.push(...ownNames(workbook, source.index, listed.length + index, newNames));
  }
  edits.append(workbook.xml, list, entries.join(''));
  if (names.length > 0) {
    const definedNames = childOf(workbook.xml.root, 'definedNames');
    if (definedNames !== undefined) edits.append(workbook.xml, definedNames, names.join(''));
  }
  await nameInProperties(edits, workbook, copies);
  // Excel makes the order of calculation anew.
  const chain = workbook.related('calcChain');
  if (chain !== undefined && parts.find(chain) !== undefined) await edits.removePart(chain, workbook.part);
  return edits.result();
}

async function copyOne(edits: PackageEdits, copier: PartCopier, source: string, names: NewNames): Promise<string> {
  const { parts } = edits;
  const part = await edits.freeName((number) => `${source.slice(0, source.lastIndexOf('/') + 1)}sheet${String(number)}.xml`);
  const gone = new Set((await parts.relationships(source)).filter((one) => staysBehind(takenAlong(one))).map(({ id }) => id));
  const text = decodePart(source, await unpackWhole(parts.get(source), parts.codec));
  await edits.addPart(part, copiedSheet(source, text, names, gone), null);
  await edits.typeLike(source, part);
  await copier.follow(source, part, names);
  return part;
}

async function tableParts(parts: PackageParts, { sheets }: WorkbookPart): Promise<XmlPart[]> {
  const tables: XmlPart[] = [];
  for (const { part } of sheets) {
    for (const { type, target, external } of await parts.relationships(part))
      if (type === 'table' && !external && parts.find(target) !== undefined) tables.push(await parts.xml(target));
  }
  return tables;
}

/** A name for each table of the sheet that no table and no defined name has. @param taken in lower case; what is given is added */
async function newTableNames(parts: PackageParts, sheet: string, taken: Set<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { type, target, external } of await parts.relationships(sheet)) {
    if (type !== 'table' || external || parts.find(target) === undefined) continue;
    const before = (await parts.xml(target)).root.attributes['displayName'] ?? '';
    let number = 2;
    while (taken.has(`${before}_${String(number)}`.toLowerCase())) number++;
    names.set(before, `${before}_${String(number)}`);
    taken.add(`${before}_${String(number)}`.toLowerCase());
  }
  return names;
}

async function worksheetType(parts: PackageParts, workbook: WorkbookPart): Promise<string> {
  const known = (await parts.relationships(workbook.part)).find(({ type }) => type === 'worksheet');
  return known?.fullType ?? 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
}

/** An entry of the list of sheets like another, whatever its prefixes. @param tag the other's start tag */
function entryLike(tag: string, { name, id, relationship }: { name: string; id: string; relationship: string }): string {
  const named = setAttribute(setAttribute(tag, 'name', name), 'sheetId', id);
  const related = named.replace(
    /(\s(?:\w+:)id\s*=\s*)(?:"[^"]*"|'[^']*')/,
    (_, before: string) => `${before}"${escapeAttribute(relationship)}"`,
  );
  return related.endsWith('/>') ? related : `${related.slice(0, -1)}/>`;
}

/** The names that belong to the sheet (its print area, its filter, those that a person gave), for its copy. */
function ownNames({ xml }: WorkbookPart, source: number, copy: number, names: NewNames): string[] {
  const list = childOf(xml.root, 'definedNames');
  if (list === undefined) return [];
  const prefix = prefixOf(xml.root);
  return childrenOf(list, 'definedName').flatMap((element) => {
    if (Number(element.attributes['localSheetId'] ?? NaN) !== source) return [];
    const tag = setAttribute(xml.text.slice(element.start, element.contentStart), 'localSheetId', String(copy));
    return [`${tag}${escapeXml(renameSheets(element.text, names.sheets))}</${prefix}definedName>`];
  });
}

/** Keeps the list of sheets in the document properties complete, where it is as expected. */
async function nameInProperties(edits: PackageEdits, workbook: WorkbookPart, copies: readonly SheetCopy[]): Promise<void> {
  const { parts } = edits;
  const part = (await parts.relationships('')).find(({ type }) => type === 'extended-properties')?.target;
  if (part === undefined || parts.find(part) === undefined) return;
  const xml = await parts.xml(part);
  const count = childOf(childOf(xml.root, 'HeadingPairs') ?? xml.root, 'vector')?.children[1]?.children[0];
  const titles = childOf(childOf(xml.root, 'TitlesOfParts') ?? xml.root, 'vector');
  const worksheets = workbook.sheets.length;
  const last = titles?.children[worksheets - 1];
  if (titles === undefined || count === undefined || last === undefined || Number(count.text) !== worksheets) return;
  const edit = edits.of(xml);
  edit.replace(count.contentStart, count.contentEnd, String(worksheets + copies.length));
  edits.setAttribute(xml, titles, 'size', String(titles.children.length + copies.length));
  edit.replace(last.end, last.end, copies.map(({ to }) => `<${last.name}>${escapeXml(to)}</${last.name}>`).join(''));
}
