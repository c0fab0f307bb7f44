import { commandSentences } from '../../src/i18n/command';
import { counted } from '../../src/i18n/counted';
import { paneSentences } from '../../src/i18n/pane-sentences';

test.each([
  [counted(0, 'cell'), '0 cells'],
  [counted(1, 'cell'), '1 cell'],
  [counted(2, 'cell'), '2 cells'],
  [counted('1', 'day'), '1 day'],
  [counted(1, 'address was', 'addresses were'), '1 address was'],
  [counted(11, 'address was', 'addresses were'), '11 addresses were'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

test.each([
  [paneSentences.written.en, ['0 cells written.', '1 cell written.', '2 cells written.']],
  [paneSentences.progressCells.en, ['Progress: 0 cells', 'Progress: 1 cell', 'Progress: 2 cells']],
  [
    paneSentences.typedLeft.en,
    [
      '0 typed cells differ from the rule and are kept',
      '1 typed cell differs from the rule and is kept',
      '2 typed cells differ from the rule and are kept',
    ],
  ],
  [commandSentences.indicators.en, ['0 indicators', '1 indicator', '2 indicators']],
  [
    commandSentences.dryRun.en,
    ['0 cells', '1 cell', '2 cells'].map((cells) => `Nothing was written (${cells} would be). Add --out FILE or --in-place to save.`),
  ],
  [(cells: number) => commandSentences.written.en('a.xlsx', cells), ['a.xlsx (0 cells)', 'a.xlsx (1 cell)', 'a.xlsx (2 cells)']],
  [
    (one: number) => paneSentences.measured.en(one, 0, one),
    ['0 indicators, 0 with an actual', '1 indicator, 1 with an actual', '2 indicators, 2 with an actual'],
  ],
])('an English sentence says 0, 1 and 2 as people do (%#)', (say, expected) => {
  expect([0, 1, 2].map((number) => say(number))).toEqual(expected);
});
