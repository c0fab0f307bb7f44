import type { CellRange } from '../../../../../src/evaluation/workbook/snapshot';
import { invalidArgument } from '../../wire/host-error';
import type { RangeTarget } from '../../host-session';
import type { HostSheet } from '../../host-workbook';
import type { HostObject } from '../../wire/host-object';
import { parseRange, splitSheetName } from '../../workbook/range-address';

/** The range that an argument names: a proxy, or an address on the sheet. */
export function rangeArgument(value: unknown, sheet: HostSheet): CellRange {
  if (typeof value === 'string') {
    const { sheet: name, rest } = splitSheetName(value);
    if (name !== null && name !== sheet.name) throw invalidArgument();
    return parseRange(rest);
  }
  if (value !== null && typeof value === 'object' && 'typeName' in value && value.typeName === 'Range')
    return ((value as HostObject).target as RangeTarget).range;
  throw invalidArgument();
}

/** A whole number, or what stands for one that was left out. */
export function wholeNumber(value: unknown, missing: number): number {
  if (value === undefined || value === null) return missing;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}
