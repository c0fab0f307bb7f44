import { ReferenceFinder, type References } from '../../../src/xlsx/formula/references';

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const finder = new ReferenceFinder({
  sheets: ['Main', 'Other Sheet', '評価'],
  defined: [
    { name: 'rate', formula: "'Other Sheet'!$B$2", sheet: null },
    { name: 'rate', formula: 'Main!$C$3', sheet: 2 },
    { name: 'far', formula: 'rate*2', sheet: null },
    { name: 'round', formula: 'trip', sheet: null },
    { name: 'trip', formula: 'round+Main!A1', sheet: null },
    { name: 'moving', formula: 'OFFSET(Main!A1,1,0)', sheet: null },
  ],
  tables: [{ name: 'Results', sheet: 1, range: range(0, 0, 9, 3), columns: ['No.', '実績_x000a_男', "it's [m]", '計'] }],
});

test.each<[string, References]>([
  ['=1+2', []],
  ['=A1', [{ sheet: 0, range: range(0, 0, 0, 0) }]],
  ['=B3:A1', [{ sheet: 0, range: range(0, 0, 2, 1) }]],
  ['=評価!C:C', [{ sheet: 2, range: range(0, 2, 1048575, 2) }]],
  ["='other sheet'!1:2", [{ sheet: 1, range: range(0, 0, 1, 16383) }]],
  ['=RATE', [{ sheet: 1, range: range(1, 1, 1, 1) }]],
  ['=far', [{ sheet: 1, range: range(1, 1, 1, 1) }]],
  ['=trip', [{ sheet: 0, range: range(0, 0, 0, 0) }]],
  ['=SUM(Results[x])', [{ sheet: 1, range: range(0, 0, 9, 3) }]],
  ['=[1]Main!A1', []],
  ['=Gone!A1', []],
  ['=LET(x,1,x)', []],
  ['=INDIRECT("A1")', 'unknown'],
  ['=moving', 'unknown'],
  ['=SUM(Main:評価!A1)', 'unknown'],
  ['=[@x]', 'unknown'],
  ['=A1:INDEX(B:B,2)', 'unknown'],
])('%s on the first sheet', (formula, expected) => {
  expect(finder.find(formula, 0)).toEqual(expected);
});

test("a sheet's own name comes before the workbook's", () => {
  expect(finder.find('=rate', 2)).toEqual([{ sheet: 0, range: range(2, 2, 2, 2) }]);
});

test.each<[string, ReturnType<typeof range>]>([
  ['=Results', range(0, 0, 9, 3)],
  ['=SUM(Results[計])', range(0, 3, 9, 3)],
  ['=SUM(results[[No.]:[計]])', range(0, 0, 9, 3)],
  ['=Results[[#This Row],[実績\n男]]', range(4, 1, 4, 1)],
  ['=Results[@計]', range(4, 3, 4, 3)],
  ['=SUM(Results[@[実績\n男]:[計]])', range(4, 1, 4, 3)],
  ["=Results[[#Headers],[it''s '[m']]]", range(0, 2, 9, 2)],
  ['=Results[#All]', range(0, 0, 9, 3)],
  ['=Results[@]', range(4, 0, 4, 3)],
  ['=Results[gone]', range(0, 0, 9, 3)],
])('%s in the fifth row', (formula, expected) => {
  expect(finder.find(formula, 0, 4)).toEqual([{ sheet: 1, range: expected }]);
});

test('the own row of a formula that stands outside of the table', () => {
  expect(finder.find('=Results[@計]', 0, 40)).toEqual([{ sheet: 1, range: range(0, 3, 9, 3) }]);
});
