import Big from 'big.js';

/** A number as it stands in a formula, without exponent. */
export function numberLiteral(value: number): string {
  const text = String(value);
  return text.includes('e') ? new Big(value).toFixed() : text;
}

/** The number, in cells of which one is worth `factor`, as it stands in a formula. */
export function numberLiteralAt(value: number, factor: number): string {
  return numberLiteral(factor === 1 ? value : new Big(value).div(factor).toNumber());
}
