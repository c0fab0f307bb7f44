/**
 * A number with its decimal point moved, exactly: the double nearest to the shifted decimal, where a multiplication
 * would add binary noise (0.29 * 100 is 28.999999999999996).
 * @param decimal the number's digits (`12.6`) or the number itself
 * @param places how far to the right the point moves
 * @example decimalShift(0.29, 2) // 29
 */
export function decimalShift(decimal: string | number, places: number): number {
  const digits = String(decimal);
  const exponentAt = digits.indexOf('e');
  if (exponentAt < 0) return Number(`${digits}e${places}`);
  return Number(`${digits.slice(0, exponentAt)}e${Number(digits.slice(exponentAt + 1)) + places}`);
}

/**
 * A number as its decimal says it: rounded to the 15 significant digits that Excel keeps, so that the 12.600000000000001
 * of a formula is 12.6 again. Minus zero becomes zero.
 */
export function asTyped(value: number): number {
  if (Number.isInteger(value) && value < 1e15 && value > -1e15) return value + 0;
  // Sixteen characters hold a decimal point and at most 15 digits: nothing to round.
  return String(value).length <= 16 ? value : Number(value.toPrecision(15));
}
