import type { findingSentence, FindingMessage } from '../../../i18n/findings/findings';
import type { Language } from '../../../i18n/language';

let say: typeof findingSentence | null = null;

/** Loads the sentences about findings: a chunk of its own, which no sound sheet needs before its results are there. */
export async function loadFindingSentences(): Promise<void> {
  say ??= (await import(/* webpackChunkName: "sentences" */ '../../../i18n/findings/findings')).findingSentence;
}

/** A finding as the pane says it; null: the sentences are not loaded yet. */
export function saidFinding(language: Language, finding: FindingMessage): string | null {
  return say === null ? null : say(language, finding, 'pane');
}
