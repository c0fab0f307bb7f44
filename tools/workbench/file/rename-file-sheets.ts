import { renameSheets } from '../../../src/evaluation/workbook/formula/rename-sheets';
import { PackageEdits } from '../../../src/xlsx/parts/package-edits';
import type { PackageParts } from '../../../src/xlsx/parts/package-parts';
import { isSamePart } from '../../../src/xlsx/parts/part-name';
import type { WorkbookPart } from '../../../src/xlsx/parts/workbook-part';
import { escapeAttribute, escapeFormula, unescapeFormula } from '../../../src/xlsx/xml/xml-text';
import { childOf, childrenOf, type XmlElement, type XmlPart } from '../../../src/xlsx/xml/xml-tree';

/** Elements that hold a formula: cells, conditional formats, validations, sparklines, charts. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);

/**
 * Renames sheets of a workbook file, and names them anew wherever the file reads them: formulas, defined names, charts,
 * pivot tables, links within the workbook, and the document properties.
 * @param names new names by old ones
 * @returns the new file
 * @throws WorkbookFileError when a part cannot be read
 */
export async function renameFileSheets(
  parts: PackageParts,
  workbook: WorkbookPart,
  names: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const edits = new PackageEdits(parts);
  for (const sheet of childrenOf(childOf(workbook.xml.root, 'sheets') ?? workbook.xml.root, 'sheet')) {
    const name = names.get(sheet.attributes['name'] ?? '');
    if (name !== undefined) edits.setAttribute(workbook.xml, sheet, 'name', name);
  }
  const rename = (xml: XmlPart, element: XmlElement): void => {
    renameIn(edits, xml, element, names);
  };
  rename(workbook.xml, workbook.xml.root);
  for (const { name } of parts.archive.entries) {
    if (!/\.xml$/i.test(name) || isSamePart(name, workbook.part) || /sharedStrings|styles|theme/i.test(name)) continue;
    const text = await mentions(parts, name, names);
    if (text !== null) rename(text, text.root);
  }
  return edits.result();
}

/** The part, where it may name one of the sheets; most parts do not, and are not taken apart. */
async function mentions(parts: PackageParts, part: string, names: ReadonlyMap<string, string>): Promise<XmlPart | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of parts.chunks(part)) text += decoder.decode(chunk, { stream: true });
  const spellings = [...names.keys()].flatMap((name) => [name, escapeAttribute(name), name.replaceAll("'", "''")]);
  const folded = text.toUpperCase();
  return spellings.some((name) => folded.includes(name.toUpperCase())) ? parts.xml(part) : null;
}

function renameIn(edits: PackageEdits, xml: XmlPart, element: XmlElement, names: ReadonlyMap<string, string>): void {
  const { local, attributes } = element;
  if (FORMULAS.has(local) && element.children.length === 0) {
    const formula = unescapeFormula(element.text);
    const renamed = renameSheets(formula, names);
    if (renamed !== formula) edits.of(xml).replace(element.contentStart, element.contentEnd, escapeFormula(renamed));
  } else if (local === 'worksheetSource') {
    const name = names.get(attributes['sheet'] ?? '');
    if (name !== undefined) edits.setAttribute(xml, element, 'sheet', name);
  } else if (local === 'hyperlink' && attributes['location'] !== undefined) {
    const renamed = renameSheets(attributes['location'], names);
    if (renamed !== attributes['location']) edits.setAttribute(xml, element, 'location', renamed);
  } else if (local === 'TitlesOfParts') {
    for (const title of element.children[0]?.children ?? []) {
      const renamed = names.get(title.text) ?? renameSheets(title.text, names);
      if (renamed !== title.text) edits.of(xml).replace(title.contentStart, title.contentEnd, escapeFormula(renamed));
    }
    return;
  }
  for (const child of element.children) renameIn(edits, xml, child, names);
}
