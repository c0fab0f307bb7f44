import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Parts of a package by name; text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a test wants to say about a workbook; the rest is made up. */
export interface Book {
  /** Sheets by name; each the content of `sheetData`, or the whole part when it begins with `<?xml` or `<worksheet`. */
  readonly sheets: Record<string, string>;
  /** The shared strings as `si` elements. */
  readonly strings?: string;
  /** The whole of `xl/styles.xml`. */
  readonly styles?: string;
  /** More children of `workbook`, before and behind `sheets`. */
  readonly beforeSheets?: string;
  readonly behindSheets?: string;
  /** More parts, or others in place of the usual ones. */
  readonly parts?: Parts;
  /** More relationships of the workbook: the last word of the type and the target. */
  readonly related?: readonly (readonly [type: string, target: string])[];
}

/** A worksheet part around the content of `sheetData`. */
export function worksheet(rows: string, before = '', behind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

/** The parts of a small workbook. */
export function bookParts(book: Book): Parts {
  const names = Object.keys(book.sheets);
  const related: [string, string][] = names.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`]);
  if (book.strings !== undefined) related.push(['sharedStrings', 'sharedStrings.xml']);
  if (book.styles !== undefined) related.push(['styles', 'styles.xml']);
  for (const [type, target] of book.related ?? []) related.push([type, target]);
  const parts: Parts = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${String(i + 1)}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('') +
      (book.strings === undefined ? '' : `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`) +
      (book.styles === undefined ? '' : `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`) +
      '</Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${book.beforeSheets ?? ''}<sheets>` +
      names.map((name, i) => `<sheet name="${name}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`).join('') +
      `</sheets>${book.behindSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      related
        .map(([type, target], i) => `<Relationship Id="rId${String(i + 1)}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`)
        .join('') +
      '</Relationships>',
  };
  if (book.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${book.strings}</sst>`;
  if (book.styles !== undefined) parts['xl/styles.xml'] = book.styles;
  Object.values(book.sheets).forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${String(i + 1)}.xml`] = /^\s*<(\?xml|\w*:?worksheet)/.test(sheet) ? sheet : worksheet(sheet);
  });
  return { ...parts, ...book.parts };
}

/** A zip file of parts. */
export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { mtime: new Date(2020, 3, 1) });
}

/** A small workbook as a file. */
export function buildWorkbook(book: Book): Uint8Array {
  return zipOf(bookParts(book));
}

/** What is in a zip file. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** A part of a zip file as text. */
export function textOf(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(partsOf(bytes)[part]);
}
