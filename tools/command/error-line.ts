import type { Language } from '../../src/i18n/language';
import { toolErrorSentence } from './tool-errors';
import { printable } from '../../src/cli/text/printable';
import { ToolError } from './tool-error';

/** Whatever went wrong as the one line that goes to standard error. */
export function errorLine(language: Language, error: unknown): string {
  if (error instanceof ToolError) return printable(toolErrorSentence(language, error.code, error.details));
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return printable(toolErrorSentence(language, 'unexpected', { reason }));
}
