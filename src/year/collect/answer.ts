import { isRead } from '../../evaluation/figures/figure';
import { numberFormatOf } from '../../evaluation/figures/number-format';
import { readFigure } from '../../evaluation/figures/read-figure';
import { matchKey } from '../../evaluation/vocabulary/clean-text';
import { isDash } from '../../evaluation/vocabulary/signs';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { YearCell } from '../book/year-cell';
import type { ReplyCell } from './reply';

/** What a reply's cell says, ready for the workbook's. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  /** `meant`: the number as displayed; null for a dash, a word or a text that stays as typed. */
  | { readonly kind: 'value'; readonly value: CellValue; readonly meant: number | null };

const NONE: Answer = { kind: 'none' };
const UNREADABLE: Answer = { kind: 'unreadable' };

/** Digits as people type them, whatever stands behind. */
const TYPED = /^([-−－‐―▲△+＋]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(.*)$/s;

/**
 * Reads a figure that somebody typed into a form.
 * @param unit the indicator's
 * @param target the cell that it goes to, whose number format says in what a number is kept; null where there is none
 * @param textual whether the indicator's own figures are words (策定, 継続)
 */
export function answerOf(cell: ReplyCell, unit: string | null, target: YearCell | null, textual: boolean): Answer {
  const { value, numberFormat, uncalculated } = cell;
  if (uncalculated) return UNREADABLE;
  if (value === null || (typeof value === 'string' && value.trim() === '')) return NONE;
  const figure = readFigure(value, numberFormat, null);
  if (typeof value === 'number') {
    if (!isRead(figure) || isOtherKind(numberFormat, target)) return UNREADABLE;
    return { kind: 'value', value: keptNumber(figure.value, target), meant: figure.value };
  }
  if (typeof value !== 'string') return UNREADABLE;
  const typed = value.trim();
  switch (figure.kind) {
    case 'number': {
      const plain = plainNumber(typed, unit);
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
      return textual && figure.why === 'text' ? { kind: 'value', value: typed, meant: null } : UNREADABLE;
  }
}

/** Whether a cell shows times or dates and the answer is a plain number, or the other way about: 8.5 would show as 12:00:00. */
function isOtherKind(numberFormat: string, target: YearCell | null): boolean {
  if (target === null) return false;
  return (numberFormatOf(numberFormat).kind === 'date') !== (numberFormatOf(target.numberFormat).kind === 'date');
}

/** The number of a text that holds nothing but one, in full-width digits, with separators or its own unit; null for any other. */
function plainNumber(typed: string, unit: string | null): number | null {
  const [, sign = '', whole, fraction = '', rest = ''] = TYPED.exec(typed.normalize('NFKC').trim()) ?? [];
  if (whole === undefined) return null;
  const isOwn = rest === '' || matchKey(rest) === matchKey(unit ?? '') || (rest === '%' && /[%％]/.test(unit ?? ''));
  if (!isOwn) return null;
  const size = Number(whole.replaceAll(',', '') + fraction);
  return sign === '' || sign === '+' ? size : -size;
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
