import { EvaluationError } from '../../evaluation/evaluation-error';
import { ExcelError } from '../../excel/excel-error';
import { evaluationErrors } from '../../i18n/errors/evaluation-errors';
import { excelErrorSentence } from '../../i18n/errors/excel-errors';
import { undoSentences } from '../../i18n/errors/undo-sentences';
import type { Language } from '../../i18n/language';
import { paneSentence } from '../../i18n/pane-sentences';
import { ruleProblem } from '../../i18n/settings/rule-problems';

export { undoSentences };

/**
 * What went wrong as a sentence with its next step. A chunk of its own: most runs need none of these.
 * @param isInForm whether what went wrong was typed into the form for rules, and so is told in its words
 */
export function errorSentence(language: Language, error: unknown, isInForm = false): string {
  if (error instanceof ExcelError) return excelErrorSentence(language, error.code, error.details);
  if (!(error instanceof EvaluationError)) return excelErrorSentence(language, 'unexpected', { excelCode: nameOf(error) });
  const { code, details } = error;
  const inForm = isInForm && code === 'profile-invalid' ? ruleProblem(language, (name) => details[name] ?? '') : null;
  if (inForm !== null) return inForm;
  // The command's sentences name its options; the pane has its own means of correction.
  if (code === 'sheet-without-table') return paneSentence(language, 'sheetMissing', details['sheet'] ?? '');
  if (code === 'structure-protected') return excelErrorSentence(language, code, {});
  return evaluationErrors[code][language]((name) => details[name] ?? '');
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
