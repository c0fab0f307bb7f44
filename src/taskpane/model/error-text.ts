import { EvaluationError } from '../../evaluation/evaluation-error';
import { ExcelError } from '../../excel/excel-error';
import { evaluationErrors } from '../../i18n/errors/evaluation-errors';
import { excelErrorSentence } from '../../i18n/errors/excel-errors';
import type { Language } from '../../i18n/language';
import { paneWord } from '../../i18n/pane';
import { paneSentence } from '../../i18n/pane-sentences';

/** What went wrong as a sentence with its next step. */
export function errorText(language: Language, error: unknown): string {
  if (error instanceof ExcelError) return excelErrorSentence(language, error.code, error.details);
  if (!(error instanceof EvaluationError)) return excelErrorSentence(language, 'unexpected', { excelCode: nameOf(error) });
  const { code, details } = error;
  // The command's sentences name its options; the pane has its own means of correction.
  if (code === 'no-table') return paneWord(language, 'noTable');
  if (code === 'sheet-without-table') return paneSentence(language, 'sheetMissing', details['sheet'] ?? '');
  if (code === 'structure-protected') return excelErrorSentence(language, code, {});
  return evaluationErrors[code][language]((name) => details[name] ?? '');
}

/** Whether the error says that there is no table to evaluate, which has a screen of its own. */
export function saysNoTable(error: unknown): boolean {
  return (
    error instanceof EvaluationError &&
    (error.code === 'no-table' || error.code === 'sheet-without-table' || error.code === 'sheet-not-found')
  );
}

/** Whether the error is about what a person corrected of the reading, and so about what they can correct again. */
export function saysCorrectionsFail(error: unknown): boolean {
  return error instanceof EvaluationError && (error.code === 'columns-invalid' || error.code === 'year-not-found');
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
