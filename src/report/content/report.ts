import type { CountRow, IndicatorResult } from '../../evaluation/evaluation';
import type { StrategyGroups } from '../../evaluation/counts/strategy-groups';
import type { Tone } from '../../evaluation/profile/status-tones';
import type { Figure } from '../../evaluation/figures/figure';
import type { CellValue } from '../../evaluation/workbook/snapshot';
import type { RemarkRole } from './remark-words';
import type { ChangeName } from './report-words';

/** What the printed report (進捗状況報告書) consists of, whoever writes it: a sheet, Word, a terminal. */
export interface Report {
  /** The whole title, with 案 where it is a draft. */
  readonly title: string;
  /** Whether somebody named it, so that it is not made of municipality, plan and year. */
  readonly titleGiven: boolean;
  readonly municipality: string | null;
  /** The year of the actuals; of several the latest, written with the others. null where the sheet names none. */
  readonly year: ReportYear | null;
  /** The font that the body's profile asks for; null: the document's usual one. */
  readonly font: string | null;
  readonly headings: ReportHeadings;
  /** The statuses that are counted, in the order of the columns. */
  readonly statuses: readonly ReportStatus[];
  /** How progress was worked out, and other remarks. */
  readonly notes: readonly string[];
  /** Each on a page of its own. */
  readonly strategies: readonly ReportStrategy[];
  /** The sum of the strategies' rows. */
  readonly total: ReportCounts;
  /** What fell, in the order of the sheet. */
  readonly worsened: readonly ReportIndicator[];
  /** null where there is no last year. */
  readonly comparison: ReportComparison | null;
}

/** A year as the sheet has it, in full, and in the western calendar. */
export interface ReportYear {
  readonly label: string;
  /** 令和元年度 */
  readonly japanese: string;
  /** null where the label names no year that is known. */
  readonly western: number | null;
}

/** The headings of the detail tables, as on the sheet where it has them. */
export interface ReportHeadings {
  /** From the top; a level that nothing of the sheet has is not among them. */
  readonly levels: readonly string[];
  /** At which depth of the outline each of them stands. */
  readonly depths: readonly number[];
  /** Of the first column of a strategy's count table. */
  readonly counts: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  readonly progress: string;
  readonly status: string;
}

/** A status, what it means, and how it is drawn. */
export interface ReportStatus {
  readonly label: string;
  readonly meaning: string;
  readonly tone: Tone;
  /** Whether it is counted in the rows' totals, and so has a share of them. */
  readonly inTotal: boolean;
}

/** A row of counts. */
export interface ReportCounts {
  /** In the order of {@link Report.statuses}. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface ReportStrategy {
  /** `NUMBER NAME`, or the name alone. */
  readonly label: string;
  readonly counts: readonly ReportCountRow[];
  readonly rows: readonly ReportRow[];
}

/** A row of a strategy's count table, and what it counts. */
export interface ReportCountRow extends ReportCounts {
  readonly kind: CountRow['kind'];
  readonly label: string;
  readonly groups: StrategyGroups['directions'];
}

/** A row of a strategy's detail table. */
export type ReportRow = ReportHeadingRow | ReportIndicator;

/** A heading of the outline. */
export interface ReportHeadingRow {
  readonly kind: 'heading';
  /** Among the levels that the sheet has; 0: the strategy itself. */
  readonly depth: number;
  readonly label: string;
}

/** An indicator with what stands beside its figures. */
export interface ReportIndicator {
  readonly kind: 'indicator';
  /** The label of its strategy. */
  readonly strategy: string;
  /** The year of its actual, which may be another than the report's latest; null where the sheet names none. */
  readonly year: ReportYear | null;
  readonly result: IndicatorResult;
  /** Where the sheet has columns for it, what stands there. */
  readonly remarks: Readonly<Partial<Record<RemarkRole, ReportRemark>>>;
}

/** A remark and its cell, from 0. */
export interface ReportRemark {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Last year beside this year, for each indicator and in sums. */
export interface ReportComparison {
  /** As headings say the years: R1, R2. */
  readonly lastYear: string;
  readonly year: string;
  /** Whether indicators are compared that the summary table does not count. */
  readonly countsMore: boolean;
  /** The statuses of both years. */
  readonly labels: readonly string[];
  /** How many indicators went from which status (down) to which (across), of those that both years have. */
  readonly matrix: readonly (readonly number[])[];
  /** The changes that are counted. */
  readonly changes: readonly ChangeName[];
  readonly strategies: readonly ComparedStrategy[];
}

/** What changed in a strategy; ones that only last year had come last. */
export interface ComparedStrategy {
  readonly label: string;
  /** In the order of {@link ReportComparison.changes}. */
  readonly counts: readonly number[];
  readonly indicators: readonly ComparedIndicator[];
}

/** An indicator in both years, or in one of them. */
export interface ComparedIndicator {
  readonly strategy: string;
  readonly name: string;
  readonly unit: string;
  readonly before: ComparedYear | null;
  readonly now: ComparedYear | null;
  readonly change: ChangeName;
  /** This year's result as the rest of the report has it; null where only last year has the indicator. */
  readonly result: IndicatorResult | null;
}

/** An indicator's figures of one year. */
export interface ComparedYear {
  readonly actualFigure: Figure;
  /** The unit of target and actual where the indicator's row names another one; absent: they are in the row's. */
  readonly unit?: string;
  readonly target: ComparedFigure;
  readonly actual: ComparedFigure;
  readonly progress: ComparedFigure;
  readonly status: ComparedFigure;
}

/** A figure as text, and as a cell shows it. */
export interface ComparedFigure {
  readonly text: string;
  readonly value: CellValue;
  readonly numberFormat: string | null;
  /** Where it stands in the workbook that is written, from 0; null where it does not. */
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number } | null;
  /** Of a result that no cell of the workbook holds although its figures stand there: whose it is; else null. */
  readonly resultOf: IndicatorResult | null;
}
