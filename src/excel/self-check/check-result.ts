/** What is found out about this Excel. Each is a point on which Excels are known to differ, or on which no page is clear. */
export type CheckId =
  | 'formula-spelling'
  | 'formula-r1c1'
  | 'text-cells'
  | 'criteria'
  | 'conditional-formats'
  | 'print-setup'
  | 'settings'
  | 'values-copy'
  | 'spill'
  | 'filter'
  | 'notes'
  | 'undo-group';

/** What became of one check. */
export interface CheckResult {
  readonly id: CheckId;
  /** `failed`: Excel refused it. */
  readonly outcome: 'as-expected' | 'different' | 'failed';
  /** What Excel did, in its own words: values, formulas, codes. */
  readonly found: string;
}
