import { LARGE_MULTIPLIERS, MULTIPLIERS, SMALL_MULTIPLIERS } from '../../vocabulary/figures/amount-words';
import { decimalShift } from '../decimal-shift';

/** A plain comma alone parts thousands: 210、150 and 210, 150 are two figures in one cell. */
const NUMBER = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.?\d*|\.\d+)(?![\d,、.]*\d)/;
const MULTIPLIER = new RegExp(`^ ?(?:([${SMALL_MULTIPLIERS}])?([${LARGE_MULTIPLIERS}])|([${SMALL_MULTIPLIERS}]))`);

/** An amount at the start of a text. */
export interface Amount {
  readonly value: number;
  /** The power of ten that a single multiplier stands for (10000 in `98.6万`), else 1. */
  readonly multiplier: number;
  /** What stands behind it. */
  readonly rest: string;
  /** Whether it is written with nothing but digits. */
  readonly bare: boolean;
}

/**
 * The amount at the start of a text: digits with separators, 万, 億 and 兆 (`1億2,000万`). 千 and 百万 with a unit
 * behind them (`5千円`, `3百万円`) are left to the unit, because offices report in such units; at the end of the text
 * (`3千`) and behind a multiplier (`3万5千人`) they multiply.
 * @returns undefined when the text does not start with a well-formed number, or with one too large for a double
 */
export function amountAtStart(text: string): Amount | undefined {
  let rest = text;
  let value = 0;
  let multiplier = 1;
  let terms = 0;
  let lastExponent = Infinity;
  for (;;) {
    const number = NUMBER.exec(rest);
    if (number?.[1] === undefined) break;
    rest = rest.slice(number[0].length);
    const { exponent, length } = multiplierAtStart(rest, terms > 0);
    if (exponent >= lastExponent) return undefined;
    rest = rest.slice(length);
    value += decimalShift(number[1].replaceAll(',', ''), exponent);
    multiplier = terms === 0 ? 10 ** exponent : 1;
    terms += 1;
    lastExponent = exponent;
    if (exponent === 0) break;
    if (!/^ ?\d/.test(rest)) break;
    rest = rest.trimStart();
  }
  if (terms === 0 || !Number.isFinite(value)) return undefined;
  if (terms > 1) value = Number(value.toPrecision(15));
  return { value, multiplier, rest, bare: terms === 1 && multiplier === 1 };
}

function multiplierAtStart(rest: string, compound: boolean): { exponent: number; length: number } {
  const found = MULTIPLIER.exec(rest);
  if (found === null) return { exponent: 0, length: 0 };
  const [match, small, large, alone] = found;
  const behind = rest.slice(match.length);
  const isUnit = !compound && behind !== '' && (alone !== undefined || (small === '百' && large === '万'));
  if (isUnit) return { exponent: 0, length: 0 };
  return { exponent: (MULTIPLIERS[small ?? ''] ?? 0) + (MULTIPLIERS[large ?? alone ?? ''] ?? 0), length: match.length };
}
