import { headsKinds, headsSerialNumbers } from '../../../vocabulary/headings/heading-words';
import type { ColumnSpan } from './column-span';
import type { ColumnHeading } from '../heading-block';
import type { SheetGrid } from '../../sheet-grid';

/**
 * The columns before the figures that have no role and may tell rows of one name apart: 対象, 区分, 性別.
 * @param indicator the column of names
 * @param firstFigure the first column of figures
 */
export function distinguishingColumns(
  columns: readonly ColumnHeading[],
  levels: readonly ColumnSpan[],
  indicator: number,
  firstFigure: number,
): readonly number[] {
  return columns.flatMap(({ column, role, text }) => {
    if (column === indicator || column >= firstFigure || (role !== undefined && role !== 'indicator')) return [];
    // Left of the names, columns hold levels where the levels have none of their own; 区分 is no level.
    const mayBeLevel = column < indicator && (levels.length === 0 || levels.some(({ left, right }) => left <= column && column <= right));
    // 整理番号, 指標コード: different in every row, and no difference.
    return (mayBeLevel && !headsKinds(text)) || headsSerialNumbers(text) ? [] : [column];
  });
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words that a row has in such columns, merged ones too; numbers and codes tell nothing. */
export function wordsIn(grid: SheetGrid, row: number, columns: readonly number[]): readonly string[] {
  return columns.map((column) => grid.mergedText(row, column)).filter((text) => WORD.test(text));
}
