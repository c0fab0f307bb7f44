import { evaluateWorkbook } from '../../../../../src/evaluation/evaluate';
import { parseProfile } from '../../../../../src/evaluation/profile/profile-schema';
import { cellAddress } from '../../../../../src/evaluation/workbook/address';
import type { PlannedFormat } from '../../../../../src/evaluation/workbook/plan';
import { bookOf, sheetOf, type Cells } from '../count-case';

const FIGURES = { D: '基準値', E: '実績値', F: '目標値', G: '進捗率', H: '状況' };

function headings(row: number, names: Cells): Cells {
  return { ...names, ...Object.fromEntries(Object.entries(FIGURES).map(([column, name]) => [`${column}${String(row)}`, name])) };
}

function indicator(row: number, cells: Cells): Cells {
  return { ...cells, [`D${String(row)}`]: 10, [`E${String(row)}`]: 12, [`F${String(row)}`]: 20 };
}

/** Which cells the count sheet's are like, by what they hold. */
function likeBy(cells: Cells, font?: string): Record<string, string> {
  const book = bookOf(sheetOf('表紙', { A1: '目次' }), sheetOf('評価', cells));
  const profile = parseProfile(font === undefined ? {} : { report: { font } });
  const { plan } = evaluateWorkbook(book, { profile, countSheet: '集計表' });
  const writes = plan.sheets.find(({ name }) => name === '集計表')?.writes ?? [];
  const told = ({ like, font: named }: PlannedFormat): string =>
    [like === undefined ? '' : `${like.sheet}!${cellAddress(like.row, like.column)}`, named ?? ''].join(' ').trim();
  // Of cells that hold the same the first: headings come before rows, and tables of strategies before the overall one.
  return Object.fromEntries(writes.toReversed().flatMap(({ value, format }) => (format === null ? [] : [[String(value), told(format)]])));
}

test('a strategy on a row of its own, headings in the second row', () => {
  const cells = {
    A1: '評価表',
    ...headings(2, { A2: '重点戦略', B2: '戦略方針', C2: '目標指標' }),
    A3: '1 「働きたい！」',
    B4: '1 産業',
    ...indicator(5, { C5: '企業数' }),
    ...indicator(6, { C6: '就職者数' }),
  };
  expect(likeBy(cells)).toMatchObject({ 合計: '評価!C2', '「働きたい！」': '評価!A3', '目標指標の進捗状況 集計表': '評価!C5' });
});

test('strategies repeated on every row', () => {
  const cells = {
    ...headings(1, { A1: '重点戦略', B1: '戦略方針', C1: '目標指標' }),
    ...indicator(2, { A2: '1 「働きたい！」', B2: '1 産業', C2: '企業数' }),
    ...indicator(3, { A3: '1 「働きたい！」', B3: '2 雇用', C3: '就職者数' }),
  };
  expect(likeBy(cells)).toMatchObject({ '「働きたい！」': '評価!C2', '1 産業': '評価!C2' });
});

test('the font that the profile asks for goes with it', () => {
  const cells = { ...headings(1, { C1: '目標指標' }), ...indicator(2, { C2: '企業数' }), ...indicator(3, { C3: '就職者数' }) };
  expect(likeBy(cells, '游明朝')).toMatchObject({ 合計: '評価!C1 游明朝' });
});
