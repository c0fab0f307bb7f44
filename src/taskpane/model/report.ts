import type { Evaluation } from '../../evaluation/evaluation';
import { mergeSheetPlans } from '../../evaluation/plan/merge-sheet-plans';
import type { Plan } from '../../evaluation/workbook/plan';
import type { WorkbookSnapshot } from '../../evaluation/workbook/snapshot';
import type { Language } from '../../i18n/language';
import { comparisonNotes } from '../../i18n/year/compare-notes';
import { reportPaneSentences } from '../../i18n/report/report-pane';
import { openFindings, renewalSentences } from '../../i18n/report/report-renewal';
import { reportWords } from '../../i18n/report/report-words';
import { reportNotes, statusMeaning } from '../../i18n/report/status-meanings';
import { buildReport } from '../../report/content/build-report';
import { mustHaveActuals } from '../../report/content/must-have-actuals';
import { mustBeSure } from '../../report/content/must-be-sure';
import { lastYearFor } from '../../report/content/last-year';
import type { Report, ReportComparison } from '../../report/content/report';
import { rulesUsed } from '../../report/content/rules-used';
import { readOwnReportSheet } from '../../report/sheet/existing/own-report-sheet';
import { planReportSheet, reportRenewal, writtenBoxes } from '../../report/sheet/plan-report-sheet';
import type { PaneSettings } from '../state/pane-settings';
import { evaluateBySettings } from './evaluate-whole';
import { optionsBySettings } from './evaluate-workbook';

export { reportPaneSentences };

/** The plan of the workbook's results and the report's sheet. @throws EvaluationError */
export function reportPlan(workbook: WorkbookSnapshot, settings: PaneSettings, language: Language): PlannedReport {
  const input = { ...reportInput(workbook, settings, language), write: settings.write, results: settings.write };
  const sheet = planReportSheet(input);
  const plan = { sheets: mergeSheetPlans([...input.evaluation.plan.sheets, sheet]) };
  return {
    plan,
    sheet: sheet.name,
    notes: [
      ...renewalSentences(language, reportRenewal(input, sheet), input.leftOut === null),
      ...input.notes,
      ...openFindings(language, input.evaluation.findings),
    ],
  };
}

interface PlannedReport {
  readonly plan: Plan;
  readonly sheet: string;
  /** What a person should know once it is made. */
  readonly notes: readonly string[];
}

/** The sheets of earlier runs that hold a report, copies not counted. */
export function reportSheets({ sheets }: WorkbookSnapshot, { copies }: PaneSettings): string[] {
  const languages = Object.values(reportWords);
  return sheets
    .filter((sheet) => !copies.includes(sheet.name) && readOwnReportSheet(sheet, languages) !== undefined)
    .map(({ name }) => name);
}

/** The report as a Word document. @throws EvaluationError */
export async function reportDocument(workbook: WorkbookSnapshot, settings: PaneSettings, language: Language): Promise<Uint8Array> {
  const input = reportInput(workbook, settings, language);
  const { wordReport } = await import(/* webpackChunkName: "word" */ '../../report/word/word-report');
  return wordReport(input.report, input.words, writtenBoxes(input));
}

function reportInput(workbook: WorkbookSnapshot, settings: PaneSettings, language: Language) {
  const evaluation = evaluateBySettings(workbook, settings);
  mustBeSure(evaluation);
  const words = reportWords[language];
  const { workbook: compared, options } = optionsBySettings(workbook, settings, {});
  const { profile: _profile, write: _write, applyRule: _applyRule, headingRows: _headingRows, ...asked } = options;
  const lastYear = lastYearFor(compared, evaluation, asked, words);
  if (settings.corrections.year === null && settings.corrections.sheet === null) mustHaveActuals(evaluation, lastYear);
  const report = reportOf(workbook, evaluation, language, lastYear?.comparison ?? null);
  const leftOut = lastYear?.doubtful ?? null;
  const notes = lastYear === undefined ? [] : comparisonNotes(language, lastYear.facts);
  return { snapshot: workbook, evaluation, report, words, languages: Object.values(reportWords), leftOut, notes };
}

function reportOf(workbook: WorkbookSnapshot, evaluation: Evaluation, language: Language, comparison: ReportComparison | null): Report {
  return buildReport(workbook, evaluation, {
    words: reportWords[language],
    meaningOf: (status) => statusMeaning(language, evaluation.profile, status),
    notes: reportNotes(language, rulesUsed(evaluation)),
    comparison,
  });
}
