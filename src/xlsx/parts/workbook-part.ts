import { WorkbookFileError } from '../workbook-file-error';
import { childOf, childrenOf, isTrue, type XmlPart } from '../xml/xml-tree';
import type { PackageParts, Relationship } from './package-parts';

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
  /** Its `sheetId`, by which the calculation chain names it. */
  readonly id: string;
  /** Its place among all sheets, charts included, by which defined names say what is theirs. */
  readonly index: number;
}

/** A name that formulas can use. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, without `=`. */
  readonly formula: string;
  /** The index of the sheet that it belongs to; null: the whole workbook. */
  readonly sheetIndex: number | null;
}

/** The workbook part and what it says. */
export interface WorkbookPart {
  readonly part: string;
  readonly xml: XmlPart;
  readonly relationships: readonly Relationship[];
  /** Worksheets only: chart, dialog and macro sheets hold no cells that are wanted. */
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  /** The part behind a relationship of that type; undefined when there is none. */
  related(type: string): string | undefined;
}

/**
 * Finds and reads the workbook part, wherever the package keeps it.
 * @throws WorkbookFileError `no-workbook-part`, `xlsb`, `ods`, `missing-part` and those of XML
 */
export async function readWorkbookPart(parts: PackageParts): Promise<WorkbookPart> {
  const isOpenDocument = parts.find('mimetype') !== undefined && parts.find('content.xml') !== undefined;
  if (isOpenDocument) throw new WorkbookFileError('ods');
  const part = (await parts.relationships('')).find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (part === undefined) throw new WorkbookFileError('no-workbook-part');
  if (part.endsWith('.bin')) throw new WorkbookFileError('xlsb');
  const xml = await parts.xml(part);
  const { root } = xml;
  if (root.local !== 'workbook') throw new WorkbookFileError('no-workbook-part');

  const relationships = await parts.relationships(part);
  // Of two with one id the first one counts.
  const byId = new Map([...relationships].reverse().map((relationship) => [relationship.id, relationship]));
  const sheets = childrenOf(childOf(root, 'sheets') ?? root, 'sheet').flatMap((sheet, index): ListedSheet[] => {
    const relationship = sheet.relationship === undefined ? undefined : byId.get(sheet.relationship);
    if (relationship === undefined) throw new WorkbookFileError('broken-xml', { part, where: sheet.attributes['name'] ?? '' });
    if (relationship.type !== 'worksheet') return [];
    const { name = '', state, sheetId = '' } = sheet.attributes;
    return [{ name, visible: state === undefined || state === 'visible', part: relationship.target, id: sheetId, index }];
  });
  if (new Set(sheets.map((sheet) => sheet.part.toLowerCase())).size < sheets.length)
    throw new WorkbookFileError('broken-xml', { part, where: 'sheets' });
  return {
    part,
    xml,
    relationships,
    sheets,
    definedNames: childrenOf(childOf(root, 'definedNames') ?? root, 'definedName').map(({ attributes, text }) => ({
      name: attributes['name'] ?? '',
      formula: text,
      sheetIndex: attributes['localSheetId'] === undefined ? null : Number(attributes['localSheetId']),
    })),
    date1904: isTrue(childOf(root, 'workbookPr')?.attributes['date1904']),
    structureProtected: isTrue(childOf(root, 'workbookProtection')?.attributes['lockStructure']),
    related: (type) => relationships.find((relationship) => relationship.type === type && !relationship.external)?.target,
  };
}
