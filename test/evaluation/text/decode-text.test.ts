import fc from 'fast-check';
import { EvaluationError } from '../../../src/evaluation/evaluation-error';
import { decodeText } from '../../../src/evaluation/text/decode-text';

const PROFILE = '{ "name": "本市", "statuses": [{ "label": "順調ー①", "when": "otherwise" }] }\n';

function refusalOf(bytes: Uint8Array): string | undefined {
  try {
    decodeText(bytes);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(EvaluationError);
    const { code, details } = error as EvaluationError;
    return `${code} ${details['encoding'] ?? ''}`.trim();
  }
}

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replace(/ /g, ''), 'hex'));
const utf16 = (text: string, mark = '') => new Uint8Array(Buffer.from(mark + text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());

test.each([
  ['', ''],
  ['{}', '{}'],
  [PROFILE, PROFILE],
  [`\ufeff${PROFILE}`, PROFILE],
  ['𠮷野家 😀', '𠮷野家 😀'],
])('UTF-8 %j is read', (text, read) => {
  expect(decodeText(new TextEncoder().encode(text))).toBe(read);
});

// Node writes none of these: the profile above as other programs save it.
test.each([
  ['Shift_JIS', 'eyAibmFtZSI6ICKWe45zIiwgInN0YXR1c2VzIjogW3sgImxhYmVsIjogIo+HkrKBWyIsICJ3aGVuIjogIm90aGVyd2lzZSIgfV0gfQo=', 'Shift_JIS'],
  [
    "Microsoft's Shift_JIS, with ①",
    'eyAibmFtZSI6ICKWe45zIiwgInN0YXR1c2VzIjogW3sgImxhYmVsIjogIo+HkrKBW4dAIiwgIndoZW4iOiAib3RoZXJ3aXNlIiB9XSB9Cg==',
    'Shift_JIS',
  ],
  ['EUC-JP', 'eyAibmFtZSI6ICLL3LvUIiwgInN0YXR1c2VzIjogW3sgImxhYmVsIjogIr3nxLShvCIsICJ3aGVuIjogIm90aGVyd2lzZSIgfV0gfQo=', 'EUC-JP'],
  [
    'ISO-2022-JP',
    'eyAibmFtZSI6ICIbJEJLXDtUGyhCIiwgInN0YXR1c2VzIjogW3sgImxhYmVsIjogIhskQj1nRDQhPBsoQiIsICJ3aGVuIjogIm90aGVyd2lzZSIgfV0gfQo=',
    'ISO-2022-JP',
  ],
  [
    'UTF-16LE',
    'ewAgACIAbgBhAG0AZQAiADoAIAAiACxnAl4iACwAIAAiAHMAdABhAHQAdQBzAGUAcwAiADoAIABbAHsAIAAiAGwAYQBiAGUAbAAiADoAIAAiAAaYv4r8MCIALAAgACIAdwBoAGUAbgAiADoAIAAiAG8AdABoAGUAcgB3AGkAcwBlACIAIAB9AF0AIAB9AAoA',
    'UTF-16LE',
  ],
  [
    'UTF-16BE',
    'AHsAIAAiAG4AYQBtAGUAIgA6ACAAImcsXgIAIgAsACAAIgBzAHQAYQB0AHUAcwBlAHMAIgA6ACAAWwB7ACAAIgBsAGEAYgBlAGwAIgA6ACAAIpgGir8w/AAiACwAIAAiAHcAaABlAG4AIgA6ACAAIgBvAHQAaABlAHIAdwBpAHMAZQAiACAAfQBdACAAfQAK',
    'UTF-16BE',
  ],
  ['UTF-32LE', 'ewAAACIAAABhAAAAIgAAADoAAAAgAAAAMQAAAH0AAAA=', 'UTF-32'],
  ['UTF-32BE', 'AAAAewAAACIAAABhAAAAIgAAADoAAAAgAAAAMQAAAH0=', 'UTF-32'],
])('a profile in %s is refused by name', (_, base64, name) => {
  expect(refusalOf(new Uint8Array(Buffer.from(base64, 'base64')))).toBe(`text-not-utf8 ${name}`);
});

test.each<[string, Uint8Array, string]>([
  ['UTF-16LE with its mark', utf16(PROFILE, '\ufeff'), 'UTF-16LE'],
  ['UTF-16BE with its mark', swapped(utf16(PROFILE, '\ufeff')), 'UTF-16BE'],
  ['a UTF-16 of nothing but kanji', utf16('順調', '\ufeff'), 'UTF-16LE'],
  ['two kanji of Shift_JIS', hex('8f87 92b2'), 'Shift_JIS'],
  ['two kanji of EUC-JP', hex('bde7 c4b4'), 'EUC-JP'],
  ['half-width katakana of Shift_JIS', hex('b1b2b3'), 'Shift_JIS'],
  ['a text cut off within a character', hex('7b22 e9a0'), ''],
  ['an overlong slash', hex('7b c0af 7d'), ''],
  ['half of a surrogate pair in UTF-8', hex('22 eda080 22'), ''],
  ['bytes of no text', hex('ff 80 fe 81 ff'), ''],
])('%s is refused', (_, bytes, name) => {
  const refusal = refusalOf(bytes);
  if (name === '') expect(refusal).toMatch(/^text-not-utf8/);
  else expect(refusal).toBe(`text-not-utf8 ${name}`);
});

test('every text is read back exactly, and no bytes but UTF-8 are ever read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      // Zeros and escapes stand in no text file of ours.
      fc.pre(!/[\u0000\u001b]/.test(text) && !text.startsWith('\ufeff'));
      expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (bytes) => {
      if (refusalOf(bytes) !== undefined) return;
      const again = new TextEncoder().encode(decodeText(bytes));
      const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      expect(Buffer.from(again)).toEqual(Buffer.from(bytes.subarray(mark)));
    }),
  );
});
