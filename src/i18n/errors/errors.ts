import type { ErrorWords } from './error-words';
import type { Language } from '../language';
import { commandErrors } from './command-errors';
import { evaluationErrors } from './evaluation-errors';
import { workbookFileErrors } from './workbook-file-errors';

/** What an error's sentence names, by name. */
export type ErrorDetails = Readonly<Record<string, string>>;

const sentences = { ...commandErrors, ...evaluationErrors, ...workbookFileErrors };

/** The codes of errors that can be said. */
export type ErrorSentenceCode = keyof typeof sentences;

/** What an error's sentence is made of. The engine's and the file room's errors have this shape. */
export interface ErrorMessage {
  readonly code: ErrorSentenceCode;
  readonly details: ErrorDetails;
}

/**
 * An error as one line: what is wrong, where, and what to do.
 * @param file the file that it is about, where the error itself does not know it
 */
export function errorSentence(language: Language, error: ErrorMessage, file: string | null = null): string {
  const sentence: ErrorWords = sentences[error.code];
  const line = sentence[language]((name) => error.details[name] ?? '');
  return file === null ? line : `${file}: ${line}`;
}

/** All codes that can be said, for whoever must be sure that none is missing. */
export const ERROR_SENTENCE_CODES = Object.keys(sentences) as readonly ErrorSentenceCode[];
