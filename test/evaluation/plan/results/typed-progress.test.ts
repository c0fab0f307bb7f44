import { agreesWithProgress, isTypedNumber } from '../../../../src/evaluation/plan/results/typed-progress';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';

const oneDecimal = { decimals: 1, rounding: 'half-away' } as const;
const cutOff = { decimals: 1, rounding: 'truncate' } as const;
const agrees = (typed: CellValue, format: string, progress: number, profile: typeof oneDecimal | typeof cutOff = oneDecimal) =>
  agreesWithProgress(typed, format, progress, {
    ...profile,
    rule: 'change',
    ruleStated: false,
    missingBaseline: 'zero',
    against: 'target',
  });

test.each<[CellValue, string, number, boolean]>([
  ['50.9%', 'General', 28 / 55, true],
  ['50.9％', 'General', 28 / 55, true],
  [' ５０．９ % ', 'General', 28 / 55, true],
  ['50.8%', 'General', 28 / 55, false],
  ['51%', 'General', 28 / 55, true],
  ['50%', 'General', 28 / 55, false],
  ['50.91%', 'General', 28 / 55, true],
  ['50.9', 'General', 28 / 55, true],
  ['0.509', 'General', 28 / 55, true],
  [0.509, '0.0%', 28 / 55, true],
  [0.51, '0%', 28 / 55, true],
  [28 / 55, '0.0%', 28 / 55, true],
  [28 / 55, 'General', 28 / 55, true],
  [50.9, 'General', 28 / 55, true],
  [50.9, '0.0', 28 / 55, true],
  [51, '0', 28 / 55, true],
  [52, '0', 28 / 55, false],
  [0.567, '0.0%', 0.5, false],
  ['▲71.4%', 'General', -50 / 70, true],
  ['△71.4', 'General', -50 / 70, true],
  ['-71.4%', 'General', -50 / 70, true],
  ['71.4%', 'General', -50 / 70, false],
  ['-1,500.0%', 'General', -15, true],
  [1, 'General', 1, true],
  [0, 'General', 0, true],
  // Two decimals typed, one in the profile: 50.949 shows as 50.95 and as 50.9.
  ['50.95%', 'General', 0.50949, true],
  ['-', 'General', 0.5, false],
  ['', 'General', 0, false],
  ['約50%', 'General', 0.5, false],
  [true, 'General', 1, false],
  [null, 'General', 0, false],
])('%j behind %s and %d: %s', (typed, format, progress, expected) => {
  expect(agrees(typed, format, progress)).toBe(expected);
});

test.each<[CellValue, string, number, boolean]>([
  ['99.9%', 'General', 0.9996, true],
  ['100.0%', 'General', 0.9996, false],
  ['99%', 'General', 0.9996, true],
  [0.9996, '0.0%', 0.9996, true],
])('cut off: %j behind %s and %d: %s', (typed, format, progress, expected) => {
  expect(agrees(typed, format, progress, cutOff)).toBe(expected);
});

test('knows a typed number', () => {
  expect(['50.9%', '1,234', 5, '▲3'].map(isTypedNumber)).toEqual([true, true, true, true]);
  expect(['調査中', '-', '', null, true].map(isTypedNumber)).toEqual([false, false, false, false, false]);
});
