import { MINUS_SIGNS } from '../../vocabulary/signs';
import { type CellValue, isBlank } from '../../workbook/snapshot';

/** A word before the digits, as in (12 and 約1,200, is allowed for; a date or a code begins so too. */
const BEGINNING = new RegExp(`^[\\s(（約${MINUS_SIGNS}]*[0-9０-９]`);

/** Whether a cell looks at a glance as if it held a figure: what it means is not worked out. */
export function beginsAsFigure(value: CellValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !isBlank(value) && BEGINNING.test(value));
}
