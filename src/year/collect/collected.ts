import type { Plan } from '../../evaluation/workbook/plan';
import type { YearBook } from '../book/year-book';
import type { StatusRecord } from '../status/read-status-book';
import type { AskedRow, SameRow, TakenPart } from '../status/status-book';
import type { DepartmentMap } from '../request/departments';
import type { InputColumn } from '../request/form-columns';
import type { Conflict, Decision } from './answers/conflict';
import type { SaidSame } from './renamed-rows';
import type { Reply, ReplyProblem } from './reply/reply';

/** A file among the replies: a form, or why it is none. */
export type ReplyFile =
  Reply | { readonly file: string; readonly problem: ReplyProblem | { readonly code: 'not-a-reply'; readonly reason: string } };

/** What is collected into what. */
export interface CollectInput {
  readonly book: YearBook;
  /** The year whose answers are taken in, western. */
  readonly year: number | null;
  readonly replies: readonly ReplyFile[];
  /** What an earlier run left beside the replies. */
  readonly record?: StatusRecord | undefined;
  readonly map?: DepartmentMap;
  readonly by?: string;
  /** What a person says that rows are which the workbook calls otherwise by now. */
  readonly said?: SaidSame;
  /** What a person decides about a conflict; `ask` forgets what was decided before, undefined leaves it. */
  readonly decides?: (conflict: Conflict) => Decision | 'ask' | undefined;
}

/**
 * An answer to one indicator: what is said of it afterwards, and no more. Replies are many, and neither they nor the workbook as it was
 * read need to be held for it.
 */
export interface IndicatorAnswer {
  /** The indicator's id. */
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly file: string;
  readonly department: string;
  /** Its number in the form. */
  readonly number: string;
  /** Whether it says a figure or why there is none. */
  readonly answered: boolean;
  /** Whether it is only noted: of a department that does not answer for the indicator. */
  readonly isNote?: true;
  /** What was filled in, as it shows. */
  readonly texts: Readonly<Record<InputColumn, string>>;
}

/** A cell that is written. Values are texts as they show in the workbook. */
export interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly part: TakenPart;
  readonly indicator: string;
  readonly before: string;
  readonly after: string;
  readonly file: string;
  readonly department: string;
}

/** What became of one reply. */
export interface ReplySummary {
  readonly file: string;
  readonly department: string;
  readonly askedDepartment: string;
  readonly indicators: number;
  readonly answered: number;
  readonly date: string;
  readonly person: string;
  /** 回答日 as a number that grows with time, and when the file says that it was saved; null where they do not say. */
  readonly dateValue: number | null;
  readonly saved: number | null;
  /** Whether it is the form of another plan: nothing of it counts. */
  readonly isForeign?: true;
}

/** What collecting gives. Nothing is written yet. */
export interface Collected extends CollectedAnswers {
  readonly book: YearBook;
}

/** The same without the workbook as it was read. */
export interface CollectedAnswers {
  readonly replies: readonly ReplySummary[];
  readonly answers: readonly IndicatorAnswer[];
  readonly written: readonly WrittenCell[];
  readonly conflicts: readonly Conflict[];
  readonly outstanding: readonly { readonly department: string; readonly indicators: readonly string[] }[];
  /** The writes of the answers alone. */
  readonly plan: Plan;
  /** What is remembered for the next time. */
  readonly rows: readonly AskedRow[];
  /** By what conflicts are known again whose answers a person decided not to take. */
  readonly dismissed: readonly string[];
  /** Rows of replies that a person took for indicators which are called otherwise, now or before. */
  readonly same: readonly SameRow[];
  /** Names that a call gave for rows and that no row bears which the workbook does not have. */
  readonly unusedNames: readonly string[];
  /** Names of indicators whose figure is of another date than the end of the year without the sheet having a place to say so. */
  readonly undated: readonly string[];
  /** Names of indicators whose figure is not final without the sheet having a place to say so: no column for 区分, no notes beside figures. */
  readonly unmarked: readonly string[];
  /** 提出期限 of the last request, as the list or a form of a later request says it; null where none does. */
  readonly due: string | null;
}
