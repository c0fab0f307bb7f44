/** How progress is computed. Source: docs/rules.md, "Progress and status" and "Other bodies, other rules". */
export type RuleName =
  /** (b-a)/(c-a) */
  | 'change'
  /** b/c */
  | 'ratio'
  /** 2 - b/c: lower is better */
  | 'inverse-ratio'
  /** met while b <= c, whatever the baseline */
  | 'ceiling';

/** Where the actual went from the baseline: towards the good, away from it, or nowhere. */
export type Change = 'better' | 'worse' | 'none';

/** One body's rules, complete: every default filled in. What a person writes is {@link import('./profile-schema')}'s input. */
export interface Profile {
  readonly version: 1;
  readonly name: string;
  readonly progress: {
    readonly rule: RuleName;
    /** Whether the rule was written in the profile (then it is not taken from the sheet's heading). */
    readonly ruleStated: boolean;
    readonly decimals: number;
    readonly rounding: 'half-away' | 'truncate';
    readonly missingBaseline: 'zero' | 'first-available' | 'not-assessed';
    /** What the actual is held against: the final target, or this year's expected value (a straight line, or a printed yearly target). */
    readonly against: 'target' | 'expected' | 'yearly-target';
  };
  readonly marks: readonly Mark[];
  /** Whether the marks were written in the profile; the default ones hold only where the sheet explains them. */
  readonly marksStated: boolean;
  readonly statuses: readonly StatusBand[];
  /** The count table's columns, in order. */
  readonly columnOrder: readonly string[];
  readonly notMeasured: { readonly label: string; readonly inTotal: boolean };
  readonly pace: Pace | null;
  readonly overallGoalInStrategyTotal: boolean;
  /** The level that count tables go down to: its title, or its number from the top; null: the directions. */
  readonly countLevel: string | number | null;
}

/** A rule that holds only for marked indicators: a mark in the name, or a value in a column of the sheet. */
export type Mark =
  { readonly mark: string; readonly rule: RuleName } | { readonly column: string; readonly equals: string; readonly rule: RuleName };

/** One status with the condition under which it is given; the first whose condition holds wins. */
export interface StatusBand {
  readonly label: string;
  readonly when: StatusCondition | 'otherwise';
}

/** All keys that are there must hold. */
export interface StatusCondition {
  /** Progress (unrounded fraction) at least this. */
  readonly progressAtLeast?: number;
  /** Progress at least this many times the share of the plan's time that has passed. */
  readonly paceAtLeast?: number;
  readonly change?: Change;
  /** With `change`: how far from the baseline, as a fraction of it, still counts as no change. */
  readonly tolerance?: number;
}

/** The plan's months, first and last included, and the month up to which the actuals run. */
export interface Pace {
  readonly from: string;
  readonly to: string;
  readonly at: string;
}
