import { readFigure } from '../../../../src/evaluation/figures/read-figure';
import { answerOf, otherScale } from '../../../../src/year/collect/answers/answer';
import type { CellValue } from '../../../../src/evaluation/workbook/snapshot';

const answer = (value: CellValue, numberFormat: string, unit: string | null, name = '指標', target = '20'): unknown =>
  answerOf(
    { value, numberFormat, text: '', uncalculated: false },
    { unit, name, baseline: readFigure('10', 'General', null), target: readFigure(target, 'General', null) },
    null,
  );

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

test.each<[value: CellValue, format: string, unit: string | null, name?: string, target?: string]>([
  ['10店舗', 'General', '%'],
  ['11件', 'General', '％'],
  ['37,625回', 'General', '人'],
  ['5km2', 'General', '%'],
  ['12千人', 'General', '箇所'],
  ['1,234千円', 'General', '件'],
  ['5百万円', 'General', '人'],
  ['10a', 'General', '人'],
  ['３０％', 'General', '人'],
  [0.1, '0%', '人'],
  [10, '0"店舗"', '%'],
  ['12講座', 'General', '回'],
  // The name's brackets and the other figures say the unit where no column does.
  ['5組', 'General', null, '移住者数(人)'],
  ['10店舗', 'General', '-', '導入割合', '20%'],
  ['約10店舗', 'General', '%'],
])('%j in the format %s is no figure of the unit %s', (value, format, unit, name = '指標', target = '20') => {
  expect(answer(value, format, unit, name, target)).toMatchObject({ kind: 'unreadable', why: 'unit' });
});

test.each<[value: string, unit: string | null, taken: CellValue]>([
  ['10%', '％', 10],
  ['10パーセント', '%', '10パーセント'],
  ['10ポイント', '%', '10ポイント'],
  ['35名', '人', '35名'],
  ['12件', '件数', '12件'],
  ['12千人', '人', '12千人'],
  ['5ヶ所', '箇所', '5ヶ所'],
  ['3.5億円', '百万円', '3.5億円'],
  ['約20', '人', '約20'],
  ['20前後', '人', '20前後'],
  ['20人程度', '人', '20人程度'],
  ['12人(延べ)', '人', '12人(延べ)'],
  ['5者', '事業者', '5者'],
  ['5ha', '㎡', '5ha'],
  ['12回', null, '12回'],
  ['1.2万', '人', '1.2万'],
])('%s for the unit %s is taken in as %j', (value, unit, taken) => {
  expect(answer(value, 'General', unit)).toMatchObject({ kind: 'value', value: taken });
});

test('a number of which thousands are hidden is asked about, unless its cell hides them, too', () => {
  const cell = { value: 1234567, numberFormat: '#,##0,', text: '', uncalculated: false };
  const indicator = { unit: '千円', name: '額', baseline: readFigure(1000, 'General', null), target: readFigure(2000, 'General', null) };
  expect(answerOf(cell, indicator, null)).toEqual({ kind: 'unreadable', why: 'shown-scaled', shown: '1,235' });
  const target = { sheet: '', row: 0, column: 0, value: null, numberFormat: '#,##0,' };
  expect(answerOf(cell, indicator, target)).toMatchObject({ kind: 'value', value: 1234567 });
});

test.each<[meant: number, unit: string, last: number, said: string | null]>([
  [0.69, '%', 66, '58、66、70'],
  [0.69, '人', 66, null],
  [69, '%', 66, null],
  [0.5, '%', 0.6, null],
])('%d for a unit %s beside 58, %d and 70 is on another scale: %s', (meant, unit, last, said) => {
  const figure = (value: number) => readFigure(value, 'General', null);
  expect(otherScale(meant, { unit, name: '', baseline: figure(58), target: figure(70) }, figure(last))).toBe(said);
});
