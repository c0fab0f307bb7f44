import { WorkbookFileError } from '../workbook-file-error';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** %PDF- */
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/**
 * Refuses what is no zip archive, by what it is.
 * @throws WorkbookFileError `empty-file`, `encrypted`, `old-xls`, `text-file`, `not-a-workbook`
 */
export function mustBeZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError('empty-file');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (OLE.every((byte, index) => bytes[index] === byte)) throw new WorkbookFileError(kindOfOle(bytes));
  // Excel 2 to 4 wrote their records without a container; each file begins with a BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) throw new WorkbookFileError('old-xls');
  const kind = PDF.every((byte, index) => bytes[index] === byte) ? 'pdf' : kindOfText(bytes.subarray(0, 4096));
  throw kind === undefined ? new WorkbookFileError('not-a-workbook') : new WorkbookFileError('text-file', { kind });
}

/** An OLE file's streams are named in its directory, in UTF-16. */
function kindOfOle(bytes: Uint8Array): 'encrypted' | 'old-xls' | 'not-a-workbook' {
  const has = (name: string) => includes(bytes, new Uint8Array([...name].flatMap((letter) => [letter.charCodeAt(0), 0])));
  if (has('EncryptedPackage')) return 'encrypted';
  return has('Workbook') || has('Book\0') ? 'old-xls' : 'not-a-workbook';
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function kindOfText(beginning: Uint8Array): 'html' | 'xml' | 'text' | undefined {
  const utf16 = (beginning[0] === 0xff && beginning[1] === 0xfe) || (beginning[0] === 0xfe && beginning[1] === 0xff);
  // Text in whatever encoding: no control characters but line ends, tabs and the escape of ISO-2022-JP.
  const isText = utf16 || beginning.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1b);
  if (!isText) return undefined;
  const text = new TextDecoder(utf16 && beginning[0] === 0xff ? 'utf-16le' : utf16 ? 'utf-16be' : 'utf-8').decode(beginning).trimStart();
  if (/^<(?:!doctype html|html|head|body|table|meta|style)\b/i.test(text) || /<(?:html|table)\b/i.test(text)) return 'html';
  return text.startsWith('<') ? 'xml' : 'text';
}
