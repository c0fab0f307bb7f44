import type { CHANGES } from '../../year/compare/changes';

/** What became of an indicator since last year. */
export type ChangeName = keyof typeof CHANGES;

/** The words of the report as a document, in one language. They are handed in, since sentences stand with the others. */
export interface ReportWords {
  readonly report: string;
  readonly draft: string;
  readonly contents: string;
  readonly classes: string;
  readonly overall: string;
  /** A workbook's only, nameless strategy. */
  readonly whole: string;
  readonly strategy: string;
  readonly direction: string;
  readonly overallGoal: string;
  readonly noStrategy: string;
  readonly noDirection: string;
  readonly total: string;
  readonly share: string;
  readonly chart: string;
  /** What the chart says in one sentence, for those who cannot see it. */
  readonly chartDescription: string;
  readonly counts: string;
  readonly details: string;
  readonly indicator: string;
  readonly unit: string;
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  readonly progress: string;
  readonly status: string;
  readonly remarks: string;
  readonly reason: string;
  readonly department: string;
  readonly bar: string;
  readonly notes: string;
  readonly worsened: string;
  readonly nothingWorsened: string;
  /** Shown where the list of what fell is no longer the sheet's. */
  readonly worsenedStale: string;
  readonly comparison: string;
  /** Said where it counts more indicators than the summary table. */
  readonly comparedAll: string;
  /** Headings of what is compared. */
  readonly moves: (lastYear: string, year: string) => string;
  readonly movesCorner: (lastYear: string, year: string) => string;
  readonly changesByStrategy: string;
  readonly comparedList: string;
  readonly change: string;
  readonly changes: Readonly<Record<ChangeName, string>>;
  /** Where no year is known. */
  readonly thisYear: string;
  readonly lastYear: string;
  /** Above what people wrote into an earlier report, where it cannot stay. */
  readonly additions: string;
  readonly boxes: Readonly<Record<BoxName, string>>;
  /** Asks for the box to be filled in. */
  readonly figuresOf: (year: string) => string;
  readonly actualOf: (year: string) => string;
  readonly progressOf: (year: string) => string;
  readonly statusOf: (year: string) => string;
  /** Whether a report could have said so itself what a status means, or made a note so. */
  readonly isOwnMeaning: (text: string) => boolean;
  readonly isOwnNote: (text: string) => boolean;
}

/** The boxes that people write in: the first about all, the others about each strategy. */
export type BoxName = 'summary' | 'actions' | 'issues' | 'policy' | 'committee';

/** The boxes behind each strategy's table. */
export const STRATEGY_BOXES = ['actions', 'issues', 'policy', 'committee'] as const satisfies readonly BoxName[];
