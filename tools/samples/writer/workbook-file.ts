import { strToU8, zipSync } from 'fflate';
import { escapeAttribute, escapeXml } from '../../../src/xlsx/xml/xml-text';
import type { SheetDraft } from './sheet-draft';
import { sheetXml } from './sheet-xml';
import { StringList } from './string-list';
import { StyleList } from './style-list';
import { HEAD, MAIN, PACKAGE, RELATIONSHIPS } from './xml-names';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const AUTHOR = 'Shinchoku';

/** The day after the year that the report evaluates. */
const WRITTEN = '2020-04-01T00:00:00Z';

/** The file of a workbook with one sheet, the same bytes whenever and wherever it is made. */
export function workbookFile(sheet: SheetDraft): Uint8Array {
  const styles = new StyleList();
  const strings = new StringList();
  const worksheet = sheetXml(sheet, styles, strings);
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONSHIPS,
    'docProps/core.xml': CORE_PROPERTIES,
    'xl/workbook.xml': workbookXml(sheet),
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONSHIPS,
    'xl/worksheets/sheet1.xml': worksheet,
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': strings.xml(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // A zip entry's date has no time zone: a local date gives the same bytes everywhere.
  return zipSync(files, { level: 9, mtime: new Date(2020, 3, 1) });
}

function workbookXml({ name, printTitles }: SheetDraft): string {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const titles =
    printTitles === null
      ? ''
      : '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">' +
        `${escapeXml(quoted)}!$${String(printTitles[0])}:$${String(printTitles[1])}</definedName></definedNames>`;
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${escapeAttribute(name)}" sheetId="1" r:id="rId1"/></sheets>${titles}</workbook>`
  );
}

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

const PACKAGE_RELATIONSHIPS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const WORKBOOK_RELATIONSHIPS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

const CORE_PROPERTIES =
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
  ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${WRITTEN}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${WRITTEN}</dcterms:modified></cp:coreProperties>`;
