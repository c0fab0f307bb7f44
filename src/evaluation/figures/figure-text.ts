import { decimalShift } from './decimal-shift';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = /(\d*)[ \u3000]*(?:<sup>\s*([^<>]*?)\s*<\/sup>|([⁰¹²³⁴-⁹]+))/gi;
const TAG = /<\/?(?:b|i|u|s|em|strong|span|font|small|big|del|ins|mark|sup|sub|br)(?:\s[^<>]*)?\/?>/gi;

/**
 * A cell's text made uniform for reading: markup gone, widths unified (NFKC), digits that belong to no number (footnote
 * numbers, the 2 of m²) marked as such, every white space a single space, `〜` and its kin `~`.
 */
export function uniformText(text: string): string {
  let uniform = text;
  if (/[<⁰-⁹¹²³]/.test(uniform)) uniform = uniform.replace(RAISED, raised).replace(TAG, ' ');
  if (/[^\u0020-\u007e\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]/.test(uniform)) {
    uniform = uniform
      .replace(/(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g, ',')
      .replace(/[\u2460-\u2473]/g, (circled) => ` ※${circled.charCodeAt(0) - 0x245f} `)
      .normalize('NFKC')
      .replace(/[〜∼]/g, '~');
  }
  return uniform.replace(/\s+/g, ' ').trim();
}

/** A raised digit behind a number is a footnote mark, behind a unit part of the unit; 10 to a power stays visible as such. */
function raised(_match: string, number: string, tagged: string | undefined, characters: string | undefined): string {
  const content = tagged ?? [...(characters ?? '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  if (number === '') return content;
  if (!/^\d+$/.test(content)) return `${number} ${content}`;
  return number === '10' ? `${number}^${content}` : `${number} ※${content} `;
}

/** Numbers that end in a multiplier say themselves in tens: 万 10^4, 億 10^8, 兆 10^12. */
const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

const NUMBER = /^(\d{1,3}(?:[,、] ?\d{3})+(?:\.\d+)?|\d+\.?\d*|\.\d+)(?![\d,、.]*\d)/;
const MULTIPLIER = /^ ?(?:([百千])?([万億兆])|([百千]))/;

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
    value += decimalShift(number[1].replace(/[,、 ]/g, ''), exponent);
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
