import { decodedAs, encodingNamed, markedEncoding } from '../server/character-encoding';

/** A text in XML, and in which encoding it is. */
export interface XmlText {
  readonly text: string;
  /** What the XML declaration says; UTF-8 where it says nothing. */
  readonly declared: string;
  /** What the bytes are in; null: in none that Japanese files are saved in. */
  readonly actual: string | null;
}

/** What a file may be in that carries no mark and is not in UTF-8. Most of EUC-JP could be Shift_JIS as well, and not the reverse. */
const LIKELY = ['euc-jp', 'shift_jis'];

/** Reads an XML file in the encoding that it is saved in, whatever it says about itself. */
export function readXmlText(bytes: Uint8Array): XmlText {
  const declared = declaredEncoding(bytes);
  const unmarked = bytes[1] === 0 ? 'utf-16le' : bytes[0] === 0 ? 'utf-16be' : 'utf-8';
  const encodings = [markedEncoding(bytes) ?? unmarked, ...(declared === null ? [] : [declared]), ...LIKELY];
  for (const actual of encodings) {
    const text = encodingNamed(actual) === null ? null : decodedAs(actual, bytes);
    if (text !== null) return { text, declared: declared ?? 'UTF-8', actual };
  }
  return { text: new TextDecoder().decode(bytes), declared: declared ?? 'UTF-8', actual: null };
}

/** Whether a file can be read by what it says about itself. UTF-16 needs a byte order mark (XML 1.0, 4.3.3). */
export function isAsDeclared(bytes: Uint8Array, { text, declared, actual }: XmlText): boolean {
  if (actual === null) return false;
  const named = encodingNamed(declared);
  if (named === null) return false;
  const isWide = actual.startsWith('utf-16');
  if (isWide) return /^utf-?16/i.test(declared) && markedEncoding(bytes) !== null;
  return decodedAs(named, bytes) === text && (markedEncoding(bytes) === null || named === 'utf-8');
}

function declaredEncoding(bytes: Uint8Array): string | null {
  // All characters of the declaration are ASCII: in UTF-16 every other byte is zero.
  const start = Buffer.from(bytes.subarray(0, 400).filter((byte) => byte !== 0)).toString('latin1');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1] ?? null;
}
