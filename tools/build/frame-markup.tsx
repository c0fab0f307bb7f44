import { renderToString } from 'preact-render-to-string';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import { frameView } from '../../src/taskpane/views/frame-view';

/** The pane's frame as HTML, as the page brings it along: painted before any script has run. */
export function frameMarkup(language: Language): string {
  return renderToString(frameView(language, { isFirstRun: true }));
}

/** The same in each language, for the pages that webpack puts out. */
export const frames: Readonly<Record<string, string>> = Object.fromEntries(
  LANGUAGES.map((language) => [`FRAME_${language.toUpperCase()}`, frameMarkup(language)]),
);
