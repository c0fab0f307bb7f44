/** Why nothing could be evaluated. The sentence is in `src/i18n`. */
export type EvaluationErrorCode =
  | 'no-table'
  /** Laid out otherwise than an indicator a row, and not to be read for certain. */
  | 'layout-unread'
  | 'sheet-not-found'
  | 'sheet-without-table'
  | 'columns-invalid'
  | 'profile-invalid'
  | 'text-not-utf8'
  | 'year-not-found'
  /** Nothing in the next year's sheet would say that it is not this year's. */
  | 'next-year-unread'
  /** The next year has its sheet already. */
  | 'next-year-exists'
  /** The years stand in rows below each other, and not on sheets. */
  | 'next-year-rows'
  /** The year to go on from is still empty. */
  | 'year-without-actuals'
  | 'count-level-not-found'
  | 'sheet-protected'
  /** The report has grown, and somebody's cells stand where it has to go. */
  /** Tables whose reading is in doubt are not reported. */
  | 'other-rule'
  | 'report-in-doubt'
  /** Not one actual of the year is entered, and an earlier year has figures. */
  | 'report-without-actuals'
  | 'structure-protected'
  /** The sheet to be added is a copy, without which nothing is done. */
  | 'copy-protected'
  /** The sheet to be added is the report's, which can be had without one. */
  | 'report-sheet-protected';

/** Nothing was evaluated and nothing has changed. `details` are what the sentence names. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  constructor(
    readonly code: EvaluationErrorCode,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
