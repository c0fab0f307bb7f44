import { parseProfile } from '../../../../src/evaluation/profile/profile-schema';
import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { readYearBook } from '../../../../src/year/book/year-book';
import { noRoomFor } from '../../../../src/year/collect/answers/no-room';
import { rowsOf, workbookOf } from '../../../evaluation/snapshot-of';

const TEXT = `指標 | 単位 | 基準値 | R5実績値 | 目標値
来客数 | 人 | 10 | 15 | 20
講座数 | 回 | 10 | | 30`;

const area = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });

test.each<[string, CellRange[], (string | null)[]]>([
  ['no merge', [], [null, null]],
  ['one over both actuals', [area(1, 3, 2, 3)], ['D2:D3', 'D2:D3']],
  ['one that covers an actual from the left', [area(2, 2, 2, 3)], [null, 'C3:D3']],
  ['one of other cells', [area(1, 4, 2, 4)], [null, null]],
  ['one of a single cell', [area(1, 3, 1, 3)], [null, null]],
])('the merge that leaves an actual no cell of its own: %s', (_, merges, expected) => {
  const book = readYearBook(workbookOf(rowsOf(TEXT), { merges }), { profile: parseProfile({}) });
  expect(book.indicators.map(({ actual }) => (actual === null ? 'none' : noRoomFor(book, actual)))).toEqual(expected);
});
