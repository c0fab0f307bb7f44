import type { SeenDoubt } from '../doubts/seen-doubt';

/** How much a finding matters: an error kept something from being evaluated. */
export type Severity = 'error' | 'warning' | 'info';

/** What kind of thing a person should look at. The codes are public; `docs/command.md` says what each means. */
export type FindingCode =
  | 'progress-differs'
  | 'status-differs'
  | 'results-differ'
  | 'formula-differs'
  | 'rule-shown'
  | 'rule-taken'
  | 'counts-differ'
  | 'label-differs'
  | 'left-out-of-counts'
  | 'missing-actual'
  | 'missing-target'
  | 'missing-baseline'
  | 'unreadable-figure'
  | 'error-cell'
  | 'target-equals-baseline'
  | 'target-zero'
  | 'actual-zero'
  | 'milestone-open'
  | 'target-below-baseline'
  | 'direction-differs'
  | 'rule-by-bound'
  | 'mark-unneeded'
  | 'extreme-progress'
  | 'achieved-at-baseline'
  | 'cumulative-fell'
  | 'scale-mixed'
  | 'unit-mixed'
  | 'name-missing'
  | 'listed-again'
  | 'indicator-ended'
  | 'struck-out'
  | 'duplicate-indicator'
  | 'years-differ'
  | 'hidden-sheet'
  | 'outdated-sheet'
  | 'structure-unclear'
  | 'sheet-name-taken';

/** A finding. Its sentence is made of `code`, `variant`, `recorded`, `computed` and `details` in `src/i18n`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string;
  /** Row and column from 0. */
  readonly row: number;
  readonly column: number;
  /** The indicator's name, or null when the finding is not about one. */
  readonly indicator: string | null;
  /** What the sheet holds, as displayed, or null. */
  readonly recorded: string | null;
  /** What the rule gives, or what was expected, or null. */
  readonly computed: string | null;
  /** Which of the code's sentences is meant, where it has several (for example which figure: `baseline`). */
  readonly variant?: string;
  /** What else the sentence names: texts and numbers by name. */
  readonly details?: Readonly<Record<string, string | number>>;
  /** Of a table whose reading is doubtful: what was seen. */
  readonly doubts?: readonly SeenDoubt[];
}
