import { WorkbookFileError } from '../workbook-file-error';
import { childOf, childrenOf, isTrue, type XmlElement, type XmlPart } from '../xml/xml-tree';
import type { PackageParts, Relationship } from './package-parts';
import { partKey } from './part-name';

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
  /** The names of the others. */
  readonly otherSheets: readonly string[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  /** The part that a relationship of that type leads to, if there is one; the package need not have it. */
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
  if (/\.bin$/i.test(part)) throw new WorkbookFileError('xlsb');
  const xml = await parts.xml(part);
  const { root } = xml;
  if (root.local !== 'workbook') throw new WorkbookFileError('no-workbook-part');

  const relationships = await parts.relationships(part);
  // Of two with one id the first one counts.
  const byId = new Map([...relationships].reverse().map((relationship) => [relationship.id, relationship]));
  const otherSheets: string[] = [];
  const sheets = childrenOf(childOf(root, 'sheets') ?? root, 'sheet').flatMap((sheet, index): ListedSheet[] => {
    const { name = '', state, sheetId = '' } = sheet.attributes;
    const relationship = leadsNowhere(sheet) ? null : byId.get(sheet.relationship ?? '');
    if (relationship === undefined) throw new WorkbookFileError('broken-xml', { part, where: name });
    if (relationship?.type === 'worksheet') {
      return [{ name, visible: state === undefined || state === 'visible', part: relationship.target, id: sheetId, index }];
    }
    otherSheets.push(name);
    return [];
  });
  if (new Set(sheets.map((sheet) => partKey(sheet.part))).size < sheets.length)
    throw new WorkbookFileError('broken-xml', { part, where: 'sheets' });
  return {
    part,
    xml,
    relationships,
    sheets,
    otherSheets,
    definedNames: childrenOf(childOf(root, 'definedNames') ?? root, 'definedName').map(({ attributes, text }) => ({
      name: attributes['name'] ?? '',
      formula: text,
      sheetIndex: attributes['localSheetId'] === undefined ? null : Number(attributes['localSheetId']),
    })),
    date1904: isTrue(childOf(root, 'workbookPr')?.attributes['date1904']),
    structureProtected: isTrue(childOf(root, 'workbookProtection')?.attributes['lockStructure']),
    related: (type) => {
      const targets = relationships.filter((one) => one.type === type && !one.external).map(({ target }) => target);
      return targets.find((target) => parts.find(target) !== undefined) ?? targets[0];
    },
  };
}

/** Whether a listed sheet says that it has no part: Excel lists modules of old macros so, with an empty `r:id`. */
function leadsNowhere({ relationship, attributes }: XmlElement): boolean {
  return (relationship ?? '') === '' && !Object.entries(attributes).some(([name, value]) => /(^|:)id$/.test(name) && value !== '');
}
