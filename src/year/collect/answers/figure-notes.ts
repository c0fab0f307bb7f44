import { displayText } from '../../../evaluation/figures/formats/display-text';
import { isRead } from '../../../evaluation/figures/figure';
import { readFigure } from '../../../evaluation/figures/read-figure';
import { numberFormatOf } from '../../../evaluation/figures/formats/number-format';
import { yearIn } from '../../../evaluation/vocabulary/figures/year';
import type { CellWrite } from '../../../evaluation/workbook/plan';
import type { YearCell } from '../../book/year-cell';
import type { YearBook, YearIndicator } from '../../book/year-book';
import type { YearTable } from '../../book/year-table';
import { KINDS } from '../../request/form-columns';
import type { Wanted } from './given-answer';
import type { ReplyCell, ReplyRow } from '../reply/reply';

/** What beside a number says when it was taken, or that it is not final. */
const OF_TIME = /(?:令和|平成|[RHrh]\.?)\s*\d|20\d\d|\d{1,2}[./月]\d{0,2}|時点|末|速報|見込|暫定|確定/;

/**
 * Whether a table's own figures carry notes of time or finality in brackets: 3,510(H30). This year's do not count: those that are taken
 * in must not decide how the next are.
 */
export function carriesNotes({ indicators }: Pick<YearBook, 'indicators'>, table: YearTable): boolean {
  return indicators.some((one) => {
    if (one.table !== table) return false;
    const last = one.last === null ? null : readFigure(one.last.value, one.last.numberFormat, null).note;
    return [one.indicator.baseline.note, last].some((note) => note !== null && OF_TIME.test(note));
  });
}

/** 区分 and 時点 as a note; '' where there is nothing to note. */
export function noteOf(inputs: ReplyRow['inputs']): string {
  const kind = inputs.kind.text;
  return [kind === KINDS.final ? '' : kind, asOfText(inputs.asOf)].filter((text) => text !== '').join(' ');
}

/** 時点 as it shows. */
export function asOfText({ value, numberFormat, text }: ReplyCell): string {
  return typeof value === 'number' ? displayText(value, numberFormat) : text;
}

/** 31 March, as people write it. */
const MARCH_END = /年度末|(?<!\d)0?3\s*(?:末|(?:月\s*|[./-])\s*(?:末|31))/;

/** Whether 時点 says no more than is taken for granted: nothing, or the end of the year. @param year western; null: any */
export function isOfYearEnd(cell: ReplyCell, year: number | null): boolean {
  const text = asOfText(cell).normalize('NFKC');
  if (text === '') return true;
  const end = MARCH_END.exec(text);
  if (end === null) return false;
  const named = yearIn(text.slice(0, end.index).replace(/[./-]\s*$/, ''))?.year;
  return named === undefined || year === null || named === (end[0] === '年度末' ? year : year + 1);
}

/** A number with its note, as the sheet writes such figures. */
export function withNote(meant: number, note: string, { indicator }: YearIndicator, numberFormat: string): string {
  const percent = numberFormatOf(numberFormat).percent ? '%' : '';
  const shown = displayText(meant, Number.isInteger(meant) ? '#,##0' : 'General');
  const bare =
    isRead(indicator.baseline) &&
    indicator.baseline.source === 'text' &&
    !indicator.baseline.text.includes(',') &&
    Math.abs(indicator.baseline.value) >= 1000;
  return `${bare ? String(meant) : shown}${percent}(${note})`;
}

/**
 * The number format of a large number for a cell without one, where the row's other figures are written with separators (38,900 is
 * often a text); null leaves the cell's own.
 */
export function separatedFormat(value: CellWrite['value'], { indicator }: YearIndicator, { numberFormat }: YearCell): string | null {
  if (typeof value !== 'number' || numberFormat !== 'General' || Math.abs(value) < 1000 || !Number.isInteger(value)) return null;
  const isSeparated = [indicator.baseline, indicator.target].some(({ text }) => /\d,\d{3}/.test(text));
  return isSeparated ? '#,##0' : null;
}

/** Whether a cell holds the same number as an answer, with a note beside it. */
export function differsByNote({ value: held, numberFormat }: YearCell, { part, value }: Pick<Wanted, 'part' | 'value'>): boolean {
  if (part !== 'actual' || typeof value !== 'number') return false;
  const figure = readFigure(held, numberFormat, null);
  return figure.kind === 'number' && figure.note !== null && figure.value === value;
}
