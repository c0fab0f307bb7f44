import type { CellValue } from '../workbook/snapshot';
import { statusKey } from '../vocabulary/statuses/status-label';

/**
 * The count that a cell says: a number, a number typed as text (`３`, `3件`, `1,234`), or a dash for none. null where it
 * says no count, an empty cell among them.
 */
export function printedCount(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const text = statusKey(value);
  if (text === '-') return 0;
  return /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})件?$/.test(text) ? Number(text.replace(/[,件]/g, '')) : null;
}
