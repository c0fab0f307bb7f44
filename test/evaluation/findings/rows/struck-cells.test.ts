import { evaluateWorkbook } from '../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { StruckText } from '../../../../src/evaluation/workbook/snapshot';
import { rowsOf, workbookOf } from '../../snapshot-of';

const profile = parseProfile({});

const TEXT = `指標 | 基準値 | 実績値 | 目標値 | 備考
来客数 | 10 | 18 | 20 | 速報
講座数 | 10 | 15 | 30 | `;

const struckOf = (texts: StruckText[], styled: [number, number][]) => {
  const workbook = workbookOf(rowsOf(TEXT), { styled: styled.map(([row, column]) => [row, column, { struck: true }]) });
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, ...(texts.length === 0 ? {} : { struckTexts: texts }) }));
  return evaluateWorkbook({ ...workbook, sheets }, { profile })
    .findings.filter(({ code }) => code === 'struck-out')
    .map(({ row, column, severity, recorded, computed, details }) => [row, column, severity, recorded, computed, details?.['cells']]);
};

test.each<[string, StruckText[], [number, number][], unknown[]]>([
  ['nothing', [], [], []],
  ['a figure in part', [{ row: 1, column: 2, struck: '15' }], [], [[1, 2, 'info', '15', '18', 1]]],
  [
    'several in part, told once',
    [
      { row: 1, column: 2, struck: '15' },
      { row: 2, column: 3, struck: '8' },
    ],
    [],
    [[1, 2, 'info', '15', '18', 2]],
  ],
  ['a text of runs as a whole', [{ row: 1, column: 0, struck: '来客数' }], [], [[1, 0, 'warning', '来客数', null, undefined]]],
  [
    'a row as a whole, told once',
    [],
    [
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
    ],
    [[2, 0, 'warning', '講座数', null, undefined]],
  ],
  ['a figure as a whole', [], [[2, 3]], [[2, 3, 'warning', '30', null, undefined]]],
  ['a remark', [{ row: 1, column: 4, struck: '見込' }], [[1, 4]], []],
  ['a heading', [], [[0, 2]], []],
])('what is struck through is told: %s', (_, texts, styled, expected) => {
  expect(struckOf(texts, styled)).toEqual(expected);
});
