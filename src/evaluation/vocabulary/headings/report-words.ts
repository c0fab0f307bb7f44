import type { Level } from '../../evaluation';

/**
 * The words of the report's count tables. They are labels of the document, the same whatever language the messages
 * are in. Source: docs/rules.md, "Count tables".
 */
export const REPORT_WORDS = {
  /** What the title of the sheet that the product lays out says; also what it is recognised by on the next run. */
  title: '目標指標の進捗状況 集計表',
  /** Heading of the bars. */
  bar: '内訳',
  /** Title of the chart, and what it shows for those who cannot see it. */
  chart: '状況の内訳（構成比）',
  chartDescription: '区分ごとの状況の内訳（100% 積み上げ横棒、件数は上の表）',
  /** Begins the note that says what each status means. */
  legend: '凡例',
  /** Begins its further lines. */
  legendGoesOn: '　　',
  /** Notes on whether the strategies' rows count 基本目標. */
  goalsIn: '戦略の件数・合計：基本目標を含む',
  goalsOut: '戦略の件数・合計：基本目標を含まない',
  /** Name of that sheet when nobody gives another. */
  countSheet: '集計表',
  overallGoal: '基本目標',
  /** Heading of the row totals, and label of the row that sums the strategies. */
  total: '合計',
  /** Caption of the table with one row per strategy; also the label of a workbook's only, nameless strategy. */
  overall: '全体',
  /** Heading of the highest level where nothing names it. */
  noLevel: '区分',
  /** Label of the indicators that belong to no strategy, beside strategies that have names. */
  noStrategy: 'その他',
  /** Heading of the column that remarks in place of a status share; the second where the profile has the first. */
  otherStatuses: 'その他',
  foreignStatuses: '規則外',
} as const;

const TITLE = new RegExp(`(?:^|\\s)${REPORT_WORDS.title}(?:（[^（）]*）)?$`);

/** The title of the count sheet: whose it is, which plan's, of which year. */
export function countSheetTitle(owner: string, year: string | null): string {
  return `${owner === '' ? '' : `${owner} `}${REPORT_WORDS.title}${year === null ? '' : `（${year}）`}`;
}

/** Whether a text is a title as {@link countSheetTitle} makes it. */
export function isCountSheetTitle(text: unknown): boolean {
  return typeof text === 'string' && TITLE.test(text);
}

/** Column headings of the outline's levels where the sheet has none of its own. */
export const LEVEL_HEADINGS: Readonly<Record<Level, string>> = { strategy: '重点戦略', direction: '戦略方針', measure: '施策' };
