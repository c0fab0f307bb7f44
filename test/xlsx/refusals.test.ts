import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../src/xlsx/open-workbook';
import { WorkbookFileError, type WorkbookFileErrorCode } from '../../src/xlsx/workbook-file-error';
import { bookParts, buildWorkbook, worksheet, zipOf, type Parts } from './build-workbook';

// A busy machine may take its time.
jest.setTimeout(60_000);

const book = { sheets: { Main: '<row><c t="s"><v>0</v></c></row>' }, strings: '<si><t>a</t></si>', styles: '<styleSheet xmlns="x"/>' };
const good = buildWorkbook(book);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function withPart(part: string, content: string | Uint8Array): Uint8Array {
  return zipOf({ ...bookParts(book), [part]: content });
}

function without(...names: string[]): Uint8Array {
  return zipOf(Object.fromEntries(Object.entries(bookParts(book)).filter(([name]) => !names.includes(name))));
}

function ole(stream: string): Uint8Array {
  return new Uint8Array([...OLE, ...new Array<number>(1000).fill(0), ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
}

/** The file with a number changed: `offset` behind the signature, in the local header and in the directory. */
function patched(offset: number, local: number, value: number): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + offset, value, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint16(at + local, value, true);
  }
  return bytes;
}

/** A sheet that unfolds to far more than a sheet of its size ever would. */
function bomb(): Uint8Array {
  return withPart('xl/worksheets/sheet1.xml', new Uint8Array(70 * 1024 * 1024).fill(0x20));
}

const sheet = 'xl/worksheets/sheet1.xml';
const entity = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';

test.each<[string, () => Uint8Array, WorkbookFileErrorCode, Record<string, string>]>([
  ['nothing', () => new Uint8Array(0), 'empty-file', {}],
  ['noise', () => new Uint8Array([1, 2, 3, 0, 5]), 'not-a-workbook', {}],
  ['CSV', () => strToU8('指標,基準値,目標値\r\n人口,1,2\r\n'), 'text-file', { kind: 'text' }],
  ['CSV in Shift_JIS', () => new Uint8Array([0x8e, 0x77, 0x95, 0x57, 0x2c, 0x31, 0x0d, 0x0a]), 'text-file', { kind: 'text' }],
  ['CSV in UTF-16', () => new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x2c, 0x00]), 'text-file', { kind: 'text' }],
  ['a PDF', () => strToU8('%PDF-1.4\n1 0 obj'), 'text-file', { kind: 'pdf' }],
  ['a web page', () => strToU8('\ufeff \n<!DOCTYPE html><html><table><tr><td>1'), 'text-file', { kind: 'html' }],
  ['a table out of a database', () => strToU8('<meta charset="utf-8"><table border=1>'), 'text-file', { kind: 'html' }],
  [
    'an XML spreadsheet of 2003',
    () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'text-file',
    { kind: 'xml' },
  ],
  ['an encrypted workbook', () => ole('EncryptionInfo\0EncryptedPackage\0'), 'encrypted', {}],
  ['an .xls', () => ole('Root Entry\0Workbook\0'), 'old-xls', {}],
  ['an .xls of Excel 95', () => ole('Root Entry\0Book\0'), 'old-xls', {}],
  ['an .xls of Excel 4', () => new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), 'old-xls', {}],
  ['an old Word document', () => ole('WordDocument\0'), 'not-a-workbook', {}],
  ['an .xlsb', () => withPart('_rels/.rels', String(bookParts(book)['_rels/.rels']).replace('workbook.xml', 'workbook.bin')), 'xlsb', {}],
  ['an .ods', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'ods', {}],
  ['a Word document', () => withPart('xl/workbook.xml', '<w:document xmlns:w="x"/>'), 'no-workbook-part', {}],
  ['a zip of other things', () => zipOf({ 'photo.jpg': 'x' }), 'no-workbook-part', {}],
  ['an empty zip', () => zipSync({}), 'no-workbook-part', {}],
  ['half a file', () => good.slice(0, good.length >> 1), 'truncated', {}],
  ['a file without its last byte', () => good.slice(0, -1), 'truncated', {}],
  ['a file without its beginning', () => new Uint8Array([0x50, 0x4b, 3, 4, ...good.slice(300)]), 'damaged', { part: 'zip directory' }],
  ['a zip that is encrypted', () => patched(8, 6, 1), 'unsupported', { part: '_rels/.rels', feature: 'zip-encryption' }],
  ['a zip in another method', () => patched(10, 8, 12), 'unsupported', { part: '_rels/.rels', feature: 'zip-method' }],
  ['a wrong checksum', () => patched(16, 14, 0), 'damaged', { part: '_rels/.rels' }],
  ['a zip bomb', bomb, 'too-large', { part: sheet, limit: '250:1' }],
  ['a DOCTYPE in a sheet', () => withPart(sheet, `${entity}<worksheet><sheetData/></worksheet>`), 'doctype', { part: sheet }],
  [
    'a DOCTYPE behind the cells',
    () => withPart(sheet, `<worksheet><sheetData></sheetData>${entity}</worksheet>`),
    'broken-xml',
    { part: sheet },
  ],
  ['a DOCTYPE in the strings', () => withPart('xl/sharedStrings.xml', `${entity}<sst/>`), 'doctype', { part: 'xl/sharedStrings.xml' }],
  ['a DOCTYPE in the styles', () => withPart('xl/styles.xml', `${entity}<styleSheet/>`), 'doctype', { part: 'xl/styles.xml' }],
  ['a DOCTYPE in the workbook', () => withPart('xl/workbook.xml', `${entity}<workbook/>`), 'doctype', { part: 'xl/workbook.xml' }],
  ['a DOCTYPE in the relationships', () => withPart('_rels/.rels', `${entity}<Relationships/>`), 'doctype', { part: '_rels/.rels' }],
  [
    'an entity that nobody declared',
    () => withPart(sheet, worksheet('<row><c t="str"><v>&boom;</v></c></row>')),
    'broken-xml',
    { part: sheet },
  ],
  ['a sheet that stops', () => withPart(sheet, worksheet('<row><c><v>1</v>').slice(0, -40)), 'broken-xml', { part: sheet }],
  ['tags that cross', () => withPart(sheet, worksheet('<row><c><v>1</c></v></row>')), 'broken-xml', { part: sheet }],
  ['a row that another tag closes', () => withPart(sheet, worksheet('<row><c/></c>')), 'broken-xml', { part: sheet }],
  ['a sheet without rows', () => withPart(sheet, '<worksheet/>'), 'broken-xml', { part: sheet }],
  ['no sheet behind a sheet', () => withPart(sheet, '<chartsheet><sheetData/></chartsheet>'), 'broken-xml', { part: sheet }],
  ['broken strings', () => withPart('xl/sharedStrings.xml', '<sst><si><t>a</si></sst>'), 'broken-xml', { part: 'xl/sharedStrings.xml' }],
  ['broken styles', () => withPart('xl/styles.xml', '<styleSheet><fonts></styleSheet>'), 'broken-xml', { part: 'xl/styles.xml' }],
  [
    'bytes that are no UTF-8',
    () => withPart('xl/styles.xml', new Uint8Array([0x3c, 0x61, 0x3e, 0x83, 0x3c, 0x2f, 0x61, 0x3e])),
    'broken-xml',
    { part: 'xl/styles.xml' },
  ],
  [
    'another encoding',
    () => withPart('xl/styles.xml', '<?xml version="1.0" encoding="Shift_JIS"?><styleSheet/>'),
    'unsupported',
    { part: 'xl/styles.xml', feature: 'encoding' },
  ],
  [
    'a sheet in the place of the styles',
    () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        String(bookParts(book)['xl/_rels/workbook.xml.rels']).replace('"styles.xml"', '"worksheets/sheet1.xml"'),
      ),
    'broken-xml',
    { part: sheet, where: 'worksheet' },
  ],
  ['no sheet part', () => without(sheet), 'missing-part', { part: sheet }],
  ['no strings part', () => without('xl/sharedStrings.xml'), 'missing-part', { part: 'xl/sharedStrings.xml' }],
  ['no workbook part', () => without('xl/workbook.xml'), 'missing-part', { part: 'xl/workbook.xml' }],
  ['no relationships', () => without('_rels/.rels'), 'no-workbook-part', {}],
  ['a sheet that leads nowhere', () => without('xl/_rels/workbook.xml.rels'), 'broken-xml', { part: 'xl/workbook.xml' }],
  ['a row too many', () => withPart(sheet, worksheet('<row r="1048577"/>')), 'out-of-grid', { part: sheet, cell: '1048577' }],
  ['a column too many', () => withPart(sheet, worksheet('<row><c r="XFE1"/></row>')), 'out-of-grid', { part: sheet }],
  ['a column of five letters', () => withPart(sheet, worksheet('<row><c r="AAAAA1"/></row>')), 'out-of-grid', { part: sheet }],
])('%s is refused', async (_, bytes, code, details) => {
  const error: unknown = await openWorkbook(bytes(), 'book.xlsx').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookFileError);
  expect(error).toMatchObject({ code, details });
});

test('two parts of one name are refused', async () => {
  const parts: Parts = bookParts(book);
  await expect(openWorkbook(zipOf({ ...parts, 'XL/Workbook.xml': '<workbook/>' }), 'x')).rejects.toMatchObject({ code: 'damaged' });
});

test('entries that lie on each other are refused', async () => {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  const records: number[] = [];
  for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) records.push(at);
  view.setUint32((records[1] ?? 0) + 42, view.getUint32((records[0] ?? 0) + 42, true), true);
  await expect(openWorkbook(bytes, 'x')).rejects.toMatchObject({ code: 'damaged' });
});

test('cells in masses that no sheet has are refused before memory runs out', async () => {
  const rows = Array.from({ length: 2600 }, (_, row) => `<row r="${String(row + 1)}"><c r="XFD${String(row + 1)}"><v>1</v></c></row>`);
  const bytes = withPart(sheet, worksheet(rows.join('')));
  await expect(openWorkbook(bytes, 'x')).rejects.toMatchObject({ code: 'too-large', details: { part: sheet } });
});

test('the whole file is sound', async () => {
  expect((await openWorkbook(good, 'x')).snapshot.sheets[0]?.values).toEqual([['a']]);
});
