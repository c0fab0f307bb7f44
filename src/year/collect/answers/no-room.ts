import { cellAddress } from '../../../evaluation/workbook/address';
import { isEndless } from '../../../evaluation/workbook/covered-cells';
import type { YearBook } from '../../book/year-book';
import type { YearCell } from '../../book/year-cell';

/**
 * The merged area that leaves a figure no cell of its own: it would lie hidden, or show as the figure of other indicators, too. Null where
 * the cell is the indicator's alone.
 */
export function noRoomFor({ snapshot, indicators }: Pick<YearBook, 'snapshot' | 'indicators'>, cell: YearCell): string | null {
  const merge = snapshot.sheets
    .find(({ name }) => name === cell.sheet)
    ?.merges.find((area) => !isEndless(area) && holds(area, cell) && area.bottom + area.right > area.top + area.left);
  if (merge === undefined) return null;
  const isShared = indicators.some(({ actual, last }) =>
    [actual, last].some(
      (other) => other?.sheet === cell.sheet && holds(merge, other) && (other.row !== cell.row || other.column !== cell.column),
    ),
  );
  const isCovered = cell.row !== merge.top || cell.column !== merge.left;
  return isShared || isCovered ? `${cellAddress(merge.top, merge.left)}:${cellAddress(merge.bottom, merge.right)}` : null;
}

/**
 * The merged area that a text's cell shares with the rows of other indicators, or that covers it; null where the cell is the row's alone.
 */
export function sharedArea({ snapshot, indicators }: Pick<YearBook, 'snapshot' | 'indicators'>, cell: YearCell): string | null {
  const merge = snapshot.sheets
    .find(({ name }) => name === cell.sheet)
    ?.merges.find((area) => !isEndless(area) && holds(area, cell) && area.bottom + area.right > area.top + area.left);
  if (merge === undefined) return null;
  const isShared = indicators.some(
    ({ indicator: { sheet, row } }) => sheet === cell.sheet && row !== cell.row && merge.top <= row && row <= merge.bottom,
  );
  const isCovered = cell.row !== merge.top || cell.column !== merge.left;
  return isShared || isCovered ? `${cellAddress(merge.top, merge.left)}:${cellAddress(merge.bottom, merge.right)}` : null;
}

function holds(
  area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
  { row, column }: Pick<YearCell, 'row' | 'column'>,
): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}
