import { readReport, type ReportIndicator } from '../../tools/samples/report-data';

/** An indicator of the report with what an evaluation of it has to give. */
export interface ExpectedIndicator {
  readonly strategy: string;
  /** null: an overall goal. */
  readonly direction: string | null;
  readonly measure: string | null;
  readonly printed: ReportIndicator;
  /** What the rule gives. */
  readonly progressText: string;
  readonly status: string;
}

/**
 * The three places where the report departs from its own rule (9, 12, 15 give 50.0 %; 92.5, 94.3, 95.0 give 72.0 %; a ※
 * row at 135.3 % is reached). Everywhere else what the city published is what the rule gives.
 */
const CORRECTED: Readonly<Record<string, { progress?: string; status?: string }>> = {
  市内の高校の新卒者の美祢市内就職率: { progress: '50.0%' },
  市内中学校へ入学する生徒の割合: { progress: '72.0%' },
  '認知症サポーター養成講座受講者数(年間)※': { status: '目標達成' },
};

/** The report's 81 indicators in its order, with what the rule gives for each. */
export function expectedIndicators(): ExpectedIndicator[] {
  return readReport().flatMap(({ label: strategy, overallGoals, directions }) => [
    ...overallGoals.map((printed) => ({ strategy, direction: null, measure: null, ...judged(printed) })),
    ...directions.flatMap((direction) =>
      direction.measures.flatMap((measure) =>
        measure.indicators.map((printed) => ({ strategy, direction: direction.label, measure: measure.label, ...judged(printed) })),
      ),
    ),
  ]);
}

function judged(printed: ReportIndicator): Pick<ExpectedIndicator, 'printed' | 'progressText' | 'status'> {
  const corrected = CORRECTED[printed.name];
  return {
    printed,
    progressText: corrected?.progress ?? (printed.progress === '' ? '-' : printed.progress),
    status: corrected?.status ?? printed.status,
  };
}

/** A printed figure as number and note, read without the product: `92.5 (H31)` is 92.5 and `H31`, `-` is null. */
export function printedFigure(printed: string): { value: number | null; note: string | null } {
  const parts = /^([\d,.]+) *(?:\(([^)]*)\))?$/.exec(printed);
  if (parts === null) return { value: null, note: null };
  return { value: Number((parts[1] ?? '').replaceAll(',', '')), note: parts[2] ?? null };
}

/** A row of a count table: label and counts of 目標達成, 改善↑, -, 悪化↓, and their sum. */
export type CountLine = readonly [kind: string, label: string, ...counts: number[]];

/** The report's 25 count rows as published, the label that is cut off in it whole. */
export function publishedCounts(): CountLine[] {
  return readReport().flatMap(({ label, counts }) =>
    counts.map((row): CountLine => [row.kind, row.kind === 'strategy' ? label : row.label, ...row.counts, row.total]),
  );
}

/** The 25 count rows when the rule decides throughout: the published ones but for two rows of strategy 4. */
export function ruleCounts(): CountLine[] {
  return publishedCounts().map((line): CountLine => {
    if (line[1].startsWith('4 「ずっと')) return [line[0], line[1], 5, 3, 8, 1, 17];
    if (line[1] === '1 安全安心な環境の提供') return [line[0], line[1], 1, 2, 0, 0, 3];
    return line;
  });
}
