import type { CellValue } from '../workbook/snapshot';
import { asTyped, decimalShift } from './decimal-shift';
import { displayText } from './display-text';
import type { Figure } from './figure';
import { numberFormatOf } from './number-format';
import type { NumberFormat } from './number-format';
import { readText } from './read-text';

/**
 * Reads one cell of baseline, actual or target, as a person means it. Never throws and never gives NaN.
 * @param value the cell's value
 * @param numberFormat its number format code as in files
 * @param displayed what the cell displays, where the room knows it; null: derived from value and number format
 * @param date1904 whether the workbook counts dates from 1904
 * @example readFigure('3,560(H29)', 'General', null) // a number, value 3560, note 'H29'
 */
export function readFigure(value: CellValue, numberFormat: string, displayed: string | null, date1904 = false): Figure {
  if (typeof value === 'number') return readNumberCell(value, numberFormat, displayed, date1904);
  if (value === null) return BLANK;
  if (typeof value === 'boolean') {
    return { kind: 'unreadable', why: 'boolean', text: displayed?.trim() ?? (value ? 'TRUE' : 'FALSE'), note: null };
  }
  const text = (displayed ?? displayText(value, numberFormat)).trim();
  return readTextCell(value, text);
}

const BLANK: Figure = { kind: 'missing', reason: 'blank', text: '', note: null };

/** The commonest text: digits with separators and a short note, read without the full apparatus. */
const PLAIN_TEXT =
  /^(-|▲|△)?(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(\.\d{1,15})? ?(?:[(（]([A-Za-z0-9.\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]{1,16})[)）])?$/;

/** Texts repeat from row to row (dashes, words, small figures); the bound keeps a sheet of distinct texts from filling memory. */
const CACHE_LIMIT = 5_000;
const cache = new Map<string, Figure>();

function readTextCell(value: string, text: string): Figure {
  const plain = PLAIN_TEXT.exec(value);
  if (plain && value === text) {
    const [, sign, whole = '', fraction = '', note = null] = plain;
    const size = Number((whole.length > 3 ? whole.replaceAll(',', '') : whole) + fraction);
    return {
      kind: 'number',
      value: sign !== undefined && size !== 0 ? -size : size,
      source: 'text',
      factor: 1,
      percent: false,
      bound: null,
      text,
      note,
    };
  }
  const key = value === text ? value : `${value}\u0000${text}`;
  let figure = cache.get(key);
  if (figure === undefined) {
    const reading = readText(value);
    if (reading.kind === 'number') {
      const { value: size, percent, bound, note } = reading;
      figure = { kind: 'number', value: size, source: 'text', factor: 1, percent, bound, text, note };
    } else {
      figure = { ...reading, text };
    }
    if (cache.size >= CACHE_LIMIT) cache.clear();
    if (key.length <= 100) cache.set(key, figure);
  }
  return figure;
}

function readNumberCell(value: number, code: string, displayed: string | null, date1904: boolean): Figure {
  const format = numberFormatOf(code);
  const text = (displayed ?? displayText(value, code, date1904)).trim();
  if (!Number.isFinite(value)) return { kind: 'unreadable', why: 'error', text, note: null };
  if (format.kind === 'date') return { kind: 'unreadable', why: 'date', text, note: null };
  if (format.kind === 'worded') return readWordedNumber(value, format, text);
  const { percent } = format;
  return {
    kind: 'number',
    value: percent ? decimalShift(asTyped(value), 2) : asTyped(value),
    source: 'number',
    factor: percent ? 100 : 1,
    percent,
    bound: null,
    text,
    note: null,
  };
}

/**
 * A number behind a format with words in it: the words are read from what is displayed, the number from the cell, so
 * that rounding for display loses nothing. 万 in the format multiplies (`0.0"万人"` over 98.6 says 986000) unless the
 * format itself has scaled the number down (`0!.0,"万円"` over 1234567 says 123.5万円, which is what the cell holds).
 * A format that only scales (`#,##0,"千円"`) leaves the cell's own value: neighbours with and without it then agree.
 */
function readWordedNumber(value: number, format: NumberFormat, text: string): Figure {
  const own = asTyped(value);
  const shown = readText(text);
  // `0"年度"`: the number is a year.
  if (shown.kind === 'unreadable' && shown.why === 'date') return { kind: 'unreadable', why: 'date', text, note: shown.note };
  const places = format.percent ? 2 : 0;
  if (shown.kind !== 'number') {
    return {
      kind: 'number',
      value: decimalShift(own, places),
      source: 'number',
      factor: 10 ** places,
      percent: format.percent,
      bound: null,
      text,
      note: null,
    };
  }
  const more = places + Math.round(Math.log10(shown.multiplier));
  const scaled = decimalShift(own, more);
  const multiplied = Math.abs(scaled - shown.value) <= Math.abs(decimalShift(own, places) - shown.value);
  const shift = multiplied ? more : places;
  return {
    kind: 'number',
    value: decimalShift(own, shift),
    source: 'number',
    factor: 10 ** shift,
    percent: format.percent || shown.percent,
    bound: shown.bound,
    text,
    note: shown.note,
  };
}
