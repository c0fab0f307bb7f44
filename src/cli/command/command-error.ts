import type { ErrorDetails, ErrorSentenceCode } from '../../i18n/errors/errors';

/** The command cannot go on; the sentence is in `src/i18n`. No file has been changed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly code: ErrorSentenceCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
  }
}
