import { alikeSheets } from '../../../src/cli/evaluate/alike-sheets';
import type { TableReading } from '../../../src/evaluation/evaluation';
import { sheetNames, yearsUsed } from '../../../src/i18n/explanation/reading-summary';
import { sampleEvaluation } from './sample-evaluation';

const [table] = sampleEvaluation().tables;
if (table === undefined) throw new Error('the sample has a table');
const on = (sheet: string, parts: Partial<TableReading> = {}): TableReading => ({ ...table, sheet, indicators: 2, ...parts });

test('forms alike are said once, lists each for itself', () => {
  const said = alikeSheets([
    on('一覧'),
    on('001', { layout: 'pairs' }),
    on('002', { layout: 'pairs' }),
    on('003', { layout: 'pairs', year: 'R9' }),
    on('二覧'),
  ]);
  expect(said.map(({ tables, others, indicators }) => [tables[0]?.sheet, others, indicators])).toEqual([
    ['一覧', 0, 2],
    ['001', 1, 4],
    ['003', 0, 2],
    ['二覧', 0, 2],
  ]);
});

test.each([
  [{ year: 'R5' }, 'R5'],
  [{ year: null }, undefined],
  [{ year: 'R5', targetYear: 'R6', layout: 'pairs' }, 'R5（目標は R6）'],
  [{ year: 'R5', targetYear: null, layout: 'form' }, 'R5'],
])('the years of %j are said as %s', (reading, text) => {
  expect(yearsUsed('ja', reading)).toBe(text);
});

test('of many sheets the first are named', () => {
  expect(sheetNames('ja', ['1', '2'])).toBe('1、2');
  expect(sheetNames('en', ['1', '2', '3', '4', '5', '6', '7', '8'])).toBe('1、2、3、4、5 and 3 more');
});
