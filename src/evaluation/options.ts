import type { IndicatorColumns, Level } from './evaluation';
import type { Profile } from './profile/profile';

/** What a caller may set. All but the profile have defaults that suit a first run. */
export interface EvaluateOptions {
  readonly profile: Profile;
  /** Evaluate only these sheets; default: every sheet with an evaluation table. */
  readonly sheets?: readonly string[];
  /** Write formulas (default) or values. */
  readonly write?: 'formulas' | 'values';
  /** Replace hand-typed results that differ from the rule; default false: keep and report them. */
  readonly applyRule?: boolean;
  /** The sheet for count tables that the workbook does not already hold; null: none. Default 集計表. */
  readonly countSheet?: string | null;
  /** Columns given by a person, from 0; the others are detected. */
  readonly columns?: Partial<IndicatorColumns>;
  /** Whether sheets that hold the same indicators for several years are all evaluated; default: those of one year. */
  readonly everyYear?: boolean;
  /** The year of actuals to evaluate, as its heading says it; default: the last one that has figures. */
  readonly year?: string;
  /** Corrections by a person: a heading's level, by sheet name and row (from 0). */
  readonly levels?: Readonly<Record<string, Readonly<Record<number, Level>>>>;
  /** Sheets whose reading a person has looked at and confirmed: they are written, whatever speaks against it. */
  readonly confirmed?: readonly string[];
  /** Corrections by a person: a sheet's (last) heading row, from 0. */
  readonly headingRows?: Readonly<Record<string, number>>;
  /** Whoever wants results alone: no counts are planned, and every finding stands by itself. */
  readonly resultsOnly?: boolean;
}

/** What the caller says about one sheet; everything else is found. */
export interface SheetChoice {
  readonly columns: Partial<IndicatorColumns>;
  readonly year: string | null;
  readonly levels: Readonly<Record<number, Level>>;
  readonly headingRow: number | null;
}
