import { EvaluationError } from '../../evaluation/evaluation-error';
import { errorSentence } from '../../i18n/errors/errors';
import type { Language } from '../../i18n/language';
import { WorkbookFileError } from '../../xlsx/workbook-file-error';
import { CommandError } from './command-error';
import { printable } from '../text/printable';

/** The files that a call names, as far as an error may be about them. */
interface NamedFiles {
  readonly input: string;
  readonly profile: string | null;
}

/**
 * An error as the one line that goes to standard error.
 * @param line what was asked for, which tells the file that the error is about; null when that could not be read
 */
export function errorLine(language: Language, error: unknown, line: NamedFiles | null): string {
  return printable(sentence(language, error, line)).trim();
}

const ABOUT_THE_PROFILE: ReadonlySet<string> = new Set(['profile-invalid', 'text-not-utf8']);

function sentence(language: Language, error: unknown, line: NamedFiles | null): string {
  if (error instanceof CommandError) return errorSentence(language, error);
  if (error instanceof EvaluationError) {
    return errorSentence(language, error, (ABOUT_THE_PROFILE.has(error.code) ? line?.profile : line?.input) ?? null);
  }
  if (error instanceof WorkbookFileError) return errorSentence(language, error, line?.input ?? null);
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return errorSentence(language, { code: 'unexpected', details: { reason } }, line?.input ?? null);
}
