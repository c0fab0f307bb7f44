import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import type { HostSpill } from '../host-workbook';
import { HostError } from '../wire/host-error';
import { intersection } from './range-address';

/**
 * Refuses what would change a part of an array formula (Ctrl+Shift+Enter), as Excel does: all of its cells, or none. Which
 * code an add-in gets for it is not documented; Excel's own dialog says "You can't change part of an array".
 * @param isWritten whether a cell is being written
 */
export function refusePartOfArray(arrays: readonly CellRange[], isWritten: (row: number, column: number) => boolean): void {
  for (const { top, left, bottom, right } of arrays) {
    let written = 0;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) if (isWritten(row, column)) written++;
    if (written > 0 && written < (bottom - top + 1) * (right - left + 1))
      throw new HostError('GeneralException', "You can't change part of an array.");
  }
}

/** The formulas whose results find a cell taken when this range is written: they show `#SPILL!` instead. */
export function brokenSpills(spills: readonly HostSpill[], range: CellRange): HostSpill['parent'][] {
  return spills.flatMap(({ parent, range: spilled }) => {
    const common = intersection(range, spilled);
    const isParentAlone =
      common?.top === parent.row && common.bottom === parent.row && common.left === parent.column && common.right === parent.column;
    return common === null || isParentAlone ? [] : [parent];
  });
}
