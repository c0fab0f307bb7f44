import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { ListNotes } from './list-notes';

/** How far a department's answer is. The last two are a person's, and stay as typed. */
export const STATES = {
  none: '未提出',
  partial: '一部未回答',
  complete: '提出済',
  checking: '確認中',
  returned: '差戻し',
  resolved: '確定',
} as const;

export type State = (typeof STATES)[keyof typeof STATES];

/** States that are worked out; any other is a person's: 差戻し, 確定, or a word of their own. */
const WORKED_OUT: ReadonlySet<string> = new Set([STATES.none, STATES.partial, STATES.complete, STATES.checking, '']);

/** Whether a person gave the state. */
export function isByPerson(state: string): boolean {
  return !WORKED_OUT.has(state);
}

/** Whether a person says that a department owes nothing any more: 確定, 提出不要. */
export function isExempt(state: string): boolean {
  return state === STATES.resolved || /不要|対象外|免除/.test(state);
}

/** A row that was asked for, and what was taken in for it. Values are texts as `asAsked` gives them. */
export interface AskedRow {
  readonly id: string;
  readonly department: string;
  readonly file: string;
  readonly number: string;
  readonly name: string;
  /** Whether the department answers it; else it only reads it. */
  readonly answers: boolean;
  /** What the workbook held when it was asked; null where the list was made without the request's own and nothing says it. */
  readonly askedActual: string | null;
  readonly askedLast: string | null;
  readonly askedBaseline: string | null;
  readonly askedTarget: string | null;
  /** What the last collecting wrote into each kind of cell; absent: nothing. */
  readonly taken: Readonly<Partial<Record<TakenPart, string>>>;
  /** Answers that a person decided against when another one was taken; absent: there was nothing to decide. */
  readonly decided?: Readonly<Partial<Record<TakenPart, readonly string[]>>>;
  /** 区分 as answered last; '' where nothing was. */
  readonly kind: string;
}

/** What of an answer is written into the workbook. */
export type TakenPart = 'actual' | 'last' | 'cause' | 'issue' | 'kind' | 'asOf' | 'remark';

/** A row of a reply of which a person said that it is an indicator which is called otherwise by now. */
export interface SameRow {
  /** By what the row is known again. */
  readonly row: string;
  /** The indicator's id. */
  readonly id: string;
}

/** A department in the list. */
export interface DepartmentStatus {
  readonly name: string;
  readonly file: string;
  readonly indicators: number;
  readonly answered: number;
  readonly conflicts: number;
  readonly date: string;
  readonly person: string;
  readonly state: State;
  /** What a person wrote beside it. */
  readonly note: string;
}

/** A list for people: its heading, and its rows. */
export interface StatusList {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** What 提出状況.xlsx holds. */
export interface StatusBook {
  readonly plan: string;
  readonly year: number;
  readonly due: string | null;
  /** Whom to ask; absent: nobody is named. */
  readonly contact?: string | null;
  readonly departments: readonly DepartmentStatus[];
  readonly conflicts: StatusList;
  readonly hearing: StatusList;
  readonly answers: StatusList;
  readonly rows: readonly AskedRow[];
  /** By what conflicts are known again whose answers a person decided not to take; absent: there were none. */
  readonly dismissed?: readonly string[];
  /** Rows of replies that a person took for indicators which are called otherwise; absent: there were none. */
  readonly same?: readonly SameRow[];
  /** What people wrote beside and below the lists of the book before; absent: nothing. */
  readonly notes?: ListNotes;
}
