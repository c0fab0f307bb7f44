import type { ErrorWords } from '../../../i18n/errors/error-words';
import { evaluationErrors } from '../../../i18n/errors/evaluation-errors';
import { workbookFileErrors } from '../../../i18n/errors/workbook-file-errors';
import type { Language } from '../../../i18n/language';
import { yearSentence } from '../../../i18n/year/year-pane';
import type { FileRefusal } from '../../files/file-read';

const sentences = { ...evaluationErrors, ...workbookFileErrors };

/** Why a file could not be opened or made, as a sentence with its next step. */
export function fileSentence(language: Language, file: string, { code, details }: FileRefusal): string {
  if (code === null) return yearSentence(language, 'fileUnreadable', file);
  const sentence: ErrorWords = sentences[code];
  return sentence[language]((name) => details[name] ?? '');
}
