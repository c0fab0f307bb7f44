import { isErrorValue } from '../../../evaluation/workbook/error-value';
import type { YearCell } from '../../book/year-cell';
import type { YearBook, YearIndicator } from '../../book/year-book';
import { isStrayKind, KINDS } from '../../request/form-columns';
import { formFigure } from '../../request/form-figures';
import type { AskedRow, TakenPart } from '../../status/status-book';
import { typedLines } from '../reply/reply';
import { type Answer, answerOf, otherScale } from './answer';
import type { ConflictList } from './conflict-list';
import { asOfText, carriesNotes, noteOf, separatedFormat, withNote } from './figure-notes';
import type { GivenAnswer, Wanted } from './given-answer';
import { noRoomFor, sharedArea } from './no-room';
import { REASON_FORMAT, type ReasonColumns } from './reason-columns';

/** A remark that says that there is none. */
const NO_REMARK = /^[(（]?(?:特に?)?(?:な(?:し|い)|無し?)[)）]?。?$|^[-‐－―ー]+$/;

/** What is known of an answer besides what it says. */
interface Known {
  /** Whether a later one can be read, so that what is wrong with this one needs no telling. */
  readonly isResolved: boolean;
  /** What the list beside the replies remembers of the indicator. */
  readonly recorded: AskedRow | null;
}

/** What answers have for the cells of their indicators; what cannot be taken in is a conflict. */
export class WantedValues {
  private readonly notes = new Map<unknown, boolean>();

  constructor(
    private readonly book: YearBook,
    private readonly conflicts: ConflictList,
    private readonly reasons: ReasonColumns,
  ) {}

  /** What an answer has for one part of its indicator's row; null where it says nothing, or nothing that can be taken in. */
  wanted(answer: GivenAnswer, part: TakenPart, { isResolved, recorded }: Known): Wanted | null {
    const { indicator, inputs, askedActual, askedLast } = answer;
    // Whoever fills a form in can change what it says of the sheet; the list stays in the office.
    switch (part) {
      case 'actual':
        return this.figure(answer, 'actual', indicator.actual, recorded?.askedActual ?? askedActual, isResolved);
      case 'last':
        return this.figure(answer, 'last', indicator.last, recorded?.askedLast ?? askedLast, isResolved);
      case 'cause':
      case 'issue': {
        const text = typedLines(inputs[part]);
        const place = text === '' || isErrorValue(text) ? null : this.reasons.place(indicator, part);
        if (place === null) return null;
        const cell = indicator.table.cellAt(indicator.indicator, place.column);
        return this.text(answer, part, cell, text, { isResolved, format: place.isNew ? REASON_FORMAT : null });
      }
      case 'remark': {
        const text = typedLines(inputs.remark);
        const cell = indicator.table.extra(indicator.indicator, 'remark');
        if (cell === null || text === '' || isErrorValue(text) || NO_REMARK.test(text)) return null;
        return this.text(answer, part, cell, text, { isResolved, format: null });
      }
      default: {
        const cell = this.isNoted(indicator) ? null : indicator.table.extra(indicator.indicator, part === 'kind' ? 'kind' : 'as-of');
        const text = part === 'kind' ? inputs.kind.text : asOfText(inputs.asOf);
        const isStray = part === 'kind' && isStrayKind(text, inputs.actual.text);
        return cell === null || text === '' || isStray ? null : { part, cell, value: text, asked: '', numberFormat: null, format: null };
      }
    }
  }

  /** A text for a cell of the indicator's row, which nothing else stands in. */
  private text(
    answer: GivenAnswer,
    part: 'cause' | 'issue' | 'remark',
    cell: YearCell,
    value: string,
    { isResolved, format }: { readonly isResolved: boolean; readonly format: Wanted['format'] },
  ): Wanted | null {
    const area = sharedArea(this.book, cell);
    if (area === null) return { part, cell, value, asked: '', numberFormat: null, format };
    if (!isResolved) this.conflicts.add('row-gone', part, answer, cell, value, { why: 'no-room', detail: area });
    return null;
  }

  private figure(
    answer: GivenAnswer,
    part: 'actual' | 'last',
    cell: YearCell | null,
    asked: string | null,
    isResolved: boolean,
  ): Wanted | null {
    const { indicator, inputs } = answer;
    const input = part === 'actual' ? inputs.actual : inputs.lastFinal;
    const read: Answer = answerOf(input, indicator.indicator, cell);
    if (read.kind === 'none') return part === 'actual' ? this.withoutFigure(answer, cell, asked) : null;
    if (read.kind === 'unreadable') {
      const detail = 'unit' in read ? read.unit : 'shown' in read ? read.shown : '';
      const more = read.why === 'figure' ? {} : { why: read.why, detail };
      if (!isResolved) this.conflicts.add('unreadable-reply', part, answer, cell, input.text, more);
      return null;
    }
    if (part === 'actual' && read.meant !== null && inputs.kind.text === KINDS.otherYear) {
      // Usually last survey's figure, typed once more.
      if (!isResolved) this.conflicts.add('unreadable-reply', part, answer, cell, input.text, { why: 'no-survey' });
      return null;
    }
    if (cell === null) {
      // The sheet has no cell for it: it must not be lost without a word.
      this.conflicts.add('row-gone', part, answer, null, input.text);
      return null;
    }
    const area = noRoomFor(this.book, cell);
    if (area !== null) {
      if (!isResolved) this.conflicts.add('row-gone', part, answer, cell, input.text, { why: 'no-room', detail: area });
      return null;
    }
    const scale =
      read.meant === null || input.text.includes('%')
        ? null
        : otherScale(read.meant, indicator.indicator, formFigure(indicator.last).figure);
    if (scale !== null) {
      if (!isResolved) this.conflicts.add('unreadable-reply', part, answer, cell, input.text, { why: 'scale', detail: scale });
      return null;
    }
    const note = part === 'actual' && this.isNoted(indicator) ? noteOf(inputs) : '';
    const value =
      note !== '' && read.meant !== null && typeof read.value === 'number'
        ? withNote(read.meant, note, indicator, cell.numberFormat)
        : read.value;
    return { part, cell, value, asked, numberFormat: separatedFormat(value, indicator, cell), format: null };
  }

  /** 調査年度外 stands in place of the figure where the sheet has no column for it: else nothing would say why there is none. */
  private withoutFigure({ indicator, inputs }: GivenAnswer, cell: YearCell | null, asked: string | null): Wanted | null {
    if (cell === null || inputs.kind.text !== KINDS.otherYear || indicator.table.extra(indicator.indicator, 'kind') !== null) return null;
    return { part: 'actual', cell, value: KINDS.otherYear, asked, numberFormat: null, format: null };
  }

  /** Whether a sheet has a place for 時点: a column for it, or notes beside its figures. */
  hasPlaceForDate(indicator: YearIndicator): boolean {
    return this.isNoted(indicator) || indicator.table.extra(indicator.indicator, 'as-of') !== null;
  }

  /** Whether the figures of an indicator's table carry notes in brackets. */
  isNoted({ table }: YearIndicator): boolean {
    const known = this.notes.get(table);
    if (known !== undefined) return known;
    const noted = carriesNotes(this.book, table);
    this.notes.set(table, noted);
    return noted;
  }
}
