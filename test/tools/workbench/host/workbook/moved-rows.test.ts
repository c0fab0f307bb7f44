import { formulaMoved, rangeMoved } from '../../../../../tools/workbench/host/workbook/moved-rows';
import { inputsIn, emulated } from '../../../../excel/emulated';

describe('a formula after rows came or went', () => {
  test.each([
    ['=C5*2', 3, 2, '=C7*2'],
    ['=C5*2', 5, 2, '=C5*2'],
    ['=C5*2', 4, 1, '=C6*2'],
    ['=$C$5&"C5"', 0, 1, '=$C$6&"C5"'],
    ['=SUM(C3:C9)', 4, 2, '=SUM(C3:C11)'],
    ['=SUM(C3:C9)', 2, 2, '=SUM(C5:C11)'],
    ['=SUM(C:C)+SUM($3:3)', 0, 1, '=SUM(C:C)+SUM($4:4)'],
    ['=C5', 4, -1, '=#REF!'],
    ['=C6', 4, -1, '=C5'],
    ['=SUM(C3:C9)', 2, -2, '=SUM(C3:C7)'],
    ['=SUM(C3:C9)', 8, -4, '=SUM(C3:C8)'],
    ['=SUM(C3:C9)', 2, -7, '=SUM(#REF!)'],
    ['=LOG10(C5)', 0, 1, '=LOG10(C6)'],
  ])('%s, row %i on, %i', (formula, top, by, after) => {
    expect(formulaMoved(formula, { top, by }, (sheet) => sheet === null)).toBe(after);
  });

  test('only references to the sheet whose rows moved follow', () => {
    const formula = "=別!A5+'R1 評価'!A5+A5";
    expect(formulaMoved(formula, { top: 0, by: 1 }, (sheet) => sheet === 'R1 評価')).toBe("=別!A5+'R1 評価'!A6+A5");
  });
});

test.each([
  [
    { top: 2, bottom: 4 },
    { top: 2, by: 1 },
    { top: 3, bottom: 5 },
  ],
  [
    { top: 2, bottom: 4 },
    { top: 3, by: 1 },
    { top: 2, bottom: 5 },
  ],
  [
    { top: 2, bottom: 4 },
    { top: 2, by: -1 },
    { top: 2, bottom: 3 },
  ],
  [
    { top: 2, bottom: 4 },
    { top: 4, by: -5 },
    { top: 2, bottom: 3 },
  ],
  [{ top: 2, bottom: 4 }, { top: 1, by: -5 }, null],
])('%j moved by %j is %j', (range, moved, after) => {
  expect(rangeMoved(range, moved)).toEqual(after);
});

test('formulas of every sheet follow rows and the names of sheets, as Excel lets them', () => {
  const { book } = emulated({
    評価: [
      ['a', 1],
      ['b', 2, '=B2*2'],
    ],
    集計表: [['=SUM(評価!B1:B2)']],
  });
  book.sheet('評価').insertRows(1, 1);
  book.renameSheet(book.sheet('評価'), 'R2 評価');
  expect(inputsIn(book, 'R2 評価', 'C3:C3')).toEqual([['=B3*2']]);
  expect(inputsIn(book, '集計表', 'A1:A1')).toEqual([["=SUM('R2 評価'!B1:B3)"]]);
});
