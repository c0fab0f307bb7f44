import { type Figure, isRead } from '../../../evaluation/figures/figure';
import { displayText } from '../../../evaluation/figures/formats/display-text';
import { numberFormatOf } from '../../../evaluation/figures/formats/number-format';
import { readFigure } from '../../../evaluation/figures/read-figure';
import { isScaleMixed } from '../../../evaluation/findings/rows/scale-mixed';
import { type UnitOfRow, unitNotTyped } from '../../../evaluation/reading/table/rows/row-units';
import { matchKey } from '../../../evaluation/vocabulary/clean-text';
import { isDash } from '../../../evaluation/vocabulary/signs';
import type { CellValue } from '../../../evaluation/workbook/snapshot';
import type { YearCell } from '../../book/year-cell';
import type { ReplyCell } from '../reply/reply';

/** What a reply's cell says, ready for the workbook's. */
export type Answer =
  | { readonly kind: 'none' }
  /** `unit`: it is in another unit than this one, the indicator's. */
  | { readonly kind: 'unreadable'; readonly why: 'figure' | 'uncalculated' | 'merged' }
  | { readonly kind: 'unreadable'; readonly why: 'unit'; readonly unit: string }
  /** `shown-scaled`: what it shows is another number than it holds. `scale`: what figures of percentages stand beside it. */
  | { readonly kind: 'unreadable'; readonly why: 'shown-scaled' | 'scale'; readonly shown: string }
  /** `meant`: the number as displayed; null for a dash, a word or a text that stays as typed. */
  | { readonly kind: 'value'; readonly value: CellValue; readonly meant: number | null };

const NONE: Answer = { kind: 'none' };
const UNREADABLE: Answer = { kind: 'unreadable', why: 'figure' };

/** Digits as people type them, whatever stands behind. */
const TYPED = /^([-−－‐―▲△+＋]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(.*)$/s;

/**
 * Reads a figure that somebody typed into a form.
 * @param indicator whose figure it is: its unit and what its other figures are
 * @param target the cell that it goes to, whose number format says in what a number is kept; null where there is none
 */
export function answerOf(cell: ReplyCell, indicator: UnitOfRow, target: YearCell | null): Answer {
  const { value, numberFormat, uncalculated } = cell;
  if (uncalculated) return { kind: 'unreadable', why: 'uncalculated' };
  if (value === null || (typeof value === 'string' && value.trim() === '')) return NONE;
  if (cell.merged === true) return { kind: 'unreadable', why: 'merged' };
  if (typeof value === 'number') return numberOf(value, numberFormat, indicator, target);
  if (typeof value !== 'string') return UNREADABLE;
  const figure = readFigure(value, numberFormat, null);
  const typed = value.trim();
  switch (figure.kind) {
    case 'number': {
      const otherUnit = unitNotTyped(typed, indicator);
      if (otherUnit !== null) return { kind: 'unreadable', why: 'unit', unit: otherUnit };
      const plain = plainNumber(typed, indicator.unit);
      if (plain !== null && isOtherKind('General', target)) return UNREADABLE;
      return plain === null
        ? { kind: 'value', value: typed, meant: figure.value }
        : { kind: 'value', value: keptNumber(plain, target), meant: plain };
    }
    case 'missing':
      if (figure.reason === 'blank') return NONE;
      return { kind: 'value', value: isDash(typed) ? '-' : typed, meant: null };
    case 'milestone':
      return { kind: 'value', value: typed, meant: null };
    default:
      return figure.why === 'text' && isOfWords(indicator) ? { kind: 'value', value: typed, meant: null } : UNREADABLE;
  }
}

/** A number cell, as its format shows it. */
function numberOf(value: number, numberFormat: string, indicator: UnitOfRow, target: YearCell | null): Answer {
  const figure = readFigure(value, numberFormat, null);
  if (!isRead(figure) || isOtherKind(numberFormat, target)) return UNREADABLE;
  // Excel itself turns 10% that somebody types into such a number.
  const otherUnit = figure.percent || figure.worded === true ? unitNotTyped(figure.text, indicator) : null;
  if (otherUnit !== null) return { kind: 'unreadable', why: 'unit', unit: otherUnit };
  const display = displayText(value, numberFormat).trim();
  if (!/\p{L}/u.test(display) && !figure.percent && isShownScaled(value, display, target))
    return { kind: 'unreadable', why: 'shown-scaled', shown: display };
  const shown = shownWithUnit(value, numberFormat, indicator.unit);
  return { kind: 'value', value: shown ?? keptNumber(figure.value, target), meant: figure.value };
}

/** Whether a format hides thousands (`#,##0,`), and the cell that the number goes to does not hide them, too. */
function isShownScaled(value: number, display: string, target: YearCell | null): boolean {
  const hides = (text: string): boolean => {
    const [, , whole, fraction = ''] = TYPED.exec(text.normalize('NFKC')) ?? [];
    return whole !== undefined && Math.abs(value) >= 1000 && Number(whole.replaceAll(',', '') + fraction) * 100 < Math.abs(value);
  };
  return hides(display) && !(target !== null && hides(displayText(value, target.numberFormat)));
}

/**
 * The other figures of a percentage beside which a number is on another scale: 58 and 66 beside 0.69; null where it is on theirs.
 * @param last last year's figure
 */
export function otherScale(meant: number, indicator: UnitOfRow, last: Figure): string | null {
  const actual = readFigure(meant, 'General', null);
  const { unit, baseline, target } = indicator;
  const beside = [baseline, last, target].filter((figure) => figure.kind === 'number');
  const isMixed = beside.length > 0 && beside.every((figure) => isScaleMixed({ unit, baseline: figure, actual, target: figure }));
  return isMixed || isHundredfold(meant, unit, beside) ? beside.map(({ text }) => text).join('、') : null;
}

/** A figure is far from the others where it is less than this share of the least of them. */
const FAR = 1 / 8;
/** So far apart the others' own size still lets a figure be: from this share of the least to so many times the greatest. */
const NEAR = { least: 0.4, greatest: 2.5 };

/** Whether a percentage is far below all of several other figures, and among them when it is taken a hundred times. */
function isHundredfold(meant: number, unit: string | null, beside: readonly Figure[]): boolean {
  const sizes = beside.flatMap((figure) => (figure.kind === 'number' && figure.value !== 0 ? [Math.abs(figure.value)] : []));
  const isRate = /[%％]|割合|パーセント/.test(unit ?? '') || beside.some((figure) => figure.kind === 'number' && figure.percent);
  if (!isRate || sizes.length < 2 || meant === 0) return false;
  const [least, greatest, size] = [Math.min(...sizes), Math.max(...sizes), Math.abs(meant)];
  return size < least * FAR && size * 100 >= least * NEAR.least && size * 100 <= greatest * NEAR.greatest;
}

/** Whether an indicator's own figures are words (策定, 継続). */
function isOfWords({ target, baseline }: UnitOfRow): boolean {
  return [target, baseline].some(({ kind }) => kind === 'milestone' || kind === 'unreadable');
}

/** Whether a cell shows times or dates and the answer is a plain number, or the other way about: 8.5 would show as 12:00:00. */
function isOtherKind(numberFormat: string, target: YearCell | null): boolean {
  if (target === null) return false;
  return (numberFormatOf(numberFormat).kind === 'date') !== (numberFormatOf(target.numberFormat).kind === 'date');
}

/** Full-width signs as the usual ones, and no others: ① and ² are notes beside a figure, and no digits of it. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (sign) => sign.normalize('NFKC'));
}

/** The number of a text that holds nothing but one, in full-width digits, with separators or its own unit; null for any other. */
function plainNumber(typed: string, unit: string | null): number | null {
  const [, sign = '', whole, fraction = '', rest = ''] = TYPED.exec(narrow(typed).trim()) ?? [];
  if (whole === undefined) return null;
  const isOwn = rest === '' || matchKey(rest) === matchKey(unit ?? '') || (rest === '%' && /[%％]/.test(unit ?? ''));
  if (!isOwn) return null;
  const size = Number(whole.replaceAll(',', '') + fraction);
  return sign === '' || sign === '+' ? size : -size;
}

/**
 * A number behind a format that gives it another unit than the indicator's (`0.0"億円"` in a table of 百万円), as somebody would have typed
 * it: what reads the workbook converts it, or says that it cannot. null for any other number, and where the format itself scales.
 */
function shownWithUnit(value: number, format: string, unit: string | null): string | null {
  if (numberFormatOf(format).kind !== 'worded') return null;
  const [, sign = '', whole, fraction = '', rest = ''] = TYPED.exec(displayText(value, format).normalize('NFKC').trim()) ?? [];
  if (whole === undefined || rest === '' || matchKey(rest) === matchKey(unit ?? '') || rest.startsWith('%')) return null;
  const shown = Number(whole.replaceAll(',', '') + fraction);
  const isScaled = Math.abs(shown - Math.abs(value)) > 0.5 * 10 ** -Math.max(0, fraction.length - 1);
  return isScaled ? null : `${sign === '' || sign === '+' ? '' : '-'}${String(Math.abs(value))}${rest}`;
}

/** A number as its cell keeps it: behind a percent format 42 is 0.42, behind `0"万人"` 120000 is 12. */
function keptNumber(meant: number, target: YearCell | null): number {
  if (target === null) return meant;
  const unit = readFigure(1, target.numberFormat, null);
  const factor = isRead(unit) ? unit.factor : 1;
  return factor === 1 ? meant : Number((meant / factor).toPrecision(15));
}

/** Whether two values are the same figure, or the same text. */
export function isSameValue(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === '' || other === '') return false;
  const [a, b] = [Number(one), Number(other)];
  if (Number.isFinite(a) && Number.isFinite(b)) return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return matchKey(one) === matchKey(other);
}
