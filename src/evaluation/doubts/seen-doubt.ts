/** What a check can see that speaks against a reading. The sentences are in `src/i18n/findings/doubts.ts`. */
export type DoubtKind =
  | 'inner-heading'
  | 'label-rows'
  | 'left-out-sheet'
  | 'mixed-groups'
  | 'name-rhythm'
  | 'other-column-fits'
  | 'other-magnitude'
  | 'other-rates'
  | 'other-rule'
  | 'result-before-target'
  | 'rows-left-out'
  | 'shared-actual'
  | 'shared-result'
  | 'shared-target'
  | 'shifted-row'
  | 'single-years'
  | 'unknown-figures'
  | 'unused-figures'
  | 'wrapped-names'
  | 'year-rows'
  | 'years-as-figures';

/** What was seen, for its sentence. */
export interface SeenDoubt {
  readonly kind: DoubtKind;
  /** What the sentence names. */
  readonly details: Readonly<Record<string, string | number>>;
}
