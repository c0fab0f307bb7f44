import type { ErrorWords } from '../../../i18n/errors/error-words';
import { evaluationErrors } from '../../../i18n/errors/evaluation-errors';
import { workbookFileErrors } from '../../../i18n/errors/workbook-file-errors';
import type { Language } from '../../../i18n/language';

const sentences = { ...evaluationErrors, ...workbookFileErrors };

/** Why a file could not be opened or made, as a sentence with its next step. In the chunk of sentences about errors. */
export function fileErrorSentence(language: Language, code: keyof typeof sentences, details: Readonly<Record<string, string>>): string {
  const sentence: ErrorWords = sentences[code];
  return sentence[language]((name) => details[name] ?? '');
}
