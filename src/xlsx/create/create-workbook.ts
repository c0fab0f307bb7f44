import { strToU8, zipSync } from 'fflate';
import type { Plan } from '../../evaluation/workbook/plan';
import { openWorkbook } from '../open-workbook';
import type { OpenOptions } from '../read-workbook-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How a new workbook looks where nothing else is said. */
export interface NewWorkbook {
  /** The font of all cells. */
  readonly font: string;
  /** Its size in points. */
  readonly size: number;
}

/** What new workbooks look like in a Japanese office. */
const USUAL: NewWorkbook = { font: '游ゴシック', size: 11 };

/** The first moment that zip knows: the same plan gives the same file, whenever it is made. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Makes a workbook file out of a plan whose sheets are all new.
 * @throws WorkbookFileError `sheet-not-found` when one is not
 */
export async function createWorkbook(plan: Plan, options: OpenOptions & { readonly look?: NewWorkbook } = {}): Promise<Uint8Array> {
  const opened = await openWorkbook(emptyPackage(options.look ?? USUAL), 'new.xlsx', options);
  return opened.commit(plan);
}

function emptyPackage({ font, size }: NewWorkbook): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
      '<sheets></sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="${String(size)}"/><name val="${font}"/><family val="3"/><charset val="128"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"></dxfs></styleSheet>',
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)])), { mtime: NO_TIME });
}
