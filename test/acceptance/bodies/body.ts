import type { IndicatorColumns } from '../../../src/evaluation/evaluation';
import type { WorkbookDraft } from '../../workbook-draft';

/** One indicator's result, worked out by hand from the body's own rules: name, progress as displayed, status. */
export type ByHand = readonly [name: string, progress: string, status: string];

/** A count row by hand: kind, label, counts in the order of the profile's columns, total. */
export type CountedByHand = readonly [
  kind: 'strategy' | 'overall-goal' | 'direction',
  label: string,
  counts: readonly number[],
  total: number,
];

/** A municipality other than Mine: its sheet, its rules as the profile that its staff would write, and what they lead to. */
export interface Body {
  readonly name: string;
  /** The profile's JSON. */
  readonly profile: unknown;
  build(): WorkbookDraft;
  readonly columns?: Partial<IndicatorColumns>;
  readonly results: readonly ByHand[];
  readonly counts: readonly CountedByHand[];
  /** Codes of warnings and errors with the indicator's name. A sound sheet has none. */
  readonly serious: readonly (readonly [code: string, indicator: string | null])[];
}
