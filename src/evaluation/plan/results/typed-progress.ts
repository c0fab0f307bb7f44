import { asTyped, decimalShift } from '../../figures/decimal-shift';
import { numberFormatOf } from '../../figures/formats/number-format';
import type { Profile } from '../../profile/profile';
import { roundProgress } from '../../rules/rounding';
import type { CellValue } from '../../workbook/snapshot';
import { plainNumber } from '../../figures/text/plain-number';

/** A progress figure as a person typed it: a fraction, and to how many decimals of a percentage it was given. */
export interface TypedProgress {
  readonly fraction: number;
  readonly decimals: number;
}

/**
 * Whether a cell's progress figure is the rule's, to the decimals that it shows and no finer than the profile's. Without
 * a percent sign 50.9 is taken for 50.9 % as well as 0.509, because column headings say which only sometimes.
 * @param progress the rule's, unrounded
 */
export function agreesWithProgress(
  typed: CellValue,
  numberFormat: string,
  progress: number,
  { decimals, rounding }: Profile['progress'],
): boolean {
  if (typed === progress) return true;
  for (const reading of readingsOf(typed, numberFormat, decimals)) {
    const coarser = Math.min(reading.decimals, decimals);
    const expected = roundProgress(progress, coarser, rounding);
    if (
      roundProgress(reading.fraction, coarser, 'half-away') === expected ||
      roundProgress(reading.fraction, coarser, rounding) === expected
    ) {
      return true;
    }
    if (roundProgress(reading.fraction, reading.decimals, 'half-away') === roundProgress(progress, reading.decimals, rounding)) return true;
  }
  return false;
}

/** The ways to read a cell's progress figure; none where it is no number. */
export function typedReadings(typed: CellValue, numberFormat: string): readonly TypedProgress[] {
  // What a fraction without a format was rounded to is not known.
  return readingsOf(typed, numberFormat, MOST_DECIMALS);
}

/** Whether a cell says a number in one of the ways in which progress is typed. */
export function isTypedNumber(typed: CellValue): boolean {
  return typeof typed === 'number' || (typeof typed === 'string' && textParts(typed) !== undefined);
}

/** More would be noise of a computed value, not something that was typed. */
const MOST_DECIMALS = 10;

function readingsOf(typed: CellValue, numberFormat: string, profileDecimals: number): readonly TypedProgress[] {
  if (typeof typed === 'number') {
    const format = numberFormatOf(numberFormat);
    const value = asTyped(typed);
    if (format.percent) return [{ fraction: value, decimals: format.decimals ?? profileDecimals }];
    return bothReadings(value, format.decimals ?? decimalsOf(String(value)));
  }
  const parts = typeof typed === 'string' ? textParts(typed) : undefined;
  if (parts === undefined) return [];
  const value = Number(parts.number);
  const decimals = decimalsOf(parts.number);
  return parts.percent ? [{ fraction: decimalShift(value, -2), decimals }] : bothReadings(value, decimals);
}

function bothReadings(value: number, decimals: number): readonly TypedProgress[] {
  return [
    { fraction: decimalShift(value, -2), decimals },
    { fraction: value, decimals: Math.max(0, decimals - 2) },
  ];
}

function decimalsOf(number: string): number {
  const point = number.indexOf('.');
  return point < 0 ? 0 : Math.min(MOST_DECIMALS, number.length - point - 1);
}

const TYPED = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/;

function textParts(text: string): { readonly number: string; readonly percent: boolean } | undefined {
  const match = TYPED.exec(plainNumber(text));
  if (match === null) return undefined;
  const [, sign, whole, fraction, percent] = match;
  return { number: `${sign === '-' ? '-' : ''}${(whole ?? '').replaceAll(',', '')}${fraction ?? ''}`, percent: percent === '%' };
}
