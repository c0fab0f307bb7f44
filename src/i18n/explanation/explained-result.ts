/**
 * What an explanation is made of. The engine's `IndicatorResult` and `Profile` have these shapes; this room imports
 * nothing, so that words can be used from every other.
 */
export interface ExplainedResult {
  readonly indicator: {
    readonly name: string;
    readonly baseline: ExplainedFigure;
    readonly actual: ExplainedFigure;
    readonly target: ExplainedFigure;
  };
  readonly judgement: ExplainedJudgement;
  /** What the sheet holds after the run. */
  readonly recorded: { readonly progressText: string; readonly status: string };
}

/** A figure as read. */
export interface ExplainedFigure {
  readonly kind: 'number' | 'missing' | 'milestone' | 'unreadable';
  readonly text: string;
  readonly note: string | null;
  /** Only with kind `number`. */
  readonly value?: number;
  /** `30%以上` / `90.0以下`. Only with kind `number`. */
  readonly bound?: 'at-least' | 'at-most' | 'above' | 'below' | null;
}

/** What the rule gave. */
export interface ExplainedJudgement {
  readonly rule: ExplainedRule;
  readonly baseline: number | null;
  readonly goal: number | null;
  readonly progress: number | null;
  readonly noProgress:
    | 'actual-missing'
    | 'target-missing'
    | 'baseline-missing'
    | 'unreadable'
    | 'target-equals-baseline'
    | 'target-zero'
    | 'actual-zero'
    | 'target-direction'
    | 'milestone-open'
    | null;
  readonly progressText: string;
  readonly status: string;
  readonly change: 'better' | 'worse' | 'none' | null;
  /** Index of the status that won, in the profile's order. */
  readonly band: number | null;
}

/** How progress is computed. */
export type ExplainedRule = 'change' | 'ratio' | 'inverse-ratio' | 'inverse-quotient' | 'ceiling';

/** The condition of a status; all keys that are there hold together. */
export interface ExplainedCondition {
  readonly progressAtLeast?: number;
  readonly progressAbove?: number;
  readonly paceAtLeast?: number;
  readonly change?: 'better' | 'worse' | 'none';
  readonly tolerance?: number;
  readonly tolerancePoints?: number;
  readonly changeAtLeast?: number;
  readonly changeAtMost?: number;
  readonly direction?: 'met' | 'up' | 'down' | 'keep';
  readonly only?: readonly (string | { readonly column: string; readonly equals: string })[];
}

/** The body's rules, as far as an explanation names them. */
export interface ExplainedProfile {
  readonly progress: {
    readonly rounding: 'half-away' | 'truncate';
    readonly against: 'target' | 'expected' | 'yearly-target';
  };
  readonly marks: readonly (
    | { readonly mark: string; readonly rule: ExplainedRule }
    | { readonly column: string; readonly equals: string; readonly rule: ExplainedRule }
    | { readonly direction: string; readonly rule: ExplainedRule }
  )[];
  readonly statuses: readonly { readonly label: string; readonly when: 'otherwise' | ExplainedCondition }[];
  readonly notMeasured: { readonly label: string };
}
