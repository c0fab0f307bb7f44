import fc from 'fast-check';
import { displayWidth } from '../../../src/cli/text/display-width';
import { wrappedText } from '../../../src/cli/text/wrapped-text';

test.each([
  ['one line', '短い文です。', 40, ['短い文です。']],
  ['not at all', 'どんなに長くても折り返さない文です。', Infinity, ['どんなに長くても折り返さない文です。']],
  ['between words', 'Please check which is right.', 12, ['Please check', 'which is', 'right.']],
  ['no full stop to the beginning', '東京都です。', 10, ['東京都', 'です。']],
  ['no bracket to the end', '状況は「達成」', 8, ['状況は', '「達成」']],
])('wraps %s', (_, text, columns, lines) => {
  expect(wrappedText(text, columns)).toEqual(lines);
});

test('loses nothing but blanks and keeps to the width where no word is longer', () => {
  const words = fc.array(fc.constantFrom('進捗率は', '「56.7%」', 'と', '入力されて', 'いますが、', 'abc ', '。', '(注記)'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 24, max: 60 }), (pieces, columns) => {
      const text = pieces.join('');
      const lines = wrappedText(text, columns);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});
