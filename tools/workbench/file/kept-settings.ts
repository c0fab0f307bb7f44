import type { PackageEdits } from '../../../src/xlsx/parts/package-edits';
import type { PackageParts } from '../../../src/xlsx/parts/package-parts';
import type { WorkbookPart } from '../../../src/xlsx/parts/workbook-part';
import { escapeAttribute, escapeXml } from '../../../src/xlsx/xml/xml-text';
import type { XmlPart } from '../../../src/xlsx/xml/xml-tree';

/** Excel keeps an add-in's settings in a place of its own; the workbench keeps them in a custom XML part of this kind. */
const NAMESPACE = 'urn:shinchoku:workbench-settings';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** The settings that the workbench left in a file, by key. @throws WorkbookFileError */
export async function readSettings(parts: PackageParts, workbook: WorkbookPart): Promise<ReadonlyMap<string, unknown>> {
  const xml = await settingsPart(parts, workbook);
  return new Map(
    xml?.root.children.flatMap(({ attributes, text }): [string, unknown][] => {
      try {
        return [[attributes['key'] ?? '', JSON.parse(text) as unknown]];
      } catch {
        return [];
      }
    }) ?? [],
  );
}

/** Puts settings into a file. */
export async function writeSettings(edits: PackageEdits, workbook: WorkbookPart, settings: ReadonlyMap<string, unknown>): Promise<void> {
  const list = [...settings].map(([key, value]) => `<setting key="${escapeAttribute(key)}">${escapeXml(JSON.stringify(value))}</setting>`);
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${list.join('')}</settings>`;
  const standing = await settingsPart(edits.parts, workbook);
  if (standing !== null) {
    edits.replaceText(standing.part, text);
    return;
  }
  const part = await edits.freeName((number) => `customXml/item${String(number)}.xml`);
  await edits.addPart(part, text, 'application/xml');
  await edits.relate(workbook.part, CUSTOM_XML, part);
}

async function settingsPart(parts: PackageParts, { relationships }: WorkbookPart): Promise<XmlPart | null> {
  for (const { type, target, external } of relationships) {
    if (type !== 'customXml' || external || parts.find(target) === undefined) continue;
    const xml = await parts.xml(target);
    if (xml.root.namespace === NAMESPACE) return xml;
  }
  return null;
}
