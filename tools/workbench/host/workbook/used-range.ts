import type { CellRange } from '../../../../src/evaluation/workbook/snapshot';
import { boundingRange } from './range-address';

/** The smallest range that holds every cell that counts; null where none does. @param rows from the first row on, each from column A on */
export function rangeOf<T>(rows: readonly (readonly (T | undefined)[])[], counts: (cell: T) => boolean): CellRange | null {
  const isUsed = (cell: T | undefined): boolean => cell !== undefined && counts(cell);
  let used: CellRange | null = null;
  for (const [row, cells] of rows.entries()) {
    const left = cells.findIndex(isUsed);
    if (left < 0) continue;
    const part = { top: row, bottom: row, left, right: cells.findLastIndex(isUsed) };
    used = used === null ? part : boundingRange(used, part);
  }
  return used;
}
