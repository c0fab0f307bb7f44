import { ERA_LETTERS, ERAS } from '../../vocabulary/figures/eras';
import { decimalShift } from '../decimal-shift';
import { displayText } from './display-text';
import type { ReadFigure } from '../figure';
import type { NumberFormat } from './number-format';
import { readText } from '../text/read-text';

/** What the words in a number format say of the number. */
export interface FormatWords {
  /** How far the cell's decimal point moves to give the number meant: 2 behind a percent format, 4 behind `0"万人"`. */
  readonly places: number;
  /** 10 to the power of `places`. */
  readonly factor: number;
  readonly percent: boolean;
  readonly bound: ReadFigure['bound'];
  readonly note: string | null;
}

/** A format that may make a year of its number: `0"年度"`, `"令和"0`. */
const YEAR_OF_NUMBER = new RegExp(`[0#l]["\\\\ ]*年|[${ERA_LETTERS}${ERAS.map(({ name }) => name.slice(-1)).join('')}]["\\\\ ]*[0#]`, 'i');

/** Formats come from a workbook's style table; the bound is for hostile files. */
const CACHE_LIMIT = 10_000;
const PLAIN: FormatWords = { places: 0, factor: 1, percent: false, bound: null, note: null };
const PLAIN_PERCENT: FormatWords = { places: 2, factor: 100, percent: true, bound: null, note: null };
const cache = new Map<string, FormatWords>();

/**
 * What the words in a number format say of a number behind it (a format that is not `date`): note, bound, percent sign, multiplier. They are read from what the
 * format displays. 万 multiplies (`0.0"万人"` over 98.6 says 986000) unless the format itself has scaled the number down
 * (`0!.0,"万円"` over 1234567 displays 123.5万円, which is what the cell holds). A format that only scales (`#,##0,"千円"`)
 * leaves the cell's own value: neighbours with and without it then agree.
 * @param value the cell's number: it selects the format's section
 * @returns `year` where the format makes a year of the number (`0"年度"`)
 */
export function wordsOf(value: number, format: NumberFormat): FormatWords | 'year' {
  if (format.kind === 'plain') return format.percent ? PLAIN_PERCENT : PLAIN;
  const { code } = format;
  if (YEAR_OF_NUMBER.test(code)) {
    const shown = readText(displayText(value, code));
    if (shown.kind === 'unreadable' && shown.why === 'date') return 'year';
  }
  // Only the sign selects a section, unless there are conditions; a long number as a probe keeps rounding out of the comparison.
  const conditional = /\[[<>=]/.test(code);
  const probe = conditional || value === 0 ? value : Math.sign(value) * 1_234_567;
  const key = conditional ? undefined : `${Math.sign(value)}${code}`;
  const known = key === undefined ? undefined : cache.get(key);
  if (known) return known;
  const words = readWords(probe, format);
  if (key !== undefined) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, words);
  }
  return words;
}

function readWords(probe: number, format: NumberFormat): FormatWords {
  const shown = readText(displayText(probe, format.code));
  const plain = format.percent ? PLAIN_PERCENT : PLAIN;
  if (shown.kind !== 'number') return plain;
  const more = plain.places + Math.round(Math.log10(shown.multiplier));
  const multiplied = Math.abs(decimalShift(probe, more) - shown.value) <= Math.abs(decimalShift(probe, plain.places) - shown.value);
  const places = multiplied ? more : plain.places;
  return { places, factor: 10 ** places, percent: plain.percent || shown.percent, bound: shown.bound, note: shown.note };
}
