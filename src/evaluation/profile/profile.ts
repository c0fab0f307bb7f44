/** How progress is computed. Source: docs/rules.md, "Progress and status" and "Other bodies, other rules". */
export type RuleName =
  /** (b-a)/(c-a) */
  | 'change'
  /** b/c */
  | 'ratio'
  /** 2 - b/c: lower is better */
  | 'inverse-ratio'
  /** c/b: lower is better */
  | 'inverse-quotient'
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
  /** How a measure is graded from its indicators; null: it is not. */
  readonly measureGrade: MeasureGrade | null;
  /** Whether a dash says that nothing happened where nothing is the target (苦情件数, 事故件数), and so that it was reached. */
  readonly noneIsGood: boolean;
  /** How the sheet writes statuses otherwise: its word, and the status that it means. */
  readonly words: Readonly<Record<string, string>>;
  /** What titles and documents are made of. */
  readonly report: { readonly municipality?: string | undefined; readonly plan?: string | undefined; readonly font?: string | undefined };
}

/** The grade of a measure from its indicators: by the mean of their rates, by the mean of points for their statuses, or the worst status. */
export interface MeasureGrade {
  readonly from: 'mean' | 'points' | 'worst';
  /** With `points`: what each status is worth. */
  readonly points: Readonly<Record<string, number>>;
  /** The first whose threshold is reached wins; one without is reached always. Not for `worst`. */
  readonly grades: readonly { readonly label: string; readonly atLeast?: number | undefined }[];
}

/** A rule that holds only for some indicators: by a mark in the name, a value in a column of the sheet, or the way that is good. */
export type Mark =
  | { readonly mark: string; readonly rule: RuleName }
  | { readonly column: string; readonly equals: string; readonly rule: RuleName }
  | DirectionMark;

/** As the sheet says it in a column or behind the name, else as the target lies to the baseline: below it, above it, or the same. */
export interface DirectionMark {
  readonly direction: 'up' | 'down' | 'keep';
  readonly rule: RuleName;
}

/** One status with the condition under which it is given; the first whose condition holds wins. */
export interface StatusBand {
  readonly label: string;
  readonly when: StatusCondition | 'otherwise';
}

/** A mark in the name or a value that a column of the row holds, or the value of one column by its heading. */
export type Bound = string | { readonly column: string; readonly equals: string };

/** All keys that are there must hold. */
export interface StatusCondition {
  /** Progress (unrounded fraction) at least this. */
  readonly progressAtLeast?: number;
  /** Progress strictly above this. */
  readonly progressAbove?: number;
  /** Progress at least this many times the share of the plan's time that has passed. */
  readonly paceAtLeast?: number;
  readonly change?: Change;
  /** With `change`: how far from the baseline, as a fraction of it, still counts as no change. */
  readonly tolerance?: number;
  /** The same in the figure's own unit (3 for ±3 points). */
  readonly tolerancePoints?: number;
  /** The way from the baseline towards the good, in the figure's own unit, at least or at most this; below 0: away from it. */
  readonly changeAtLeast?: number;
  readonly changeAtMost?: number;
  /**
   * For targets that are a direction (増加, 減少, 維持, ↗ → ↘): the actual went that way (`met`); or the target points up, down, or is to
   * be kept. Never holds for a target that is a number.
   */
  readonly direction?: 'met' | 'up' | 'down' | 'keep';
  /** Binds the status to some indicators. */
  readonly only?: readonly Bound[];
}

/** The plan's months, first and last included, and the month up to which the actuals run. */
export interface Pace {
  readonly from: string;
  readonly to: string;
  readonly at: string;
}
