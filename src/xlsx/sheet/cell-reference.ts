import { columnNumber, MAX_COLUMNS, MAX_ROWS } from '../../evaluation/workbook/address';
import type { CellRange } from '../../evaluation/workbook/snapshot';

/**
 * The range that `A1`, `A1:B2`, `A:B` or `1:2` names, dollar signs allowed; undefined when it names none. Edges are put
 * in order.
 */
export function parseRange(text: string): CellRange | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?)?$/.exec(text);
  if (match === null) return undefined;
  const [, letters1, digits1, letters2 = letters1, digits2 = digits1] = match;
  if ((letters1 === undefined) !== (letters2 === undefined) || (digits1 === undefined) !== (digits2 === undefined)) return undefined;
  // Whole columns and rows are named twice: `A:A`.
  if ((letters1 === undefined || digits1 === undefined) && !text.includes(':')) return undefined;
  if (letters1 === undefined && digits1 === undefined) return undefined;
  const columns =
    letters1 === undefined || letters2 === undefined ? [0, MAX_COLUMNS - 1] : [columnNumber(letters1), columnNumber(letters2)];
  const rows = digits1 === undefined || digits2 === undefined ? [0, MAX_ROWS - 1] : [Number(digits1) - 1, Number(digits2) - 1];
  const [left, right] = columns;
  const [top, bottom] = rows;
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return undefined;
  if (Math.min(top, bottom) < 0 || Math.max(top, bottom) >= MAX_ROWS) return undefined;
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}
