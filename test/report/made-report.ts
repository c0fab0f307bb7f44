import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '../../src/evaluation/evaluation';
import { evaluateWorkbook } from '../../src/evaluation/evaluate';
import type { EvaluateOptions } from '../../src/evaluation/options';
import { mergeSheetPlans } from '../../src/evaluation/plan/merge-sheet-plans';
import { parseProfile } from '../../src/evaluation/profile/profile-schema';
import type { Plan } from '../../src/evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../src/evaluation/workbook/snapshot';
import type { Language } from '../../src/i18n/language';
import { reportWords } from '../../src/i18n/report/report-words';
import { reportNotes, statusMeaning } from '../../src/i18n/report/status-meanings';
import { buildReport, type ReportOptions } from '../../src/report/content/build-report';
import type { Report } from '../../src/report/content/report';
import { rulesUsed } from '../../src/report/content/rules-used';
import { planReportSheet } from '../../src/report/sheet/plan-report-sheet';
import { openWorkbook } from '../../src/xlsx/open-workbook';

export const sample = (name = 'mine-r1'): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', `${name}.xlsx`)));

/** A report, and what it was made from. */
export interface MadeReport {
  readonly snapshot: WorkbookSnapshot;
  readonly evaluation: Evaluation;
  readonly report: Report;
  /** The evaluation's plan with the report's sheet. */
  readonly plan: Plan;
}

export interface MadeOptions extends Partial<EvaluateOptions> {
  readonly language?: Language;
  readonly report?: Partial<ReportOptions>;
}

/** Makes the report of a workbook as the command does. */
export function madeReport(snapshot: WorkbookSnapshot, { language = 'ja', report: more = {}, ...options }: MadeOptions = {}): MadeReport {
  const evaluation = evaluateWorkbook(snapshot, { profile: parseProfile({}), ...options });
  const words = reportWords[language];
  const report = buildReport(snapshot, evaluation, {
    words,
    meaningOf: (status) => statusMeaning(language, evaluation.profile, status),
    notes: reportNotes(language, rulesUsed(evaluation)),
    ...more,
  });
  const sheet = planReportSheet({ snapshot, evaluation, report, words, languages: Object.values(reportWords), write: 'formulas' });
  return { snapshot, evaluation, report, plan: { sheets: mergeSheetPlans([...evaluation.plan.sheets, sheet]) } };
}

/** The workbook file with its report. */
export async function reportedFile(bytes: Uint8Array, options: MadeOptions = {}): Promise<Uint8Array> {
  const opened = await openWorkbook(bytes, 'book.xlsx');
  return opened.commit(madeReport(opened.snapshot, options).plan);
}

export async function reportOf(bytes: Uint8Array, options: MadeOptions = {}): Promise<MadeReport> {
  return madeReport((await openWorkbook(bytes, 'book.xlsx')).snapshot, options);
}
