/**
 * A number as a person writes it: thousands separated, at most twelve significant digits (an expected value on a
 * straight line may have no end), no exponent below 10^21.
 * @example groupedNumber(38806.5) // '38,806.5'
 */
export function groupedNumber(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  const [whole = '', fraction] = text.split('.');
  if (text.includes('e')) return text;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A number as a term of a formula: negative ones stand in brackets.
 * @example formulaTerm(-5) // '(-5)'
 */
export function formulaTerm(value: number): string {
  return value < 0 ? `(${groupedNumber(value)})` : groupedNumber(value);
}

/**
 * A fraction as a percentage of at most two decimals, without superfluous ones.
 * @example percentage(0.8) // '80 %'
 */
export function percentage(fraction: number): string {
  return `${groupedNumber(Number((fraction * 100).toFixed(2)))} %`;
}
