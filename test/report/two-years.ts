import type { CellValue, WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import { reportWords } from '../../src/i18n/report/report-words';
import { lastYearFor } from '../../src/report/content/last-year';
import { applyPlan } from '../evaluation/apply-plan';
import { workbookOf } from '../evaluation/snapshot-of';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import { madeReport, type MadeOptions, type MadeReport } from './made-report';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';

const HEADINGS = (year: string): CellValue[] => ['基本目標', '指標', '単位', '基準値', `${year}実績`, '目標値', '達成率', '評価'];

/** Indicators of a small plan: name, then actual and target of the year. */
export type YearRow = readonly [strategy: string, name: string, actual: CellValue, target: CellValue];

export const R5: readonly YearRow[] = [
  ['1 しごと', '創業件数', 12, 20],
  ['1 しごと', '雇用者数', 15, 20],
  ['1 しごと', '事業所数', 11, 20],
  ['2 ひと', '移住者数', 14, 20],
  ['2 ひと', '出生数', 11, 20],
];
export const R6: readonly YearRow[] = [
  ['1 しごと', '創業件数', 20, 20],
  ['1 しごと', '雇用者数', 9, 20],
  ['1 しごと', '事業所数', 11, 20],
  ['2 ひと', '移住者数', 16, 30],
  ['2 ひと', '空き家活用数', 12, 20],
];

export function yearSheet(year: string, rows: readonly YearRow[]): WorkbookSnapshot {
  const body = rows.map(([strategy, name, actual, target]): CellValue[] => [strategy, name, '件', 10, actual, target, null, null]);
  return workbookOf([HEADINGS(year), ...body], { name: `評価 ${year}` });
}

/** Last year's sheet, evaluated, and this year's beside it. */
export function twoYears(before: readonly YearRow[] = R5, now: readonly YearRow[] = R6): WorkbookSnapshot {
  const last = yearSheet('R5', before);
  const evaluated = applyPlan(last, evaluateWorkbook(last, { profile: parseProfile({}), countSheet: null }).plan);
  return { ...evaluated, sheets: [...evaluated.sheets, ...yearSheet('R6', now).sheets] };
}

/** The report with its comparison, as the command makes it. */
export function comparedReport(snapshot: WorkbookSnapshot, last?: WorkbookSnapshot, options: MadeOptions = {}): MadeReport {
  const words = reportWords[options.language ?? 'ja'];
  const { evaluation } = madeReport(snapshot, options);
  const comparison = lastYearFor(snapshot, evaluation, {}, words, last)?.comparison ?? null;
  return madeReport(snapshot, { ...options, report: { ...options.report, comparison } });
}
