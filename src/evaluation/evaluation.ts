import type { Figure } from './figures/figure';
import type { Finding } from './findings/finding';
import type { Change, Mark, Profile, RuleName } from './profile/profile';
import type { OtherFigures } from './rules/progress/other-figures';
import type { CellRange } from './workbook/snapshot';
import type { Plan, SheetCell } from './workbook/plan';

/** A numbered heading of the outline. */
export interface Heading {
  /** The number as typed (`1`, `(2)`, `Ⅰ`), or null. */
  readonly number: string | null;
  /** The name as on the sheet, markup and outer space removed. */
  readonly name: string;
  /** `NUMBER NAME`, or the name alone. */
  readonly label: string;
  /** Where its name stands, from 0. */
  readonly row: number;
  readonly column: number;
}

/** Level of a heading in the outline. Source: docs/rules.md, "Vocabulary". */
export type Level = 'strategy' | 'direction' | 'measure';

/** The levels from the top as depths; below the third a sheet may have more. */
export const LEVELS: readonly Level[] = ['strategy', 'direction', 'measure'];

/** A level of the outline that an indicator stands under. */
export interface IndicatorLevel {
  /** 0 to 2: strategy, direction, measure; from 3 on levels below. */
  readonly depth: number;
  /** What the sheet calls the level (基本目標, 章); '' where nothing says it. */
  readonly title: string;
  /** `NUMBER NAME`, or the name alone. */
  readonly name: string;
}

/** Where an indicator's cells stand in its row. Columns from 0; null where the sheet has none. */
export interface IndicatorColumns {
  readonly indicator: number;
  readonly unit: number | null;
  readonly baseline: number | null;
  readonly actual: number | null;
  readonly target: number | null;
  readonly progress: number | null;
  readonly status: number | null;
}

/** An indicator as read from its row, before any rule. */
export interface Indicator {
  readonly sheet: string;
  /** From 0; of an indicator whose cells stand in several rows the first. */
  readonly row: number;
  readonly columns: IndicatorColumns;
  /** The rows of the cells that do not stand in `row`: plan and actual as rows, forms. `rowOf` and `cellOf` look them up. */
  readonly rows?: Readonly<Partial<Record<keyof IndicatorColumns, number>>>;
  readonly strategy: Heading | null;
  /** null: an indicator of the strategy itself (基本目標), when `measure` is null too. */
  readonly direction: Heading | null;
  readonly measure: Heading | null;
  /** All levels that it stands under, from the top, however many the sheet has. */
  readonly levels: readonly IndicatorLevel[];
  /** As on the sheet (※ included), markup and outer space removed. */
  readonly name: string;
  /** What tells it from others of its name, where a column of its own says so (男性); the name ends in it, in brackets. */
  readonly part?: string;
  readonly unit: string | null;
  readonly baseline: Figure;
  readonly actual: Figure;
  readonly target: Figure;
}

/** Why an indicator has no progress. */
export type NoProgressReason =
  | 'actual-missing'
  | 'target-missing'
  | 'baseline-missing'
  | 'unreadable'
  | 'target-equals-baseline'
  | 'target-zero'
  | 'actual-zero'
  | 'target-direction'
  | 'milestone-open';

/** What the rule gives for one indicator. */
export interface Judgement {
  readonly rule: RuleName;
  /** The baseline that was used: the sheet's, 0 for a missing one, or null when there is none to use. */
  readonly baseline: number | null;
  /** What the actual was held against: the target, or this year's expected value. */
  readonly goal: number | null;
  /** Unrounded fraction, null where there is none. */
  readonly progress: number | null;
  readonly noProgress: NoProgressReason | null;
  /** As displayed: rounded by the profile, with a percent sign; `-` where there is no progress. */
  readonly progressText: string;
  readonly status: string;
  /** The actual's movement against the baseline; null where it cannot be told. */
  readonly change: Change | null;
  /** Index of the profile's status band that won; null: not measured or not judged. */
  readonly band: number | null;
}

/** What the sheet holds in the result columns after the run, as displayed. Where it holds what the rule gives, the judgement itself. */
export type Recorded = Pick<Judgement, 'progressText' | 'status'>;

/** An indicator with all that was found out about it. */
export interface IndicatorResult {
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly recorded: Recorded;
  /** What it was judged by besides its own figures, for whoever writes the rule's formulas elsewhere. */
  readonly judgedBy?: JudgedBy;
}

/** What an indicator was judged by besides its own figures; indicators share the objects. */
export interface JudgedBy {
  readonly others: OtherFigures;
  /** The rules as they hold for the indicator. */
  readonly profile: Profile;
}

/** What levels are called; a level without a title does not occur. */
export type LevelTitles = Partial<Readonly<Record<Level, string>>>;

/** A row of a count table. */
export interface CountRow {
  readonly kind: 'strategy' | 'overall-goal' | 'direction';
  readonly label: string;
  /** By status label, in the order of {@link Evaluation.statusColumns}. */
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
}

/** The count table of one strategy. */
export interface CountTable {
  /** The strategy's label; null for indicators without a strategy. */
  readonly strategy: string | null;
  readonly rows: readonly CountRow[];
}

/**
 * What decided that a column is what it was taken for: a person; its heading's word; a year as its heading; today's figure
 * beside a baseline; the earlier of two years; the texts in it; its place beside the others.
 */
export type ColumnEvidence = 'person' | 'heading' | 'year' | 'current' | 'earlier-year' | 'texts' | 'place';

/** A column with its heading and what decided. Columns from 0. */
export interface ColumnTaken {
  readonly role: keyof IndicatorColumns;
  readonly column: number;
  readonly heading: string;
  readonly by: ColumnEvidence;
  /** The word in the heading that decided; null where something else did. */
  readonly word: string | null;
}

/**
 * Why a target was taken among several: a person; there is no other; it is of the actual's year; the plan ends with it; its year is
 * the last.
 */
export type TargetReason = 'person' | 'only' | 'same-year' | 'final' | 'last-year';

/** A rule for some indicators that a note states, and its row. */
export type StatedMark = Exclude<Mark, { readonly column: string }> & { readonly row: number };

/** What in a table was taken for what, and why. Rows and columns from 0. */
export interface TableEvidence {
  readonly columns: readonly ColumnTaken[];
  /** Columns with a heading that nothing was read from. */
  readonly leftAside: readonly { readonly column: number; readonly heading: string }[];
  /** The years of actuals among which one was chosen. */
  readonly years: readonly string[];
  /** The columns of targets among which one was chosen, and why that one. */
  readonly targets: readonly { readonly column: number; readonly heading: string }[];
  readonly targetBy: TargetReason;
  /** Which of the groups 単年度 and 累計 was read; null where the table has no two. */
  readonly basis: 'single' | 'cumulative' | null;
  /** Whether a person chose the year. */
  readonly yearGiven: boolean;
  /** Where the levels stand: in columns beside the indicators, on rows of their own, or nowhere. */
  readonly outline: 'columns' | 'rows' | 'none';
  readonly levels: readonly { readonly level: Level | null; readonly left: number; readonly right: number; readonly heading: string }[];
  /** The rule that the sheet states for the table, by a heading (its column) or a note (its row); null where it states none. */
  readonly statedRule: { readonly rule: RuleName; readonly column: number | null; readonly row: number | null } | null;
  /** Marks and directions that notes give rules. */
  readonly marks: readonly StatedMark[];
  /** Rows that are no indicators, nor headings of the outline. */
  readonly passedOver: readonly { readonly row: number; readonly kind: 'note' | 'subtotal'; readonly text: string }[];
  /** How many rows' cells stand beside their headings' columns. */
  readonly movedRows: number;
}

/** An evaluation table as it was found, for whoever shows what was read. */
export interface TableReading {
  readonly sheet: string;
  readonly range: CellRange;
  /** First and last heading row, from 0. */
  readonly headingRows: readonly [number, number];
  readonly columns: IndicatorColumns;
  /** The year of the actuals that were evaluated, as on the sheet; null when the heading names none. */
  readonly year: string | null;
  /** The same of the targets, where the table is not a row an indicator. */
  readonly targetYear?: string | null;
  /** How the table is laid out, where it is not a row an indicator: plan and actual as rows, a form's labelled cells. */
  readonly layout?: 'pairs' | 'form';
  readonly indicators: number;
  readonly evidence: TableEvidence;
}

/** Everything the engine found out about a workbook. */
export interface Evaluation {
  readonly workbook: string;
  readonly profile: Profile;
  /** The marks in names (※) that have a rule of their own, as the profile or the workbook's footnotes explain them. */
  readonly marks: readonly string[];
  readonly tables: readonly TableReading[];
  /** Sheets that hold the same indicators for another year, and were left as they are. */
  readonly otherYears?: readonly string[];
  readonly results: readonly IndicatorResult[];
  /** The labels that are counted: the profile's columns, then other statuses that occur. */
  readonly statusColumns: readonly string[];
  readonly counts: readonly CountTable[];
  /** What the sheet calls the levels of the count tables; only those that occur. */
  readonly levelTitles: LevelTitles;
  readonly findings: readonly Finding[];
  /** Cells of an evaluation sheet that what is made of it is to look like: a heading, a strategy's own row, a name; absent: none. */
  readonly models?: { readonly heading: SheetCell; readonly strategy: SheetCell | null; readonly body: SheetCell };
  readonly plan: Plan;
}
