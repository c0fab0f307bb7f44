/** Why something in a reply was not taken in, or needs a look. More may come; these keep their meaning. */
export const CONFLICT_CODES = [
  'answered-twice',
  'changed-since',
  'other-department',
  'row-moved',
  'row-gone',
  'unreadable-reply',
  'changed-figure',
  'differs-elsewhere',
  'other-workbook',
  'other-year',
  'reply-damaged',
  'not-a-reply',
] as const;

/** One of these reasons. */
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Kinds of conflicts whose answers can all be taken at once; of the others at most those that have a candidate, one by one. */
export const TAKEABLE: ReadonlySet<ConflictCode> = new Set(['answered-twice', 'changed-since', 'other-department', 'row-moved']);

/** Whether a conflict's answer can be taken all the same. */
export function isTakeable({ code, candidate }: Pick<Conflict, 'code' | 'candidate'>): boolean {
  return TAKEABLE.has(code) || candidate !== undefined;
}

/** What of a row a conflict is about. */
export type ConflictPart =
  'row' | 'actual' | 'last' | 'cause' | 'issue' | 'kind' | 'asOf' | 'expected' | 'remark' | 'baseline' | 'target' | 'file';

/** What more there is to say of some conflicts. */
export type ConflictWhy =
  /** `unreadable-reply`: the figure is in another unit than `detail`, or the file does not have the value of a formula. */
  | 'unit'
  | 'uncalculated'
  /** `unreadable-reply`: the figure's cell is merged over the rows of several indicators. */
  | 'merged'
  /** `row-gone`: the sheet's cell is merged with others, as `detail`, and the figure has no cell of its own. */
  | 'no-room'
  /** `answered-twice`: a 回答日 is missing or cannot be read, so that the later one is the file that was saved later. */
  | 'by-saving'
  /** `changed-since`: the answer changes, and a person called the department's answers final. */
  | 'resolved'
  /** `unreadable-reply`: under 区分 stands a figure, or beside no figure a word that is none of its. */
  | 'stray-kind'
  /** `unreadable-reply`: a figure of a year for which 区分 says that there is none (調査年度外). */
  | 'no-survey'
  /** `unreadable-reply`: of a percentage, on another scale than the indicator's other figures (0.69 beside 66). */
  | 'scale'
  /** `unreadable-reply`: the cell shows another number than it holds (1,235 for 1234567). */
  | 'shown-scaled'
  /** `changed-since`: last year's figure has a note that would be lost. */
  | 'noted'
  /** `changed-since`: nothing says that last year's figure was not final. */
  | 'was-final'
  /** `changed-since`: of a text, which may have stood there before the request. */
  | 'has-text'
  /** `changed-since`: the cell holds a formula, `detail`, that gives something else. */
  | 'formula'
  /** `reply-damaged`: what of the row is not the indicator's. */
  | 'other-name'
  | 'other-unit'
  | 'other-levels'
  /** `reply-damaged`: other indicators say all the same, and nothing tells them apart. */
  | 'alike'
  /** `reply-damaged`: several columns are headed `detail`, and they say different things. */
  | 'doubled-column';

/**
 * What a person decides about a conflict: the answer is taken, or it is not and what there is stays (of two answers the earlier one).
 * Conflicts whose answer cannot be taken can be kept all the same: a person has looked into them.
 */
export type Decision = 'take' | 'keep';

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
  /**
   * `answered-twice`: the other reply and what it says; the one of `file` is the later one. `differs-elsewhere`: what another place of the
   * indicator has.
   */
  readonly other: { readonly file: string; readonly answer: string } | null;
  /** `row-gone`: the indicator that comes nearest. `differs-elsewhere`: all places, with what they have. `row-moved`: the headings then and now. `other-department`: who answers. Files: why they could not be read. Else by `why`. */
  readonly detail: string;
  readonly why?: ConflictWhy;
  /** `row-gone` and `reply-damaged`: the name of the indicator as whose answer a person can take the row; absent: there is none. */
  readonly candidate?: string;
  /** By which a person's decision finds it again. */
  readonly key: string;
  /** What a person decided about it, now or at an earlier collecting; absent: nothing yet. */
  readonly decision?: Decision;
}
