import type { SheetPlan } from '../../../evaluation/workbook/plan';
import type { SheetSnapshot } from '../../../evaluation/workbook/snapshot';
import type { Report } from '../../content/report';
import type { ReportWords } from '../../content/report-words';
import type { OwnReportSheet } from './own-report-sheet';

/** What a person should know about a report that was made again. */
export interface Renewal {
  /** Where the first of what stood beside a row stands now that is no more; null: nowhere. */
  readonly strayed: string | null;
  /** Whether it has lost its comparison with last year. */
  readonly lostComparison: boolean;
  /** The caption under which stands what was written between the report's lines before; null: nothing new. */
  readonly additions: string | null;
}

type RenewedPlan = SheetPlan & { readonly strayed?: string };

/** What changes for people when a plan for an earlier report is carried out. */
export function renewalOf(sheet: SheetSnapshot, own: OwnReportSheet, report: Report, words: ReportWords, plan: RenewedPlan): Renewal {
  const first = new Set(sheet.values.map(([value]) => value));
  const additions = plan.writes.find(({ row, column, value }) => {
    const isCaption = column === 0 && value === words.additions;
    return isCaption && plan.writes.some((write) => write.row === row + 1 && write.column === 0 && !first.has(write.value));
  });
  return {
    strayed: plan.strayed ?? null,
    lostComparison: report.comparison === null && first.has(own.words.comparison) && isShown(sheet, own),
    additions: additions === undefined ? unplacedBox(own, plan) : words.additions,
  };
}

/** The contents name the comparison, too: it is there where its tables are. */
function isShown(sheet: SheetSnapshot, { words }: OwnReportSheet): boolean {
  return sheet.values.some(([value]) => value === words.changesByStrategy);
}

/** The caption under which a strategy's box stands at the end, because the report has the strategy no more; null: none. */
function unplacedBox({ boxes }: OwnReportSheet, { writes }: SheetPlan): string | null {
  const captions = boxes.flatMap(({ name, strategy, title }) => (name === null || name === 'summary' ? [] : [`${strategy} ${title}`]));
  return captions.find((caption) => writes.some(({ column, value }) => column === 0 && value === caption)) ?? null;
}
