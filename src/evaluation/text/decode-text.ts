import { EvaluationError } from '../evaluation-error';
import { foreignEncoding } from './foreign-encoding';

/**
 * The text of a file, which has to be UTF-8, with or without a byte order mark. Another encoding is never guessed at:
 * labels read in a wrong one would go into every cell.
 * @throws EvaluationError `text-not-utf8` with the `encoding`'s name, empty where it cannot be told
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) throw new EvaluationError('text-not-utf8', { encoding });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EvaluationError('text-not-utf8', { encoding: '' });
  }
}
