import { answerOf } from '../../../src/year/collect/answer';
import type { CellValue } from '../../../src/evaluation/workbook/snapshot';

const answer = (value: CellValue, numberFormat: string, unit: string | null): unknown =>
  answerOf({ value, numberFormat, uncalculated: false } as Parameters<typeof answerOf>[0], unit, null, false);

test.each<[CellValue, string, string | null, CellValue]>([
  [35.1, 'General', '百万円', 35.1],
  [35.1, '0.0"億円"', '百万円', '35.1億円'],
  [35.14, '0.0"億円"', '百万円', '35.14億円'],
  [48.7, '0.0"万人"', '千人', '48.7万人'],
  [37.6, '0.0"千人"', '人', '37.6千人'],
  [-2.5, '0.0"億円"', '百万円', '-2.5億円'],
  [1234, '#,##0"人"', '人', 1234],
  [1234, '#,##0', '人', 1234],
  [0.126, '0.0%', '%', 12.6],
  // The format scales: what the cell holds is what is meant.
  [1234567, '#,##0,"千円"', '円', 1234567],
  ['35.1億円', 'General', '百万円', '35.1億円'],
  ['1,234人', 'General', '人', 1234],
])('%j in the format %s, of a unit %s, is taken in as %j', (value, format, unit, taken) => {
  expect(answer(value, format, unit)).toMatchObject({ kind: 'value', value: taken });
});
