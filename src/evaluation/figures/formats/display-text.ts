import Big from 'big.js';
import { ERAS } from '../../vocabulary/figures/eras';
import type { CellValue } from '../../workbook/snapshot';
import { asPercent, asTyped, millionths } from '../decimal-shift';
import { formatLibrary } from './format-library';
import { numberFormatOf } from './number-format';
import type { NumberFormat } from './number-format';

/**
 * What a cell displays, given enough width, in a Japanese Excel.
 * @param value the cell's value; an error code displays as itself
 * @param numberFormat the number format code as in files
 * @param date1904 whether the workbook counts dates from 1904
 * @returns the text; empty for an empty cell. Never throws: a code that cannot be understood displays the plain value.
 */
export function displayText(value: CellValue, numberFormat: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    const shown = numberFormat.includes('@') && numberFormat !== '@' ? withLibrary(value, numberFormatOf(numberFormat)) : undefined;
    return shown ?? value;
  }
  // Behind a percent format such a number would become infinite.
  if (!(Math.abs(value) < LARGEST_SHOWN)) return String(value);
  const format = numberFormatOf(numberFormat);
  if (format.kind === 'date') {
    const serial = date1904 ? value + 1462 : value;
    return withLibrary(serial, { ...format, code: withEra(format.code, serial) }) ?? String(value);
  }
  if (format.decimals !== null) return fixed(value, format, format.decimals);
  return format.code === 'General' || format.code === '@' ? general(value) : (withLibrary(value, format) ?? String(value));
}

const LARGEST_SHOWN = 1e300;

function withLibrary(value: string | number, format: NumberFormat): string | undefined {
  const library = formatLibrary();
  try {
    return library.format(format.code, value, { locale: 'ja' });
  } catch {
    return undefined;
  }
}

/** What `General` shows of a number at most: with the point, without the sign. */
const MOST_CHARACTERS = 11;

/** `General`: rounded to eleven characters, and as a power of ten where they are too few. */
function general(value: number): string {
  const typed = asTyped(value);
  const text = String(typed);
  if (text.length < MOST_CHARACTERS && !text.includes('e')) return text;
  const exact = new Big(typed).abs();
  const sign = typed < 0 ? '-' : '';
  const isRounded = exact.e >= -4 && exact.e < MOST_CHARACTERS;
  const plain = (isRounded ? exact.round(Math.min(9, Math.max(0, 9 - exact.e)), Big.roundHalfUp) : exact).toFixed();
  if (plain.length <= MOST_CHARACTERS) return sign + plain;
  const [digits = '', exponent = ''] = exact.toExponential(5, Big.roundHalfUp).split('e');
  return `${sign}${digits.replace(/\.?0+$/, '')}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

/**
 * `0`, `#,##0`, `0.0`, `0.0%`: rounded half away from zero on the decimal, as Excel does (1.15 shows as 1.2, where
 * `toFixed` gives 1.1).
 */
function fixed(value: number, format: NumberFormat, decimals: number): string {
  const millionfold = decimals <= 6 ? millionths(format.percent ? asPercent(value) : value) : undefined;
  if (millionfold === undefined) return fixedExactly(value, format, decimals);
  const unit = 10 ** (6 - decimals);
  const size = Math.abs(millionfold);
  const cut = Math.floor(size / unit);
  const rounded = size - cut * unit >= unit / 2 ? cut + 1 : cut;
  let text: string;
  if (decimals === 0) {
    text = format.grouped ? grouped(rounded) : String(rounded);
  } else {
    const whole = Math.floor(rounded / 10 ** decimals);
    const fraction = String(rounded - whole * 10 ** decimals).padStart(decimals, '0');
    text = `${format.grouped ? grouped(whole) : String(whole)}.${fraction}`;
  }
  if (format.percent) text += '%';
  return value < 0 && rounded !== 0 ? `-${text}` : text;
}

/** The same for numbers with more digits than whole arithmetic takes; zeros for those that a number no longer holds. */
function fixedExactly(value: number, format: NumberFormat, decimals: number): string {
  const exact = new Big(asTyped(value)).times(format.percent ? 100 : 1).round(decimals, Big.roundHalfUp);
  const [whole = '', fraction] = exact.abs().toFixed(decimals).split('.');
  const text = `${format.grouped ? grouped(whole) : whole}${fraction === undefined ? '' : `.${fraction}`}${format.percent ? '%' : ''}`;
  return exact.lt(0) ? `-${text}` : text;
}

function grouped(whole: number | string): string {
  let text = String(whole);
  for (let at = text.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

/** Era names and years (`ggge`) written into the code as literals, because the formatting library shows western years for them. */
function withEra(code: string, serial: number): string {
  const bare = code.replace(/"[^"]*"?|\\./gs, '');
  if (!/[ger]/i.test(bare.replace(/\[[^\]]*\]/g, '').replace(/General/gi, ''))) return code;
  const era = ERAS.find(({ firstDay }) => serial >= firstDay);
  const year = formatLibrary().dateFromSerial(serial)[0];
  if (era === undefined || year === undefined) return code;
  return code.replace(/("[^"]*"?|\\.|\[[^\]]*\]|General)|g{1,3}|e{1,2}|r{1,2}/gis, (token: string, kept?: string) => {
    if (kept !== undefined) return kept;
    const yearOfEra = String(year - era.firstYear + 1);
    switch (token.toLowerCase()) {
      case 'g':
        return `"${era.letter}"`;
      case 'gg':
        return `"${era.name.slice(0, 1)}"`;
      case 'ggg':
        return `"${era.name}"`;
      case 'r':
        return `"${yearOfEra}"`;
      case 'rr':
        return `"${era.name}${yearOfEra}"`;
      default:
        return `"${token.length === 2 ? yearOfEra.padStart(2, '0') : yearOfEra}"`;
    }
  });
}
