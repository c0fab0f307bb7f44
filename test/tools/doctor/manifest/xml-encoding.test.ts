import { isAsDeclared, readXmlText } from '../../../../tools/doctor/manifest/xml-encoding';

const xml = (encoding: string | null, content = '進捗'): string =>
  `<?xml version="1.0"${encoding === null ? '' : ` encoding="${encoding}"`}?><a>${content}</a>`;
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** 進捗, in encodings that Node can read and not write. */
const inBytes = (text: string, bytes: readonly number[]): Buffer => {
  const [before = '', after = ''] = text.split('進捗');
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};
const [SHIFT_JIS, EUC_JP] = [
  [0x90, 0x69, 0x92, 0xbb],
  [0xbf, 0xca, 0xc4, 0xbd],
];

test.each<[string, Uint8Array, string | null, boolean]>([
  ['UTF-8', Buffer.from(xml('UTF-8')), 'utf-8', true],
  ['UTF-8, in small letters', Buffer.from(xml('utf-8')), 'utf-8', true],
  ['UTF-8 that says nothing', Buffer.from(xml(null)), 'utf-8', true],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${xml('UTF-8')}`), 'utf-8', true],
  ['UTF-8 that says Shift_JIS', Buffer.from(xml('Shift_JIS')), 'utf-8', false],
  ['UTF-8 with a mark that says Shift_JIS, without Japanese', Buffer.from(`\ufeff${xml('Shift_JIS', '')}`), 'utf-8', false],
  ['ASCII that says Shift_JIS', Buffer.from(xml('Shift_JIS', 'a')), 'utf-8', true],
  ['UTF-8 that says Latin', Buffer.from(xml('ISO-8859-1')), 'utf-8', false],
  ['UTF-8 that says UTF-16', Buffer.from(xml('UTF-16')), 'utf-8', false],
  ['Shift_JIS', inBytes(xml('Shift_JIS'), SHIFT_JIS), 'Shift_JIS', true],
  ['Shift_JIS that says UTF-8', inBytes(xml('UTF-8'), SHIFT_JIS), 'shift_jis', false],
  ['Shift_JIS that says nothing', inBytes(xml(null), SHIFT_JIS), 'shift_jis', false],
  ['EUC-JP that says UTF-8', inBytes(xml('UTF-8'), EUC_JP), 'euc-jp', false],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le'), 'utf-16le', true],
  ['UTF-16 the other way round, with a mark', utf16be(`\ufeff${xml('UTF-16')}`), 'utf-16be', true],
  ['UTF-16 with a mark that says UTF-8', Buffer.from(`\ufeff${xml('UTF-8')}`, 'utf16le'), 'utf-16le', false],
  ['UTF-16 without a mark', Buffer.from(xml('UTF-16'), 'utf16le'), 'utf-16le', false],
  ['an encoding that there is not', Buffer.from(xml('cp932')), 'utf-8', false],
  ['no encoding', inBytes(xml('UTF-8'), [0xff, 0xff]), null, false],
])('%s', (_, bytes, actual, expected) => {
  const read = readXmlText(bytes);
  expect(read.actual?.toLowerCase()).toBe(actual?.toLowerCase());
  expect(isAsDeclared(bytes, read)).toBe(expected);
  if (actual !== null) expect(read.text).toMatch(/<a>(進捗|a|)<\/a>$/);
});
