import type { Conflict, ConflictCode } from '../answers/conflict';

/** Why a figure should be talked about. */
export type HearingReason = 'large-movement' | 'digits' | 'no-reason' | 'not-final' | 'remark';

/** The sentences of collecting, in one language. */
export interface CollectWords {
  readonly code: (code: ConflictCode) => string;
  readonly message: (conflict: Conflict) => string;
  readonly hearing: Readonly<Record<HearingReason, string>>;
  readonly conflictHeadings: readonly string[];
  readonly hearingHeadings: readonly string[];
  readonly answerHeadings: readonly string[];
}
