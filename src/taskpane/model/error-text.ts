import { EvaluationError } from '../../evaluation/evaluation-error';
import type { Language } from '../../i18n/language';
import { paneWord } from '../../i18n/pane';

const load = () => import(/* webpackChunkName: "errors" */ './error-sentence');

/**
 * What went wrong as a sentence with its next step.
 * @param isInForm whether what went wrong was typed into the form for rules
 */
export async function errorText(language: Language, error: unknown, isInForm = false): Promise<string> {
  if (error instanceof EvaluationError && error.code === 'no-table') return paneWord(language, 'noTable');
  try {
    return (await load()).errorSentence(language, error, isInForm);
  } catch {
    // The server is gone, and with it what went wrong before.
    return paneWord(language, 'partNotLoaded');
  }
}

/** What is said where something cannot be taken back, or not all of it; loaded with the sentences about errors. */
export async function undoTexts(): Promise<Awaited<ReturnType<typeof load>>['undoSentences']> {
  return (await load()).undoSentences;
}

/** Loads the sentences about errors while all is well: a failure may take the network with it. */
export async function loadErrorTexts(): Promise<void> {
  await load().catch(() => undefined);
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
