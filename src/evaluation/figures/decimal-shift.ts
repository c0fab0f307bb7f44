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

/** The most digits that Excel keeps; any whole number below it is exact. */
const LIMIT = 1e15;

/**
 * A decimal of few places as a whole number of millionths; undefined when it has more places or more than 15 digits.
 * Since a division of two whole numbers rounds correctly, `millionths / 1e6` is again the very same double.
 */
export function millionths(value: number): number | undefined {
  const whole = Math.round(value * 1e6);
  return whole < LIMIT && whole > -LIMIT && whole / 1e6 === value ? whole : undefined;
}

/**
 * A number as its decimal says it: rounded to the 15 significant digits that Excel keeps, so that the 12.600000000000001
 * of a formula is 12.6 again. Minus zero becomes zero.
 */
export function asTyped(value: number): number {
  return millionths(value) === undefined ? Number(value.toPrecision(15)) : value + 0;
}

/** The percentage that a fraction in a cell says, exactly: 0.29 is 29. */
export function asPercent(fraction: number): number {
  const whole = Math.round(fraction * 1e8);
  if (whole < LIMIT && whole > -LIMIT && whole / 1e8 === fraction) return whole / 1e6 + 0;
  return decimalShift(asTyped(fraction), 2);
}
