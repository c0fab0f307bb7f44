import { directionBehind, directionIn, type TargetDirection } from '../../../vocabulary/statuses/direction-words';
import type { SheetGrid } from '../../sheet-grid';
import type { TableColumns } from '../columns/table-columns';

/** Which way is good for the indicator of a row, and the text that says so. */
export interface SaidDirection {
  readonly direction: TargetDirection;
  readonly text: string;
}

/**
 * Which way is good as a column of directions says, or a word or sign behind the name or the unit (漏水率（減）, %↓); null where nothing
 * says it.
 * @param moved how far to the right of their headings the row's cells stand
 */
export function saidDirection(grid: SheetGrid, { directions, columns }: TableColumns, row: number, moved = 0): SaidDirection | null {
  const sign = directions === null ? '' : grid.mergedText(row, directions + moved);
  const ofColumn = directionIn(sign);
  if (ofColumn !== null) return { direction: ofColumn, text: sign };
  for (const column of [columns.indicator, columns.unit]) {
    const text = column === null ? '' : grid.mergedText(row, column + moved);
    const direction = directionBehind(text);
    if (direction !== null) return { direction, text };
  }
  return null;
}
