import type { CellWrite } from '../../../evaluation/workbook/plan';
import type { YearIndicator } from '../../book/year-book';
import type { YearCell } from '../../book/year-cell';
import type { TakenPart } from '../../status/status-book';
import type { ReplyRow } from '../reply/reply';

/** A value for a cell, with the text by which it is compared. */
export interface Wanted {
  readonly part: TakenPart;
  readonly cell: YearCell;
  readonly value: CellWrite['value'];
  readonly asked: string | null;
  readonly numberFormat: CellWrite['numberFormat'];
  readonly format: CellWrite['format'];
}

/** As much of a reply as its answers need; all of them share it. */
export interface ReplyHead {
  readonly file: string;
  readonly department: string;
  readonly dateValue: number | null;
  readonly saved: number | null;
}

/** An answer as it came, with the row that it is for. There are as many as a workbook has rows. */
export interface GivenAnswer extends Pick<ReplyRow, 'number' | 'inputs'> {
  readonly reply: ReplyHead;
  /** What the form says that the workbook held when it was made; null where that was cleaned away. */
  readonly askedActual: string | null;
  readonly askedLast: string | null;
  readonly indicator: YearIndicator;
}

/** What an answer has for one part of its row. */
export interface PartAnswer {
  readonly answer: GivenAnswer;
  readonly wanted: Wanted;
}
