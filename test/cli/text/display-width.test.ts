import fc from 'fast-check';
import { cutToWidth, displayWidth, padEndToWidth, padStartToWidth } from '../../../src/cli/text/display-width';

test.each([
  ['', 0],
  ['abc 1', 5],
  ['目標達成', 8],
  ['改善↑', 5],
  ['「働きたい！」', 14],
  ['ｶﾞｽ', 3],
  ['か\u3099', 2],
  ['e\u0301', 1],
  ['A\u200bB', 2],
  ['①※○◎△×…', 7],
  ['😀', 2],
  ['👨‍👩‍👧', 2],
  ['❤️', 2],
  ['⇧⇩', 2],
  ['𠮷野家', 6],
  ['葛\u{e0100}城', 4],
  ['한국', 4],
  ['ＡＢ　', 6],
  ['〜～', 4],
])('%j takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ['足りる文字', 10, '足りる文字'],
  ['足りない文字', 10, '足りない…'],
  ['足りない文字', 11, '足りない文…'],
  ['abc def', 5, 'abc…'],
  ['か\u3099か\u3099か\u3099', 5, 'か\u3099か\u3099…'],
  ['長い', 1, '…'],
])('%j cut to %d columns is %j', (text, columns, cut) => {
  expect(cutToWidth(text, columns)).toBe(cut);
});

test('a cut text never takes more columns than it may, and padding fills them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
      const cut = cutToWidth(text, columns);
      expect(displayWidth(cut)).toBeLessThanOrEqual(columns);
      expect(displayWidth(padEndToWidth(cut, columns))).toBe(columns);
      expect(displayWidth(padStartToWidth(cut, columns))).toBe(columns);
    }),
  );
});
