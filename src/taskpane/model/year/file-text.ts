import type { Language } from '../../../i18n/language';
import { paneWord } from '../../../i18n/pane';
import { yearSentence } from '../../../i18n/year/year-pane';
import type { FileRefusal } from '../../files/file-read';

/** Why a file could not be opened or made, as a sentence with its next step. */
export async function fileText(language: Language, file: string, { code, details }: FileRefusal): Promise<string> {
  if (code === null) return yearSentence(language, 'fileUnreadable', file);
  try {
    const { fileErrorSentence } = await import(/* webpackChunkName: "errors" */ './file-error-sentence');
    return fileErrorSentence(language, code, details);
  } catch {
    // The server is gone, and with it the sentence.
    return paneWord(language, 'partNotLoaded');
  }
}
