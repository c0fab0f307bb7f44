import { alternatives } from '../vocabulary/figures/amount-words';
import { MINUS_SIGNS } from '../vocabulary/signs';
import { COMMON_UNITS } from '../vocabulary/figures/units';
import type { CellValue } from '../workbook/snapshot';
import { asPercent, asTyped, decimalShift } from './decimal-shift';
import { displayText } from './formats/display-text';
import type { Figure, ReadFigure } from './figure';
import { numberFormatOf } from './formats/number-format';
import type { NumberFormat } from './formats/number-format';
import { wordsOf } from './formats/format-words';
import type { FormatWords } from './formats/format-words';
import { readText } from './text/read-text';
import type { TextReading } from './text/read-text';

/**
 * Reads one cell of baseline, actual or target, as a person means it. Never throws and never gives NaN.
 * @param value the cell's value
 * @param numberFormat its number format code as in files
 * @param displayed what the cell displays, where the host knows it; null: derived from value and number format
 * @param date1904 whether the workbook counts dates from 1904
 * @example readFigure('3,560(H29)', 'General', null) // a number, value 3560, note 'H29'
 */
export function readFigure(value: CellValue, numberFormat: string, displayed: string | null, date1904 = false): Figure {
  if (typeof value === 'number') {
    const shared = displayed === null && value >= 0 && value < MOST_SHARED ? sharedIn(numberFormat) : undefined;
    return shared?.[value] ?? readNumberCell(value, numberFormat, displayed, date1904, shared);
  }
  if (value === null) return BLANK;
  if (typeof value === 'boolean') {
    return { kind: 'unreadable', why: 'boolean', text: displayed?.trim() ?? (value ? 'TRUE' : 'FALSE'), note: null };
  }
  const text = (displayed ?? displayText(value, numberFormat)).trim();
  return readTextCell(value, text);
}

const BLANK: Figure = { kind: 'missing', reason: 'blank', text: '', note: null };

/** The commonest texts: digits with separators, a common unit and a short note, read without the full apparatus. */
const PLAIN_TEXT = new RegExp(
  `^([${MINUS_SIGNS}])?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(\\.\\d{1,15})? ?(?:([%％])|${alternatives(COMMON_UNITS)})? ?(?:[(（]([A-Za-z0-9.\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]{1,16})[)）])?$`,
);

/** Texts repeat from row to row (dashes, words, small figures); the bound keeps a sheet of distinct texts from filling memory. */
const CACHE_LIMIT = 5_000;
const cache = new Map<string, Figure>();

function readTextCell(value: string, text: string): Figure {
  const plain = value === text ? PLAIN_TEXT.exec(value) : null;
  if (plain) {
    const [, sign, whole = '', fraction = '', percent, note = null] = plain;
    const size = Number((whole.length > 3 ? whole.replaceAll(',', '') : whole) + fraction);
    return {
      kind: 'number',
      value: sign !== undefined && size !== 0 ? -size : size,
      source: 'text',
      factor: 1,
      percent: percent !== undefined,
      bound: null,
      note,
      text,
    };
  }
  const key = value === text ? value : `${value}\u0000${text}`;
  const known = cache.get(key);
  if (known) return known;
  const figure = withText(readText(value), text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  if (key.length <= 100) cache.set(key, figure);
  return figure;
}

function withText(reading: TextReading, text: string): Figure {
  if (reading.kind !== 'number') return { ...reading, text };
  const { value, percent, bound, note } = reading;
  return { kind: 'number', value, source: 'text', factor: 1, percent, bound, note, text };
}

/** Most figures are small whole numbers and stand on a sheet many times: cells alike share what was read. */
const MOST_SHARED = 10_000;
const MOST_FORMATS = 20;
const sharedByFormat = new Map<string, Figure[]>();

function sharedIn(code: string): Figure[] {
  let shared = sharedByFormat.get(code);
  if (shared === undefined) {
    if (sharedByFormat.size >= MOST_FORMATS) sharedByFormat.clear();
    sharedByFormat.set(code, (shared = new Array<Figure>(MOST_SHARED)));
  }
  return shared;
}

/** Nothing that is measured is larger or, but for zero, smaller; beyond, sums and quotients leave what a number can hold. */
const LARGEST = 1e100;
const SMALLEST = 1e-100;

/** @param shared where to keep what can be shared */
function readNumberCell(value: number, code: string, displayed: string | null, date1904: boolean, shared?: Figure[]): Figure {
  const format = numberFormatOf(code);
  const size = Math.abs(value);
  const finite = size === 0 || (size > SMALLEST && size < LARGEST);
  const words = finite && format.kind !== 'date' ? wordsOf(value, format) : undefined;
  if (words === undefined || words === 'year') {
    const text = (displayed ?? displayText(value, code, date1904)).trim();
    return { kind: 'unreadable', why: finite ? 'date' : 'error', text, note: null };
  }
  const cell = new NumberCell(value, format, words, displayed);
  // What the words of a format say may hang on the number's sign and size; a plain one has none.
  if (shared !== undefined && format.kind === 'plain' && Number.isInteger(value)) shared[value] = cell;
  return cell;
}

/**
 * A number cell. Most cells of a sheet are such, and few are ever shown, so that the text is made when it is asked for.
 * It is a getter of the prototype: a copy made by spreading would not have it.
 */
class NumberCell implements ReadFigure {
  readonly kind = 'number';
  readonly value: number;
  readonly source = 'number';
  readonly factor: number;
  readonly percent: boolean;
  readonly worded: boolean;
  readonly bound: ReadFigure['bound'];
  readonly note: string | null;
  readonly #format: NumberFormat;
  readonly #displayed: string | null;

  constructor(value: number, format: NumberFormat, words: FormatWords, displayed: string | null) {
    this.value = words.places === 0 ? asTyped(value) : words.places === 2 ? asPercent(value) : decimalShift(asTyped(value), words.places);
    this.factor = words.factor;
    this.percent = words.percent;
    this.worded = format.kind === 'worded';
    this.bound = words.bound;
    this.note = words.note;
    this.#format = format;
    this.#displayed = displayed;
  }

  get text(): string {
    const cell = this.factor === 1 ? this.value : decimalShift(this.value, -Math.round(Math.log10(this.factor)));
    return (this.#displayed ?? displayText(cell, this.#format.code)).trim();
  }

  toJSON(): ReadFigure {
    const { kind, value, source, factor, percent, bound, note, text } = this;
    return { kind, value, source, factor, percent, bound, note, text };
  }
}
