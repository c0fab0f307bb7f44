/** Why something in a reply was not taken in, or needs a look. More may come; these keep their meaning. */
export type ConflictCode =
  | 'answered-twice'
  | 'changed-since'
  | 'row-gone'
  | 'unreadable-reply'
  | 'changed-figure'
  | 'other-workbook'
  | 'other-year'
  | 'reply-damaged'
  | 'not-a-reply';

/** Conflicts whose answer can be taken all the same; all others are looked into by people. */
export const TAKEABLE: ReadonlySet<ConflictCode> = new Set(['answered-twice', 'changed-since']);

/** What of a row a conflict is about. */
export type ConflictPart = 'row' | 'actual' | 'last' | 'cause' | 'issue' | 'kind' | 'asOf' | 'baseline' | 'target' | 'file';

/** Something that a person decides. Both values are always there; nothing was written. */
export interface Conflict {
  readonly code: ConflictCode;
  readonly part: ConflictPart;
  readonly file: string;
  readonly department: string;
  /** Where the workbook holds it; null where it holds nothing that fits. */
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly indicator: string | null;
  /** What the workbook says now, or what was asked. */
  readonly current: string;
  /** What the reply says. */
  readonly answer: string;
  /** `answered-twice`: the other reply and what it says; the one of `file` is the later one. */
  readonly other: { readonly file: string; readonly answer: string } | null;
  /** `row-gone`: the indicator that comes nearest. Files: why they could not be read. */
  readonly detail: string;
  /** By which a person's decision finds it again. */
  readonly key: string;
  /** A person decided that the answer is taken all the same. */
  readonly accepted?: true;
}
