import fc from 'fast-check';
import { enteredAsText } from '../../../../src/excel/writing/cells/entered-as-text';
import { typedInput } from '../../../../tools/workbench/host/workbook/typed-input';

test('whatever the text, Excel takes it for that text', () => {
  const texts = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'", ' ', '¥', '(', '1', '１', '▲', '約'), fc.string())
      .map(([first, rest]) => first + rest),
    fc.constantFrom('TRUE', 'false', '12/1', '2020-04-01', '50%', '1e3', '1,234', '-', '−', '令和2年', 'H29.4.1', '目標達成', '3,560(H29)'),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(typedInput(enteredAsText(text), 'General')).toEqual({ input: text, isFormula: false });
    }),
  );
});

test.each(['目標達成', '改善↑', '-', '―', '市内の指標', '「働きたい！」', '悪化↓', '重点戦略', 'A'])('%s needs no apostrophe', (text) => {
  expect(enteredAsText(text)).toBe(text);
});

test.each(['1 「働きたい！」', 'R2.4.1', '令和2年4月1日', '=A1', 'true', '１２', '𝟎', '①', '（５）', '％'])('%s needs one', (text) => {
  expect(enteredAsText(text)).toBe(`'${text}`);
});
